package org.quittance.binding;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.quittance.model.Computed;
import org.quittance.term.Bt;
import org.quittance.term.Cardinality;
import org.quittance.term.Profile;
import org.quittance.term.Term;
import org.quittance.term.Terms;

/** One component of a record and the term or group that it holds. */
final class InvoiceMapperSlot implements InvoiceMapperComponent {
    private final String name;
    private final Term term;
    private final MethodHandle accessor;
    private final boolean many;
    private final boolean required;
    private final String source;
    /** Whether it holds the second value of the term, not the first. */
    private final boolean second;
    /** How many values of the term the record holds, when it holds no list. */
    private final int most;

    private final @Nullable InvoiceMapperShape shape;
    private final @Nullable InvoiceMapperValue value;

    private InvoiceMapperSlot(RecordComponent component, Term term, boolean second, boolean shared) {
        this.second = second;
        this.most = shared ? 2 : 1;
        this.name = component.getName();
        this.term = term;
        this.accessor = accessor(component);
        this.many = component.getType() == List.class;
        Computed computed = component.getAnnotation(Computed.class);
        boolean optional = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
        this.required = !many
                && (!optional
                        || (computed == null && !second && Terms.standard().mandatory(term)));
        this.source = computed == null ? "" : computed.from();
        Class<?> held = held(component);
        this.shape = term.group() ? InvoiceMapperShape.of(held, term.id()) : null;
        this.value = term.group() ? null : InvoiceMapperValue.of(held, term);
    }

    /** The component in a group, if the group has a term for it. */
    static Optional<InvoiceMapperSlot> find(RecordComponent component, String group) {
        Optional<Term> own = term(component, group);
        return own.isPresent()
                ? own.map(term -> new InvoiceMapperSlot(component, term, false, shared(component, group, term)))
                : second(component, group).map(term -> new InvoiceMapperSlot(component, term, true, true));
    }

    /** The term that a component holds in a group: of its ids the first that stands there, or has one like it there. */
    static Optional<Term> term(RecordComponent component, String group) {
        Bt bt = component.getAnnotation(Bt.class);
        return bt == null
                ? Optional.empty()
                : Arrays.stream(bt.value())
                        .flatMap(id -> Terms.standard().childLike(group, id).stream())
                        .findFirst();
    }

    /** The term whose second value a component holds. */
    private static Optional<Term> second(RecordComponent component, String group) {
        Bt bt = component.getAnnotation(Bt.class);
        return bt == null ? Optional.empty() : Terms.standard().childLike(group, bt.second());
    }

    /** Whether another component of the record holds the second value of the term. */
    private static boolean shared(RecordComponent component, String group, Term term) {
        return Arrays.stream(component.getDeclaringRecord().getRecordComponents())
                .filter(other -> term(other, group).isEmpty())
                .anyMatch(other -> second(other, group).equals(Optional.of(term)));
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

    Term term() {
        return term;
    }

    @Override
    public Set<String> ids() {
        return Set.of(term.id());
    }

    @Override
    public boolean required() {
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

    @Override
    public void write(Object owner, Group into) {
        Object held = get(accessor, owner);
        if (second && held != null && into.values(term.id()).isEmpty()) {
            throw new IllegalArgumentException("The %s \"%s\" is a second %s (%s), and there is no first."
                    .formatted(name, held, term.name(Locale.ENGLISH), term.id()));
        }
        if (held instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                writeOne(list.get(i), into);
            }
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

    @Override
    public @Nullable Object read(Group from, InvoiceMapperProblems problems) {
        return shape != null
                ? readGroups(shape, from, problems)
                : readValues(Objects.requireNonNull(value), from, problems);
    }

    private @Nullable Object readGroups(InvoiceMapperShape of, Group from, InvoiceMapperProblems problems) {
        List<Group> groups = from.groups(term.id());
        if (groups.size() == 1 && groups.get(0).isEmpty() && !many && !of.optional()) {
            groups = List.of();
        }
        if (groups.isEmpty()) {
            return many ? groups : absent(of, from, problems);
        }
        List<Object> read = new ArrayList<>(groups.size());
        for (int i = 0; i < groups.size(); i++) {
            add(read, of.read(groups.get(i), problems));
        }
        if (many) {
            return read;
        }
        for (int i = 1; i < groups.size(); i++) {
            problems.repeated(groups.get(i), groups.size());
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
            List<Object> read = values.isEmpty() ? List.of() : new ArrayList<>(values.size());
            for (int i = 0; i < values.size(); i++) {
                add(read, of.read(values.get(i), problems));
            }
            return read;
        }
        if (values.isEmpty()) {
            if (required) {
                problems.missing(from, term);
            }
            return null;
        }
        if (second) {
            return values.size() < 2 ? null : of.read(values.get(1), problems);
        }
        for (int i = most; i < values.size(); i++) {
            problems.repeated(values.get(i), values.size());
        }
        return of.read(values.get(0), problems);
    }

    /** The values of the term that are not blank. */
    List<Value> given(Group from) {
        List<Value> values = from.values(term.id());
        for (int i = 0; i < values.size(); i++) {
            if (values.get(i).text().isBlank()) {
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
