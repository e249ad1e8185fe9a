package org.quittance.validation;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.quittance.binding.Group;
import org.quittance.data.Table;

/** Finds the group that stands where the XPath of a rule points. */
final class AmountPlaces {
    private static final Map<String, List<String>> GROUPS =
            Table.beside(AmountPlaces.class, "amount-places.tsv").rows().stream()
                    .collect(Collectors.toMap(row -> row.get("element"), row -> row.list("groups")));
    private static final Pattern STEP = Pattern.compile(
            "/(?:\\*:|Q\\{[^}]*\\}|[\\w.-]+:)?([\\w.-]+)(?:\\[namespace-uri\\(\\)='[^']*'\\])?(?:\\[(\\d{1,9})\\])?");
    private static final Comparator<Group> IN_FILE = Comparator.comparingInt(
                    (Group group) -> group.position().line())
            .thenComparingInt(group -> group.position().column());

    private AmountPlaces() {}

    /** The innermost group on the way to the place; the invoice where there is none. */
    static Group at(Group invoice, @Nullable String location) {
        Group at = invoice;
        Matcher step = STEP.matcher(location == null ? "" : location);
        while (step.find()) {
            int number = step.group(2) == null ? 1 : Integer.parseInt(step.group(2));
            Group next = occurrence(at, GROUPS.getOrDefault(step.group(1), List.of()), number);
            at = next == null ? at : next;
        }
        return at;
    }

    private static @Nullable Group occurrence(Group at, List<String> ids, int number) {
        List<Group> groups = ids.size() == 1
                ? at.groups(ids.get(0))
                : ids.stream()
                        .flatMap(id -> at.groups(id).stream())
                        .sorted(IN_FILE)
                        .toList();
        return number < 1 || number > groups.size() ? null : groups.get(number - 1);
    }
}
