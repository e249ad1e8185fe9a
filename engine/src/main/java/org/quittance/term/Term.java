package org.quittance.term;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A business term or group of EN 16931-1 or of Factur-X EXTENDED: one row of {@code terms.tsv}. */
public final class Term {

    /** What a term holds. */
    public enum Type {
        GROUP,
        /** A block of the syntaxes that the standard does not name as a group; its first occurrence is left out of paths. */
        PART,
        TEXT,
        IDENTIFIER,
        CODE,
        DATE,
        AMOUNT,
        UNIT_PRICE,
        QUANTITY,
        PERCENTAGE,
        DOCUMENT_REFERENCE,
        BINARY_OBJECT,
        /** Says yes or no: {@code true} or {@code false}. */
        INDICATOR,
        /** A part of another term's value: scheme, MIME code, file name. */
        ATTRIBUTE
    }

    private final String id;
    private final @Nullable String parent;
    private final Map<String, String> names;
    private final Type type;
    private final @Nullable String codeList;
    private final @Nullable String like;
    private final Map<Profile, Cardinality> cardinalities;

    Term(
            String id,
            @Nullable String parent,
            Map<String, String> names,
            Type type,
            @Nullable String codeList,
            @Nullable String like,
            Map<Profile, Cardinality> cardinalities) {
        this.id = id;
        this.parent = parent;
        this.names = names;
        this.type = type;
        this.codeList = codeList;
        this.like = like;
        this.cardinalities = cardinalities;
    }

    /** The identifier of the standard, such as {@code BT-31} or {@code BG-25}. */
    public String id() {
        return id;
    }

    /** The group (for an attribute: the term) in which this one stands; empty at the root. */
    public Optional<String> parent() {
        return Optional.ofNullable(parent);
    }

    /** The name in a language ({@code fr}, {@code de}, otherwise English). */
    public String name(Locale locale) {
        String name = names.get(locale.getLanguage());
        return name != null ? name : names.getOrDefault("en", id);
    }

    public Type type() {
        return type;
    }

    /** The code list whose codes are allowed; empty when any text is. */
    public Optional<String> codeList() {
        return Optional.ofNullable(codeList);
    }

    /**
     * The id of the term whose meaning and shape this one repeats: the name of the invoicer is like that of the seller,
     * BT-27. Empty for a term that repeats none.
     */
    public Optional<String> like() {
        return Optional.ofNullable(like);
    }

    /** Whether other terms stand in this one. */
    public boolean group() {
        return type == Type.GROUP || type == Type.PART;
    }

    /** How often the term may stand in its parent in a profile; empty when the profile does not hold it. */
    public Optional<Cardinality> in(Profile profile) {
        return Optional.ofNullable(cardinalities.get(profile));
    }

    /** Whether any profile lets the term stand more than once. */
    public boolean repeats() {
        return cardinalities.values().stream().anyMatch(Cardinality::repeats);
    }

    @Override
    public String toString() {
        return id;
    }
}
