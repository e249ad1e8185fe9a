package org.quittance.binding;

import java.lang.invoke.MethodHandle;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.quittance.term.Bt;
import org.quittance.term.Term;
import org.quittance.term.Terms;

/** A component for which a group has no term: a shape that several groups share is wider than some of them. */
final class InvoiceMapperGap implements InvoiceMapperComponent {
    private final RecordComponent component;
    private final String group;
    private final MethodHandle accessor;

    InvoiceMapperGap(RecordComponent component, String group) {
        if (!component.isAnnotationPresent(Bt.class)) {
            throw new IllegalStateException(component + " holds no term.");
        }
        this.component = component;
        this.group = group;
        this.accessor = InvoiceMapperSlot.accessor(component);
    }

    @Override
    public Set<String> ids() {
        return Set.of();
    }

    @Override
    public boolean required() {
        return false;
    }

    /**
     * Writes nothing.
     *
     * @throws IllegalArgumentException when there is something to write
     */
    @Override
    public void write(Object owner, Group into) {
        Object held = InvoiceMapperSlot.get(accessor, owner);
        if (held != null && !held.equals(List.of())) {
            Term around = Terms.standard().get(group);
            throw new IllegalArgumentException("%s (%s) has no term for the %s of a %s; \"%s\" would be lost."
                    .formatted(
                            around.name(Locale.ENGLISH),
                            group,
                            component.getName(),
                            component.getDeclaringRecord().getSimpleName(),
                            held));
        }
    }

    @Override
    public @Nullable Object read(Group from, InvoiceMapperProblems problems) {
        return component.getType() == List.class ? List.of() : null;
    }
}
