package org.quittance.binding;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.quittance.model.Computed;
import org.quittance.term.Bt;
import org.quittance.term.Cardinality;
import org.quittance.term.Profile;
import org.quittance.term.Term;
import org.quittance.term.Terms;

/** One component of a record and the term or group that it holds. */
final class InvoiceMapperSlot {
    private final String name;
    private final Term term;
    private final MethodHandle accessor;
    private final boolean many;
    private final boolean required;
    private final String source;
    private final @Nullable InvoiceMapperShape shape;
    private final @Nullable InvoiceMapperValue value;

    private InvoiceMapperSlot(RecordComponent component, Term term) {
        this.name = component.getName();
        this.term = term;
        this.accessor = accessor(component);
        this.many = component.getType() == List.class;
        this.required = !many && !component.getAnnotatedType().isAnnotationPresent(Nullable.class);
        Computed computed = component.getAnnotation(Computed.class);
        this.source = computed == null ? "" : computed.from();
        Class<?> held = held(component);
        this.shape = term.group() ? InvoiceMapperShape.of(held, term.id()) : null;
        this.value = term.group() ? null : InvoiceMapperValue.of(held, term);
    }

    /** The component in a group; of several ids the one whose parent is the group counts. */
    static InvoiceMapperSlot of(RecordComponent component, String group) {
        return new InvoiceMapperSlot(
                component,
                term(component, group)
                        .orElseThrow(() -> new IllegalStateException(component + " holds no term of " + group)));
    }

    static Optional<Term> term(RecordComponent component, String parent) {
        Bt bt = component.getAnnotation(Bt.class);
        if (bt == null) {
            return Optional.empty();
        }
        return List.of(bt.value()).stream()
                .map(Terms.standard()::get)
                .filter(term -> term.parent().orElse("").equals(parent))
                .findFirst();
    }

    static MethodHandle accessor(RecordComponent component) {
        try {
            return MethodHandles.publicLookup()
                    .unreflect(component.getAccessor())
                    .asType(MethodType.methodType(Object.class, Object.class));
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(component + " is not public.", e);
        }
    }

    private static Class<?> held(RecordComponent component) {
        return component.getGenericType() instanceof ParameterizedType list
                ? (Class<?>) list.getActualTypeArguments()[0]
                : component.getType();
    }

    String name() {
        return name;
    }

    String id() {
        return term.id();
    }

    Term term() {
        return term;
    }

    boolean required() {
        return required;
    }

    /** The component from which this one can be computed; empty when none of the same record. */
    String source() {
        return source;
    }

    /** Whether the term, or the one it is computed from, has to be there in every profile. */
    boolean needed() {
        return !source.isEmpty()
                && term.in(Profile.EXTENDED).map(Cardinality::mandatory).orElse(false);
    }

    void write(Object owner, Group into) {
        Object held = get(accessor, owner);
        if (held instanceof List<?> list) {
            list.forEach(one -> writeOne(one, into));
        } else if (held != null) {
            writeOne(held, into);
        }
    }

    private void writeOne(Object one, Group into) {
        if (shape != null) {
            shape.write(one, into.open(term.id(), Position.NONE));
        } else if (value != null) {
            into.add(term.id(), value.text(one), value.attributes(one), Position.NONE);
        }
    }

    static @Nullable Object get(MethodHandle accessor, Object owner) {
        try {
            return (Object) accessor.invokeExact(owner);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    /** What the group holds for the component: a list, a value, or {@code null}. */
    @Nullable
    Object read(Group from, InvoiceMapperProblems problems) {
        return shape != null
                ? readGroups(shape, from, problems)
                : readValues(Objects.requireNonNull(value), from, problems);
    }

    private @Nullable Object readGroups(InvoiceMapperShape of, Group from, InvoiceMapperProblems problems) {
        List<Group> groups = from.groups(term.id());
        if (groups.size() == 1 && groups.get(0).isEmpty() && !many && !of.optional()) {
            groups = List.of();
        }
        List<Object> read = new ArrayList<>(groups.size());
        for (Group group : groups) {
            add(read, of.read(group, problems));
        }
        if (many) {
            return read;
        }
        if (groups.isEmpty()) {
            return absent(of, from, problems);
        }
        for (Group group : groups.subList(1, groups.size())) {
            problems.repeated(group, groups.size());
        }
        return read.isEmpty() ? null : read.get(0);
    }

    /** A group that has to be there, and may be empty, is there. */
    private @Nullable Object absent(InvoiceMapperShape of, Group from, InvoiceMapperProblems problems) {
        if (!required) {
            return null;
        }
        if (of.optional()) {
            return of.read(Group.root(), problems);
        }
        problems.missing(from, term);
        return null;
    }

    private @Nullable Object readValues(InvoiceMapperValue of, Group from, InvoiceMapperProblems problems) {
        List<Value> values = given(from);
        if (many) {
            List<Object> read = new ArrayList<>(values.size());
            for (Value one : values) {
                add(read, of.read(one, problems));
            }
            return read;
        }
        if (values.isEmpty()) {
            if (required) {
                problems.missing(from, term);
            }
            return null;
        }
        for (Value extra : values.subList(1, values.size())) {
            problems.repeated(extra, values.size());
        }
        return of.read(values.get(0), problems);
    }

    /** The values of the term that are not blank. */
    List<Value> given(Group from) {
        List<Value> values = from.values(term.id());
        for (Value value : values) {
            if (value.text().isBlank()) {
                return values.stream().filter(v -> !v.text().isBlank()).toList();
            }
        }
        return values;
    }

    private static void add(List<Object> all, @Nullable Object one) {
        if (one != null) {
            all.add(one);
        }
    }
}
