package org.quittance.binding;

import java.lang.invoke.MethodHandle;
import java.lang.reflect.RecordComponent;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A component whose terms stand in the group of the record around it. */
final class InvoiceMapperPart implements InvoiceMapperComponent {
    private final InvoiceMapperShape shape;
    private final MethodHandle accessor;

    InvoiceMapperPart(RecordComponent component, String group) {
        this.shape = InvoiceMapperShape.of(component.getType(), group);
        this.accessor = InvoiceMapperSlot.accessor(component);
    }

    @Override
    public Set<String> ids() {
        return shape.ids();
    }

    @Override
    public boolean required() {
        return !shape.optional();
    }

    @Override
    public void write(Object owner, Group into) {
        shape.write(Objects.requireNonNull(InvoiceMapperSlot.get(accessor, owner)), into);
    }

    @Override
    public @Nullable Object read(Group from, InvoiceMapperProblems problems) {
        return shape.readPart(from, problems);
    }
}
