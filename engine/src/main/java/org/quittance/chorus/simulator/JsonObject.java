package org.quittance.chorus.simulator;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** A JSON object, read tolerantly: what is absent, null or empty is all the same. */
final class JsonObject {
    private final Map<String, Object> members = new LinkedHashMap<>();

    static JsonObject of(String name, @Nullable Object value) {
        return new JsonObject().put(name, value);
    }

    /** Puts a member; nothing where the value is null or an empty Optional. */
    JsonObject put(String name, @Nullable Object value) {
        Object plain = value instanceof Optional<?> optional ? optional.orElse(null) : value;
        if (plain != null) {
            members.put(name, plain);
        }
        return this;
    }

    /** Puts all members of another object. */
    JsonObject putAll(JsonObject other) {
        members.putAll(other.members);
        return this;
    }

    void remove(String name) {
        members.remove(name);
    }

    Map<String, Object> members() {
        return Collections.unmodifiableMap(members);
    }

    boolean has(String name) {
        return members.containsKey(name);
    }

    Optional<Object> value(String name) {
        return Optional.ofNullable(members.get(name));
    }

    /** A string, number or truth value as text. */
    Optional<String> text(String name) {
        Object value = members.get(name);
        return value == null || value instanceof JsonObject || value instanceof List
                ? Optional.empty()
                : Optional.of(value instanceof BigDecimal number ? number.toPlainString() : value.toString())
                        .filter(text -> !text.isBlank());
    }

    Optional<BigDecimal> decimal(String name) {
        try {
            return text(name).map(String::strip).map(BigDecimal::new);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    OptionalLong number(String name) {
        Optional<BigDecimal> decimal = decimal(name);
        return decimal.isPresent() ? OptionalLong.of(decimal.get().longValue()) : OptionalLong.empty();
    }

    long number(String name, long otherwise) {
        return number(name).orElse(otherwise);
    }

    /** The day of a date in any of the three writings. */
    Optional<LocalDate> day(String name) {
        try {
            return text(name).filter(text -> text.length() >= 10).map(text -> LocalDate.parse(text.substring(0, 10)));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    boolean flag(String name) {
        return text(name).filter("true"::equalsIgnoreCase).isPresent();
    }

    /** An object in this one; an empty one where there is none. */
    JsonObject object(String name) {
        return members.get(name) instanceof JsonObject object ? object : new JsonObject();
    }

    /** The items of a list; a value that stands alone is a list of one. */
    List<Object> list(String name) {
        Object value = members.get(name);
        if (value instanceof List<?> items) {
            return new ArrayList<>(items);
        }
        return value == null ? List.of() : List.of(value);
    }

    /** The objects of a list. */
    List<JsonObject> objects(String name) {
        return list(name).stream()
                .filter(JsonObject.class::isInstance)
                .map(JsonObject.class::cast)
                .toList();
    }

    /** The texts of a list. */
    List<String> texts(String name) {
        return list(name).stream().map(Object::toString).toList();
    }

    @Override
    public String toString() {
        return Json.text(this);
    }
}
