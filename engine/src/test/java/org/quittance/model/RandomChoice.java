package org.quittance.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Seeded choices: the same seed gives the same invoices. */
final class RandomChoice {
    private static final List<String> WORDS = List.of(
            "Écrou",
            "bolt",
            "Müller & Söhne",
            "<beta>",
            "n° 12",
            "\"quoted\"",
            "l’été",
            "100 %",
            "Straße",
            "façade",
            "service",
            "x;y",
            "ligne",
            "Zubehör",
            "premium",
            "naïve",
            "A/B",
            "œuvre",
            "été 2026",
            "type-C");

    private final Random random;

    RandomChoice(long seed) {
        this.random = new Random(seed);
    }

    boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    /** From {@code least} to {@code most}, both possible. */
    int between(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    @SafeVarargs
    final <T> T oneOf(T... choices) {
        return choices[random.nextInt(choices.length)];
    }

    <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    <T> @Nullable T maybe(int percent, Supplier<T> value) {
        return chance(percent) ? value.get() : null;
    }

    <T> List<T> upTo(int most, Supplier<T> value) {
        List<T> all = new ArrayList<>();
        for (int i = between(0, most); i > 0; i--) {
            all.add(value.get());
        }
        return all;
    }

    BigDecimal decimal(int most, int decimals) {
        BigDecimal whole = BigDecimal.valueOf(random.nextInt(most));
        return whole.add(BigDecimal.valueOf(random.nextInt((int) Math.pow(10, decimals)), decimals));
    }

    Amount amount(int most) {
        return new Amount(decimal(most, 2));
    }

    String text() {
        StringBuilder text = new StringBuilder(oneOf(WORDS));
        for (int i = between(0, 3); i > 0; i--) {
            text.append(' ').append(oneOf(WORDS));
        }
        return text.toString();
    }

    String reference() {
        return oneOf("PO", "C", "2026/", "REF-") + between(1, 999_999);
    }

    String digits(int count) {
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < count; i++) {
            digits.append(random.nextInt(10));
        }
        return digits.toString();
    }

    byte[] bytes() {
        byte[] bytes = new byte[between(1, 60)];
        random.nextBytes(bytes);
        return bytes;
    }

    LocalDate date() {
        return LocalDate.of(2026, 1, 1).plusDays(between(0, 700));
    }

    Period period() {
        LocalDate start = date();
        return switch (between(0, 2)) {
            case 0 -> PeriodBuilder.builder().start(start).build();
            case 1 -> PeriodBuilder.builder().end(start).build();
            default -> Period.of(start, start.plusDays(between(0, 40)));
        };
    }
}
