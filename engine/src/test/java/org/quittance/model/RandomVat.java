package org.quittance.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The VAT categories and rates of one invoice, as the rules of each category let them stand together. */
final class RandomVat {
    private static final List<LineVat> DOMESTIC = List.of(
            LineVat.standard("20"),
            LineVat.standard("20.00"),
            LineVat.standard("10"),
            LineVat.standard("5.5"),
            LineVat.standard("2.1"),
            LineVat.standard("19.6"),
            zero("Z"),
            zero("E"),
            zero("AE"),
            zero("G"),
            LineVat.of(Codes.vatCategory("L"), Percentage.of("7")),
            LineVat.of(Codes.vatCategory("M"), Percentage.of("4")));

    private final RandomChoice choice;
    private final List<LineVat> groups;

    RandomVat(RandomChoice choice) {
        this.choice = choice;
        this.groups = switch (choice.between(0, 9)) {
            case 0 -> List.of(LineVat.of(Codes.vatCategory("O"), null));
            case 1 -> List.of(zero("K"));
            case 2 -> List.of(zero("K"), choice.oneOf(DOMESTIC));
            case 3 -> List.of(choice.oneOf(DOMESTIC));
            default -> List.of(choice.oneOf(DOMESTIC), choice.oneOf(DOMESTIC), choice.oneOf(DOMESTIC));
        };
    }

    private static LineVat zero(String category) {
        return LineVat.of(Codes.vatCategory(category), Percentage.of(0));
    }

    LineVat any() {
        return choice.oneOf(groups);
    }

    boolean outsideScope() {
        return has("O");
    }

    /** Whether the buyer has to be known to the tax office: BR-IC-02, BR-AE-02. */
    boolean needsBuyerIdentifier() {
        return has("K") || has("AE");
    }

    private boolean has(String category) {
        return groups.stream().anyMatch(group -> group.category().value().equals(category));
    }

    /** The exemption reasons of the categories that lines, allowances and charges really use. */
    List<VatBreakdown> reasons(List<LineVat> used) {
        return used.stream()
                .map(LineVat::category)
                .distinct()
                .filter(category -> exemption(category.value()) != null)
                .map(category -> {
                    String code = String.valueOf(exemption(category.value()));
                    return choice.chance(50)
                            ? VatBreakdown.exempt(category, null, Codes.exemption(code))
                            : VatBreakdown.exempt(category, "Exempt: " + choice.text(), Codes.exemption(code));
                })
                .toList();
    }

    private static @Nullable String exemption(String category) {
        return switch (category) {
            case "E" -> "VATEX-EU-132";
            case "AE" -> "VATEX-EU-AE";
            case "K" -> "VATEX-EU-IC";
            case "G" -> "VATEX-EU-G";
            case "O" -> "VATEX-EU-O";
            default -> null;
        };
    }
}
