package org.quittance.binding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RevisionTest {
    private static Group invoice() {
        Group invoice = Group.root();
        Group buyer = invoice.open("BG-7", Position.NONE);
        buyer.add("BT-46", "1", Map.of("BT-46-1", "0009"), Position.NONE);
        buyer.add("BT-46", "2", Map.of("BT-46-1", "0224"), Position.NONE);
        buyer.add("BT-46", "3", Map.of(), Position.NONE);
        invoice.open("BG-14", Position.NONE).add("BT-73", "2026-11-01", Map.of(), Position.NONE);
        return invoice;
    }

    private static List<String> texts(Group invoice) {
        return invoice.groups("BG-7").get(0).values("BT-46").stream()
                .map(value -> value.index() + " " + value.text() + " "
                        + value.attributes().values())
                .toList();
    }

    @Test
    void several_values_of_a_term_are_changed_one_after_the_other() {
        Revision revision = new Revision(invoice());
        List<Value> values = revision.invoice().groups("BG-7").get(0).values("BT-46").stream()
                .toList();
        revision.remove(values.get(0));
        revision.rewrite(values.get(1), "9");
        revision.rewrite(values.get(2), "8");
        revision.rewrite(values.get(1), "7");
        assertThat(texts(revision.invoice())).containsExactly("1 7 [0224]", "2 8 []");
    }

    @Test
    void the_original_stays_and_an_empty_group_goes() {
        Group original = invoice();
        Revision revision = new Revision(original);
        revision.remove(revision.invoice().find("BT-73").orElseThrow());
        revision.add("BT-23", Map.of(), "A1");
        assertThat(revision.invoice().groups("BG-14")).isEmpty();
        assertThat(revision.invoice().find("BT-23"))
                .hasValueSatisfying(value -> assertThat(value.text()).isEqualTo("A1"));
        revision.remove("BG-7");
        assertThat(revision.invoice().groups("BG-7")).isEmpty();
        assertThat(texts(original)).hasSize(3);
        assertThat(original.find("BT-73")).isPresent();
        assertThat(original.find("BT-23")).isEmpty();
    }
}
