package org.quittance.binding;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.quittance.binding.DocumentForm.MapForm;
import org.quittance.binding.DocumentForm.VatForm;
import org.quittance.binding.DocumentNode.Entry;
import org.quittance.binding.DocumentNode.Mapping;
import org.quittance.binding.DocumentNode.Scalar;
import org.quittance.term.Term;
import org.quittance.term.Terms;

/**
 * Finds the words for category and rate when an invoice is written down.
 *
 * <p>The words of a category without VAT make its breakdown when they are read. So either every breakdown of the invoice
 * is what the words would make of it, and the words say the reasons; or all breakdowns are declared.
 */
final class DocumentVatWords {
    private final Group invoice;
    private final Map<String, Group> derived = new LinkedHashMap<>();
    private final boolean deriving;
    private final Set<String> explained = new HashSet<>();

    DocumentVatWords(Group invoice, MapForm keys) {
        this.invoice = invoice;
        Set<String> wanted = new LinkedHashSet<>();
        want(keys, invoice, wanted);
        this.deriving = derive(List.copyOf(wanted));
    }

    /** Collects the categories whose words make a breakdown, in the order in which the words are written. */
    private static void want(MapForm keys, Group group, Set<String> wanted) {
        for (DocumentKey key : keys.keys().values()) {
            Term opened = key.group();
            if (key.forms().get(0) instanceof VatForm form) {
                DocumentTree.look(group, form.category())
                        .flatMap(bearer -> way(form, bearer))
                        .filter(DocumentVatCategory::reasoned)
                        .ifPresent(way -> wanted.add(way.category()));
            } else if (opened != null && key.map().isPresent()) {
                List<Group> all = DocumentTree.look(group, opened)
                        .map(around -> around.groups(opened.id()))
                        .orElse(List.of());
                all.forEach(each -> want(key.map().get(), each, wanted));
            }
        }
    }

    /** Whether the words say everything that the invoice's breakdowns hold. */
    boolean deriving() {
        return deriving;
    }

    /** How category and rate of a group are said; empty when no word says them. */
    Optional<DocumentNode> say(VatForm form, Group group) {
        Optional<DocumentVatCategory> way = way(form, group);
        if (way.isEmpty()) {
            return Optional.empty();
        }
        DocumentVatCategory category = way.get();
        String rate = group.text(form.rate().id()).orElse("");
        if (category.rated()) {
            Scalar number = Scalar.of(rate);
            return Optional.of(category.category().equals("S") ? number : keyed(category.word(), number));
        }
        if (category.reasoned() && !deriving && breakdown(category.category()).isEmpty()) {
            return Optional.empty();
        }
        Group breakdown = derived.get(category.category());
        return Optional.of(
                breakdown != null && explained.add(category.category())
                        ? explain(category, breakdown)
                        : Scalar.of(category.word()));
    }

    private static DocumentNode explain(DocumentVatCategory category, Group breakdown) {
        String text = breakdown.text("BT-120").orElse("");
        String code = breakdown.text("BT-121").orElse("");
        if (code.equals(category.reason())) {
            return text.isEmpty() ? Scalar.of(category.word()) : keyed(category.word(), Scalar.of(text));
        }
        List<Entry> entries = new ArrayList<>();
        if (!text.isEmpty()) {
            entries.add(Entry.of("reason", Scalar.of(text)));
        }
        entries.add(Entry.of("code", Scalar.of(code)));
        return keyed(category.word(), Mapping.of(entries));
    }

    private static Mapping keyed(String key, DocumentNode value) {
        return Mapping.of(List.of(Entry.of(key, value)));
    }

    /** The way that reads back as exactly the category and rate of a group. */
    private static Optional<DocumentVatCategory> way(VatForm form, Group group) {
        List<Value> categories = group.values(form.category().id());
        List<Value> rates = group.values(form.rate().id());
        if (categories.size() != 1 || rates.size() > 1 || attributed(categories) || attributed(rates)) {
            return Optional.empty();
        }
        String rate = rates.isEmpty() ? null : rates.get(0).text();
        return DocumentSkeleton.standard().categories().values().stream()
                .filter(way -> way.category().equals(categories.get(0).text()))
                .filter(way -> way.rated() ? sayable(way, form.rate(), rate) : same(way.rate(), rate))
                .findFirst();
    }

    private static boolean sayable(DocumentVatCategory way, Term term, @Nullable String rate) {
        boolean zero = rate != null && rate.matches("-?0+(\\.0+)?");
        return rate != null
                && DocumentValue.stays(term, rate)
                && !(zero && way.category().equals("S"));
    }

    private static boolean same(@Nullable String a, @Nullable String b) {
        return a == null ? b == null : a.equals(b);
    }

    private static boolean attributed(List<Value> values) {
        return values.stream().anyMatch(value -> !value.attributes().isEmpty());
    }

    private Optional<Group> breakdown(String category) {
        return invoice.groups("BG-23").stream()
                .filter(group -> group.text("BT-118").filter(category::equals).isPresent())
                .findFirst();
    }

    private boolean derive(List<String> wanted) {
        List<Group> breakdowns = invoice.groups("BG-23");
        if (breakdowns.size() != wanted.size()) {
            return false;
        }
        for (int i = 0; i < wanted.size(); i++) {
            if (!made(wanted.get(i), breakdowns.get(i))) {
                derived.clear();
                return false;
            }
            derived.put(wanted.get(i), breakdowns.get(i));
        }
        return true;
    }

    /** Whether a breakdown holds exactly what the words of a category would make. */
    private static boolean made(String category, Group breakdown) {
        DocumentVatCategory way = DocumentSkeleton.standard().categories().values().stream()
                .filter(each -> each.category().equals(category))
                .findFirst()
                .orElseThrow();
        boolean coded = breakdown.text("BT-121").isPresent();
        int count = 1 + (way.rate() == null ? 0 : 1);
        for (String term : List.of("BT-120", "BT-121")) {
            Optional<String> text = breakdown.text(term);
            if (text.isPresent()) {
                count++;
                if (!DocumentValue.stays(Terms.standard().get(term), text.get())) {
                    return false;
                }
            }
        }
        return breakdown.values().size() == count
                && breakdown.groups().isEmpty()
                && !attributed(List.copyOf(breakdown.values()))
                && breakdown.text("BT-118").equals(Optional.of(category))
                && same(way.rate(), breakdown.text("BT-119").orElse(null))
                && (coded || "".equals(way.reason()));
    }
}
