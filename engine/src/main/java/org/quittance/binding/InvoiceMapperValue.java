package org.quittance.binding;

import java.lang.invoke.MethodHandle;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.quittance.code.Code;
import org.quittance.code.CodeList;
import org.quittance.model.Amount;
import org.quittance.model.Binary;
import org.quittance.model.Percentage;
import org.quittance.model.Quantity;
import org.quittance.model.UnitPrice;
import org.quittance.term.Bt;
import org.quittance.term.Term;

/** How a value is written and read: alone, or as a record of a value and its attributes such as a scheme. */
final class InvoiceMapperValue {
    private final Term term;
    private final Class<?> type;
    private final List<Attribute> attributes;
    private final @Nullable MethodHandle value;
    private final @Nullable MethodHandle constructor;

    /**
     * An attribute of the value; its place in the constructor follows that of the value.
     *
     * @param term its sub-term; {@code null} when the value's term has none
     */
    private record Attribute(@Nullable Term term, Class<?> type, boolean required, MethodHandle accessor) {}

    private InvoiceMapperValue(
            Term term,
            Class<?> type,
            List<Attribute> attributes,
            @Nullable MethodHandle value,
            @Nullable MethodHandle constructor) {
        this.term = term;
        this.type = type;
        this.attributes = attributes;
        this.value = value;
        this.constructor = constructor;
    }

    static InvoiceMapperValue of(Class<?> type, Term term) {
        RecordComponent[] components = type.isRecord() ? type.getRecordComponents() : new RecordComponent[0];
        List<Attribute> attributes = new ArrayList<>();
        for (RecordComponent component : components) {
            if (component.isAnnotationPresent(Bt.class)) {
                attributes.add(new Attribute(
                        InvoiceMapperSlot.term(component, term.id()).orElse(null),
                        component.getType(),
                        !component.getAnnotatedType().isAnnotationPresent(Nullable.class),
                        InvoiceMapperSlot.accessor(component)));
            }
        }
        return attributes.isEmpty()
                ? new InvoiceMapperValue(term, type, attributes, null, null)
                : new InvoiceMapperValue(
                        term,
                        components[0].getType(),
                        attributes,
                        InvoiceMapperSlot.accessor(components[0]),
                        InvoiceMapperShape.constructor(type));
    }

    /** The canonical notation, without the attributes. */
    String text(Object held) {
        Object alone = value == null ? held : InvoiceMapperSlot.get(value, held);
        return alone instanceof Binary binary ? binary.base64() : String.valueOf(alone);
    }

    Map<String, String> attributes(Object held) {
        if (attributes.isEmpty()) {
            return Map.of();
        }
        Map<String, String> texts = new LinkedHashMap<>();
        for (Attribute attribute : attributes) {
            Object one = InvoiceMapperSlot.get(attribute.accessor(), held);
            if (one != null && attribute.term() == null) {
                throw new IllegalArgumentException("%s (%s) has no attribute for \"%s\"; it would be lost."
                        .formatted(term.name(Locale.ENGLISH), term.id(), one));
            }
            if (one != null && attribute.term() != null) {
                texts.put(attribute.term().id(), one.toString());
            }
        }
        return texts;
    }

    /** The value, or {@code null} when a problem stands in its way. */
    @Nullable
    Object read(Value from, InvoiceMapperProblems problems) {
        int before = problems.count();
        Object alone = parse(from, term, type, from.text(), problems);
        checkAttributes(from, problems);
        if (constructor == null) {
            return alone;
        }
        @Nullable Object[] arguments = new @Nullable Object[attributes.size() + 1];
        arguments[0] = alone;
        for (int i = 0; i < attributes.size(); i++) {
            arguments[i + 1] = read(attributes.get(i), from, problems);
        }
        return problems.count() > before ? null : InvoiceMapperShape.invoke(constructor, arguments);
    }

    private @Nullable Object read(Attribute attribute, Value from, InvoiceMapperProblems problems) {
        Term part = attribute.term();
        String text = part == null ? "" : from.attribute(part.id()).orElse("");
        if (part != null && !text.isBlank()) {
            return parse(from, part, attribute.type(), text, problems);
        }
        if (part != null && attribute.required()) {
            problems.missing(from, part);
        }
        return null;
    }

    private void checkAttributes(Value from, InvoiceMapperProblems problems) {
        if (from.attributes().isEmpty()) {
            return;
        }
        for (String id : from.attributes().keySet()) {
            if (attributes.stream()
                    .noneMatch(a -> a.term() != null && a.term().id().equals(id))) {
                problems.noPlace(from, id);
            }
        }
    }

    private static @Nullable Object parse(
            Value from, Term term, Class<?> type, String text, InvoiceMapperProblems problems) {
        if (type == String.class) {
            return text;
        }
        String token = text.strip();
        if (type == Code.class) {
            CodeList list = CodeList.of(term.codeList().orElse(""));
            if (!list.contains(token)) {
                problems.unknownCode(from, term, token, list);
                return null;
            }
            return new Code(list, token);
        }
        if (type == Boolean.class) {
            return indicator(from, term, token, problems);
        }
        return number(from, term, type, token, problems);
    }

    /** Yes and no as XML Schema writes them. */
    private static @Nullable Boolean indicator(Value from, Term term, String token, InvoiceMapperProblems problems) {
        if (token.equals("true") || token.equals("1")) {
            return true;
        }
        if (token.equals("false") || token.equals("0")) {
            return false;
        }
        problems.unreadable("QX-TERM-INDICATOR", from, term, token);
        return null;
    }

    private static @Nullable Object number(
            Value from, Term term, Class<?> type, String token, InvoiceMapperProblems problems) {
        try {
            return scalar(type, token);
        } catch (DateTimeParseException e) {
            problems.unreadable("QX-TERM-DATE", from, term, token);
        } catch (ArithmeticException e) {
            problems.unreadable("QX-TERM-DECIMALS", from, term, token);
        } catch (NumberFormatException e) {
            problems.unreadable("QX-TERM-NUMBER", from, term, token);
        } catch (IllegalArgumentException e) {
            problems.unreadable("QX-TERM-BASE64", from, term, token.substring(0, Math.min(20, token.length())));
        }
        return null;
    }

    private static Object scalar(Class<?> type, String token) {
        if (type == Amount.class) {
            return Amount.of(token);
        } else if (type == LocalDate.class) {
            return LocalDate.parse(token);
        } else if (type == Quantity.class) {
            return Quantity.of(token);
        } else if (type == UnitPrice.class) {
            return UnitPrice.of(token);
        } else if (type == Percentage.class) {
            return Percentage.of(token);
        } else if (type == Binary.class) {
            return Binary.ofBase64(token);
        }
        throw new IllegalStateException("No notation for " + type);
    }
}
