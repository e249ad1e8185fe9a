package org.quittance.binding;

import java.lang.reflect.RecordComponent;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.quittance.model.Part;

/** One component of a record in a group: how it is written into the group and read from it. */
sealed interface InvoiceMapperComponent permits InvoiceMapperSlot, InvoiceMapperPart, InvoiceMapperGap {

    /** The component in a group; {@code ""} is the root. */
    static InvoiceMapperComponent of(RecordComponent component, String group) {
        if (component.isAnnotationPresent(Part.class)) {
            return new InvoiceMapperPart(component, group);
        }
        return InvoiceMapperSlot.find(component, group)
                .<InvoiceMapperComponent>map(slot -> slot)
                .orElseGet(() -> new InvoiceMapperGap(component, group));
    }

    /** The terms and groups that the component holds. */
    Set<String> ids();

    /** Whether a record cannot be made without it. */
    boolean required();

    /** Writes what the record holds in it. */
    void write(Object owner, Group into);

    /** What the group holds for it: a list, a value, or {@code null}. */
    @Nullable
    Object read(Group from, InvoiceMapperProblems problems);
}
