package org.quittance.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class StackTest {
    private static final double LEADING = 10;

    private final TaggedPdf pdf = new TaggedPdf(Fonts.bundled());
    private final Wording wording = Wording.in(Locale.FRENCH, "EUR");

    private Stack lines(int count) {
        Stack stack = Stack.left(pdf.typesetter(), 200);
        for (int i = 0; i < count; i++) {
            stack.add(pdf.root().add("P"), wording.phrase(Theme.PETROL.legal()).say("Ligne " + i), LEADING);
        }
        return stack;
    }

    @Test
    void lines_that_do_not_fit_go_on_at_the_top_of_the_next_column() {
        Stack left = lines(5);
        Stack right = lines(1);
        left.pour(40, right, 8);
        assertThat(left.height()).isEqualTo(40);
        assertThat(right.height()).isEqualTo(LEADING + 8 + LEADING);
    }

    @Test
    void lines_stay_where_they_are_when_the_next_column_has_no_room_either() {
        Stack left = lines(5);
        Stack right = lines(1);
        left.pour(30, right, 8);
        assertThat(left.height()).isEqualTo(50);
        assertThat(right.height()).isEqualTo(10);
    }

    @Test
    void lines_kept_together_go_on_together() {
        Stack left = lines(5);
        left.keepTogether(2);
        Stack right = lines(0);
        left.pour(30, right, 8);
        assertThat(left.height()).isEqualTo(20);
        assertThat(right.height()).isEqualTo(30);
    }
}
