package org.quittance.binding;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.quittance.binding.DocumentFindings.Spot;
import org.quittance.binding.DocumentForm.VatForm;
import org.quittance.binding.DocumentNode.Entry;
import org.quittance.binding.DocumentNode.Listing;
import org.quittance.binding.DocumentNode.Mapping;
import org.quittance.binding.DocumentNode.Scalar;
import org.quittance.code.CodeList;
import org.quittance.term.Term;

/**
 * Reads what is said of VAT: {@code 20}, {@code reverse-charge}, {@code {exempt: {reason: ..., code: ...}}}.
 *
 * <p>Category and rate go where the words stand; the reason goes to the breakdown of the category (BG-23), which is made
 * once per category unless the document declares it.
 */
final class DocumentVat {
    private static final Pattern RATE = Pattern.compile("\\s*-?[\\d.,]+\\s*%?\\s*");

    private final DocumentFindings findings;
    private final Map<String, Reason> reasons = new LinkedHashMap<>();

    DocumentVat(DocumentFindings findings) {
        this.findings = findings;
    }

    /** Why a category bears no VAT, as far as the document says. */
    private static final class Reason {
        private final DocumentVatCategory category;
        private final Spot spot;
        private @Nullable Said text;
        private @Nullable Said code;

        Reason(DocumentVatCategory category, Spot spot) {
            this.category = category;
            this.spot = spot;
        }
    }

    private record Said(String text, Spot spot) {}

    /** Reads one way to say VAT into a group. */
    void read(VatForm form, DocumentNode node, Group group, Spot spot) {
        if (node instanceof Listing) {
            findings.add("QX-DOC-LIST", form.category().id(), spot);
        } else if (node instanceof Scalar scalar) {
            if (RATE.matcher(scalar.text()).matches()) {
                add(form, DocumentSkeleton.standard().categories().get("standard"), node, group, spot);
            } else {
                category(form, scalar.text(), spot).ifPresent(c -> add(form, c, null, group, spot));
            }
        } else {
            List<Entry> entries = ((Mapping) node).entries();
            if (entries.size() != 1) {
                findings.add("QX-DOC-VAT-ONE", form.category().id(), spot, words());
                return;
            }
            Entry entry = entries.get(0);
            Spot at = spot.below(entry.key(), entry.value().position());
            category(form, entry.key(), spot.below(entry.key(), entry.position()))
                    .ifPresent(c -> add(form, c, entry.value().blank() ? null : entry.value(), group, at));
        }
    }

    /** Makes the breakdowns that the words ask for, and completes those that are declared. */
    void finish(Group invoice) {
        for (Reason reason : reasons.values()) {
            String category = reason.category.category();
            Optional<Group> declared = invoice.groups("BG-23").stream()
                    .filter(group ->
                            group.text("BT-118").filter(category::equals).isPresent())
                    .findFirst();
            Group breakdown = declared.orElseGet(() -> open(invoice, reason));
            say(breakdown, "BT-120", reason.text);
            String usual = reason.category.reason();
            if (reason.code != null) {
                say(breakdown, "BT-121", reason.code);
            } else if (declared.isEmpty() && usual != null && !usual.isEmpty()) {
                say(breakdown, "BT-121", new Said(usual, reason.spot));
            }
        }
    }

    private static Group open(Group invoice, Reason reason) {
        Position at = reason.spot.position();
        Group breakdown = invoice.open("BG-23", at);
        breakdown.add("BT-118", reason.category.category(), Map.of(), at);
        if (reason.category.rate() != null) {
            breakdown.add("BT-119", reason.category.rate(), Map.of(), at);
        }
        return breakdown;
    }

    private void say(Group breakdown, String term, @Nullable Said said) {
        if (said == null) {
            return;
        }
        Optional<Value> there = breakdown.value(term);
        if (there.isEmpty()) {
            breakdown.add(term, said.text(), Map.of(), said.spot().position());
        } else if (!there.get().text().equals(said.text())) {
            differs(term, said, there.get().text(), there.get().position());
        }
    }

    private void differs(String term, Said said, String other, Position where) {
        findings.add("QX-DOC-VAT-REASON", term, said.spot(), said.text(), other, where.line());
    }

    private Optional<DocumentVatCategory> category(VatForm form, String word, Spot spot) {
        Map<String, DocumentVatCategory> ways = DocumentSkeleton.standard().categories();
        Optional<DocumentVatCategory> way = Optional.ofNullable(ways.get(word))
                .or(() -> CodeList.of("UNTDID5305").codeFor(word).flatMap(code -> ways.values().stream()
                        .filter(each -> each.category().equals(code))
                        .findFirst()));
        if (way.isEmpty()) {
            List<String> candidates = new ArrayList<>(ways.keySet());
            DocumentWords.nearest(word, candidates)
                    .ifPresentOrElse(
                            near -> findings.add(
                                    "QX-DOC-VAT-LIKE", form.category().id(), spot, word, near),
                            () -> findings.add("QX-DOC-VAT", form.category().id(), spot, word, words()));
        }
        return way;
    }

    private static String words() {
        return String.join(", ", DocumentSkeleton.standard().categories().keySet());
    }

    private void add(
            VatForm form, @Nullable DocumentVatCategory way, @Nullable DocumentNode detail, Group group, Spot spot) {
        if (way == null) {
            return;
        }
        String rate = way.rated() ? rate(form, way, detail, spot) : way.rate();
        if (way.rated() && rate == null) {
            return;
        }
        if (way.reasoned()) {
            reason(way, detail, spot);
        } else if (!way.rated() && detail != null && !zero(detail)) {
            findings.add("QX-DOC-VAT-NOTHING", form.category().id(), spot, way.word());
        }
        put(form.category(), way.category(), group, spot);
        if (rate != null) {
            put(form.rate(), rate, group, spot);
        }
    }

    private void put(Term term, String text, Group group, Spot spot) {
        DocumentValues.put(group, term, text, Map.of(), spot, findings);
    }

    private @Nullable String rate(VatForm form, DocumentVatCategory way, @Nullable DocumentNode detail, Spot spot) {
        if (detail == null) {
            findings.add("QX-DOC-VAT-RATE", form.rate().id(), spot, way.word());
            return null;
        }
        String rate = new DocumentValues(findings).text(detail, form.rate(), spot);
        if (rate != null && way.category().equals("S") && zero(detail)) {
            String unrated = DocumentSkeleton.standard().categories().values().stream()
                    .filter(each -> !each.rated())
                    .map(DocumentVatCategory::word)
                    .collect(Collectors.joining(", "));
            findings.add("QX-DOC-VAT-ZERO", form.rate().id(), spot, unrated);
            return null;
        }
        return rate;
    }

    private static boolean zero(DocumentNode node) {
        return node instanceof Scalar scalar && scalar.text().strip().matches("-?0+(\\.0+)?\\s*%?");
    }

    private void reason(DocumentVatCategory way, @Nullable DocumentNode detail, Spot spot) {
        Reason reason = reasons.computeIfAbsent(way.category(), c -> new Reason(way, spot));
        if (detail instanceof Mapping map) {
            for (Entry entry : map.entries()) {
                part(reason, entry, spot.below(entry.key(), entry.value().position()));
            }
        } else if (detail != null) {
            text(reason, detail, spot);
        }
    }

    private void part(Reason reason, Entry entry, Spot spot) {
        if (entry.value().blank()) {
            return;
        }
        switch (entry.key()) {
            case "reason" -> text(reason, entry.value(), spot);
            case "code" -> {
                Said said = said("BT-121", entry.value(), spot);
                reason.code = same("BT-121", reason.code, said);
            }
            default -> findings.add("QX-DOC-KEY", "BT-120", spot, entry.key(), "reason, code");
        }
    }

    private void text(Reason reason, DocumentNode node, Spot spot) {
        reason.text = same("BT-120", reason.text, said("BT-120", node, spot));
    }

    private @Nullable Said said(String term, DocumentNode node, Spot spot) {
        String text = new DocumentValues(findings)
                .text(node, org.quittance.term.Terms.standard().get(term), spot);
        return text == null ? null : new Said(text, spot);
    }

    private @Nullable Said same(String term, @Nullable Said first, @Nullable Said next) {
        if (first != null && next != null && !first.text().equals(next.text())) {
            differs(term, next, first.text(), first.spot().position());
        }
        return first != null ? first : next;
    }
}
