package org.quittance.model;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An invoice beside itself with all computed terms computed afresh. */
final class Comparison {
    private final Invoice stated;
    private final Invoice expected;
    private final List<Difference> differences = new ArrayList<>();

    Comparison(Invoice stated, Invoice expected) {
        this.stated = stated;
        this.expected = expected;
    }

    List<Difference> differences() {
        for (int i = 0; i < stated.lines().size(); i++) {
            line(
                    "BG-25[" + (i + 1) + "]/",
                    stated.lines().get(i),
                    expected.lines().get(i));
        }
        adjustments("BG-20", "BT-92", stated.allowances(), expected.allowances());
        adjustments("BG-21", "BT-99", stated.charges(), expected.charges());
        totals(stated.totals(), expected.totals());
        breakdown(stated.vatBreakdown(), expected.vatBreakdown());
        return List.copyOf(differences);
    }

    private void line(String path, Line line, Line other) {
        compare(path, "BT-131", line.net(), other.net());
        adjustments(path + "BG-27", "BT-136", line.allowances(), other.allowances());
        adjustments(path + "BG-28", "BT-141", line.charges(), other.charges());
    }

    private void adjustments(
            String path, String term, List<? extends Adjustment> all, List<? extends Adjustment> others) {
        for (int i = 0; i < all.size(); i++) {
            compare(
                    path + "[" + (i + 1) + "]/",
                    term,
                    all.get(i).amount(),
                    others.get(i).amount());
        }
    }

    private void totals(DocumentTotals sums, DocumentTotals others) {
        compare("BG-22/", "BT-106", sums.lines(), others.lines());
        compare("BG-22/", "BT-107", sums.allowances(), orZero(others.allowances()));
        compare("BG-22/", "BT-108", sums.charges(), orZero(others.charges()));
        compare("BG-22/", "BT-109", sums.withoutVat(), others.withoutVat());
        compare("BG-22/", "BT-110", sums.vat(), others.vat());
        compare("BG-22/", "BT-111", sums.vatInAccountingCurrency(), others.vatInAccountingCurrency());
        compare("BG-22/", "BT-112", sums.withVat(), others.withVat());
        compare("BG-22/", "BT-115", sums.due(), others.due());
    }

    private void breakdown(List<VatBreakdown> groups, List<VatBreakdown> others) {
        for (int i = 0; i < others.size(); i++) {
            String path = "BG-23[" + (i + 1) + "]/";
            VatBreakdown other = others.get(i);
            if (i < groups.size()) {
                compare(path, "BT-116", groups.get(i).taxable(), other.taxable());
                compare(path, "BT-117", groups.get(i).tax(), other.tax());
            } else if (!groups.isEmpty()) {
                differences.add(new Difference(path + "BT-116", "BT-116", null, orZero(other.taxable())));
            }
        }
    }

    private static Amount orZero(@Nullable Amount amount) {
        return amount == null ? Amount.ZERO : amount;
    }

    /** What is not stated, or cannot be computed, does not differ. */
    private void compare(String path, String term, @Nullable Amount declared, @Nullable Amount computed) {
        if (declared != null && computed != null && !declared.equals(computed)) {
            differences.add(new Difference(path + term, term, declared, computed));
        }
    }
}
