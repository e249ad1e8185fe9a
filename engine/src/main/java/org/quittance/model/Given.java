package org.quittance.model;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.quittance.code.Code;
import org.quittance.term.Term;
import org.quittance.term.Terms;

/** What the constructors of the records do with what they are given. */
final class Given {
    private Given() {}

    /** A blank text is no text. */
    static @Nullable String text(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }

    /** A text that must be there. */
    static String required(String term, @Nullable String text) {
        return Given.<String>present(term, text(text));
    }

    /** A value that must be there. */
    static <T> T present(String term, @Nullable T value) {
        if (value == null) {
            throw new IllegalArgumentException(name(term) + " is missing.");
        }
        return value;
    }

    /** A code that must be there and be of the term's own list. */
    static Code required(String term, @Nullable Code code) {
        return ofList(term, Given.<Code>present(term, code));
    }

    /** A code of the term's own list. */
    static @Nullable Code code(String term, @Nullable Code code) {
        return code == null ? null : ofList(term, code);
    }

    private static Code ofList(String term, Code code) {
        String list = Terms.standard().get(term).codeList().orElse("");
        if (!code.list().id().equals(list)) {
            throw new IllegalArgumentException("%s takes a code of %s; \"%s\" is one of %s."
                    .formatted(name(term), list, code, code.list().id()));
        }
        return code;
    }

    /** A party that has what every profile demands of it in its group. */
    static @Nullable TradeParty party(String group, @Nullable TradeParty party) {
        if (party != null) {
            demanded(group, "BT-27", party.name());
            demanded(group, "BT-31", party.vatIdentifier());
            demanded(group, "BG-5", party.address());
        }
        return party;
    }

    private static void demanded(String group, String like, @Nullable Object value) {
        Terms.standard()
                .childLike(group, like)
                .filter(Terms.standard()::mandatory)
                .ifPresent(term -> Given.<Object>present(term.id(), value));
    }

    /** An identifier whose scheme, if it has one, is of the list of {@code schemeTerm}. */
    static @Nullable Identifier identifier(String schemeTerm, @Nullable Identifier identifier) {
        if (identifier != null) {
            code(schemeTerm, identifier.scheme());
        }
        return identifier;
    }

    static List<Identifier> identifiers(String schemeTerm, @Nullable List<Identifier> identifiers) {
        List<Identifier> all = list(identifiers);
        all.forEach(identifier -> identifier(schemeTerm, identifier));
        return all;
    }

    /** A list that nobody changes; absent is empty. */
    static <T> List<T> list(@Nullable List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }

    /** The texts that are not blank. */
    static List<String> texts(@Nullable List<String> texts) {
        return texts == null
                ? List.of()
                : texts.stream()
                        .filter(Objects::nonNull)
                        .filter(text -> !text.isBlank())
                        .toList();
    }

    /** Without an amount there must be a percentage to compute it from. */
    static void amountOrPercentage(String term, @Nullable Amount amount, @Nullable Percentage percentage) {
        if (amount == null && percentage == null) {
            throw new IllegalArgumentException(name(term) + " is missing, and no percentage is given either.");
        }
    }

    static String name(String id) {
        Term term = Terms.standard().get(id);
        return "%s (%s)".formatted(term.name(Locale.ENGLISH), id);
    }
}
