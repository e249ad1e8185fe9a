package org.quittance.chorus.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.quittance.data.Table;
import org.quittance.finding.Message;

class DepositStateTest {
    @ParameterizedTest
    @EnumSource
    void every_state_has_a_word(DepositState state) {
        assertThat(state.word()).isNotBlank();
    }

    @ParameterizedTest
    @EnumSource
    void every_event_leads_where_the_table_says_and_nowhere_else(DepositEvent event) {
        Table table = Table.beside(DepositState.class, "transitions.tsv");
        for (DepositState state : DepositState.values()) {
            String to = table.rows().stream()
                    .filter(row -> row.get("from").equals(state.name())
                            && row.get("event").equals(event.name()))
                    .map(row -> row.get("to"))
                    .findFirst()
                    .orElse("");
            if (to.isEmpty()) {
                assertThat(state.allows(event)).isFalse();
                assertThatThrownBy(() -> state.after(event)).hasMessageContaining(event + " cannot happen");
            } else {
                assertThat(state.after(event)).hasToString(to);
            }
        }
    }

    @Test
    void every_event_but_the_first_can_happen_and_every_state_can_be_reached() {
        Set<DepositEvent> events = EnumSet.noneOf(DepositEvent.class);
        Set<DepositState> reached = EnumSet.of(DepositState.DRAFT);
        Deque<DepositState> open = new ArrayDeque<>(reached);
        while (!open.isEmpty()) {
            DepositState state = open.remove();
            for (DepositEvent event : DepositEvent.values()) {
                if (state.allows(event)) {
                    events.add(event);
                    if (reached.add(state.after(event))) {
                        open.add(state.after(event));
                    }
                }
            }
        }
        assertThat(reached).containsExactlyInAnyOrder(DepositState.values());
        assertThat(EnumSet.complementOf(EnumSet.copyOf(events))).containsExactly(DepositEvent.ADDED);
    }

    @Test
    void nothing_leads_from_sending_to_sending_again_but_through_the_search() {
        assertThat(DepositState.UNKNOWN.allows(DepositEvent.BEGUN)).isFalse();
        assertThat(DepositState.SENDING.allows(DepositEvent.BEGUN)).isFalse();
        assertThat(DepositState.FLUX_INCIDENT.allows(DepositEvent.BEGUN)).isFalse();
    }

    @Test
    void the_words_of_the_portal_are_all_known() {
        assertThat(Table.beside(PortalWords.class, "statuses.tsv").rows()).hasSize(56);
        assertThat(Table.beside(PortalWords.class, "flux-states.tsv").rows()).hasSize(15);
    }

    @Test
    void every_action_has_its_sentence_in_three_languages() {
        for (String table : Set.of("states.tsv", "statuses.tsv", "flux-states.tsv")) {
            for (Table.Row row : Table.beside(PortalWords.class, table).rows()) {
                String action = row.get("action");
                if (!action.isEmpty()) {
                    assertThat(Message.of(action, "").text(Locale.FRENCH)).doesNotStartWith(action);
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "STATUT_FUTUR", "in_integre", "IN_INTEGRE_DEMAIN"})
    void a_word_of_tomorrow_is_followed_and_never_success(String word) {
        assertThat(PortalWords.verdict(word)).isEqualTo(PortalWords.Verdict.PENDING);
        assertThat(PortalWords.last(word, false)).isFalse();
    }

    @Test
    void a_payment_order_is_the_last_news_where_the_recipient_reports_no_payment() {
        assertThat(PortalWords.last("MANDATEE", true)).isFalse();
        assertThat(PortalWords.last("MANDATEE", false)).isTrue();
        assertThat(PortalWords.last("MISE_EN_PAIEMENT", true)).isTrue();
        assertThat(PortalWords.last("SUSPENDUE", false)).isFalse();
    }
}
