package org.quittance.binding;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One record type in one group: which component holds which term. Worked out once. */
final class InvoiceMapperShape {
    private final MethodHandle constructor;
    private final List<InvoiceMapperComponent> components;
    private final Set<String> terms = new HashSet<>();
    private final Map<InvoiceMapperSlot, InvoiceMapperSlot> sources = new LinkedHashMap<>();

    private InvoiceMapperShape(Class<?> type, List<InvoiceMapperComponent> components) {
        this.constructor = constructor(type);
        this.components = components;
        components.forEach(component -> terms.addAll(component.ids()));
        List<InvoiceMapperSlot> slots = components.stream()
                .filter(InvoiceMapperSlot.class::isInstance)
                .map(InvoiceMapperSlot.class::cast)
                .toList();
        slots.stream().filter(InvoiceMapperSlot::needed).forEach(slot -> sources.put(slot, source(slot, slots)));
    }

    private static InvoiceMapperSlot source(InvoiceMapperSlot computed, List<InvoiceMapperSlot> slots) {
        return slots.stream()
                .filter(slot -> slot.name().equals(computed.source()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No component " + computed.source()));
    }

    /** The shape of a record in a group; {@code ""} is the root. */
    static InvoiceMapperShape of(Class<?> type, String group) {
        List<InvoiceMapperComponent> components = Arrays.stream(type.getRecordComponents())
                .map(component -> InvoiceMapperComponent.of(component, group))
                .toList();
        return new InvoiceMapperShape(type, components);
    }

    /** The canonical constructor, taking its arguments in one array. */
    static MethodHandle constructor(Class<?> type) {
        Class<?>[] parameters = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        try {
            return MethodHandles.publicLookup()
                    .findConstructor(type, MethodType.methodType(void.class, parameters))
                    .asSpreader(Object[].class, parameters.length)
                    .asType(MethodType.methodType(Object.class, Object[].class));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type + " is no public record.", e);
        }
    }

    void write(Object value, Group into) {
        for (int i = 0; i < components.size(); i++) {
            components.get(i).write(value, into);
        }
    }

    /** The terms and groups that the record holds. */
    Set<String> ids() {
        return terms;
    }

    /** Whether a record can be made of nothing. */
    boolean optional() {
        return components.stream().noneMatch(InvoiceMapperComponent::required);
    }

    /** The record, or {@code null} when a problem stands in its way. */
    @Nullable
    Object read(Group from, InvoiceMapperProblems problems) {
        int before = problems.count();
        checkAllTaken(from, problems);
        Object read = readPart(from, problems);
        return problems.count() > before ? null : read;
    }

    /** The record, when the group holds more than its terms. */
    @Nullable
    Object readPart(Group from, InvoiceMapperProblems problems) {
        int before = problems.count();
        @Nullable Object[] arguments = new @Nullable Object[components.size()];
        for (int i = 0; i < arguments.length; i++) {
            arguments[i] = components.get(i).read(from, problems);
        }
        checkSources(from, problems);
        return problems.count() > before ? null : make(constructor, arguments, from, problems);
    }

    /** What the constructor refuses is a problem like any other. */
    private static @Nullable Object make(
            MethodHandle constructor, @Nullable Object[] arguments, Group from, InvoiceMapperProblems problems) {
        try {
            return invoke(constructor, arguments);
        } catch (IllegalArgumentException e) {
            problems.refused(from, String.valueOf(e.getMessage()));
            return null;
        }
    }

    /** Calls a constructor that throws nothing but unchecked exceptions. */
    static Object invoke(MethodHandle constructor, @Nullable Object[] arguments) {
        try {
            return (Object) constructor.invokeExact(arguments);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    private void checkSources(Group from, InvoiceMapperProblems problems) {
        if (!sources.isEmpty()) {
            sources.forEach((computed, source) -> {
                if (computed.given(from).isEmpty() && source.given(from).isEmpty()) {
                    problems.missing(from, computed.term());
                }
            });
        }
    }

    private void checkAllTaken(Group from, InvoiceMapperProblems problems) {
        from.eachValue(value -> {
            if (!terms.contains(value.term())) {
                problems.noPlace(value);
            }
        });
        from.eachGroup(group -> {
            if (!terms.contains(group.id())) {
                problems.noPlace(group);
            }
        });
    }
}
