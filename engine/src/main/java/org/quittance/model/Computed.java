package org.quittance.model;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks a component that {@link Totals#complete} fills when it is absent, and keeps when it is there. */
@Documented
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.RUNTIME)
public @interface Computed {
    /** The component of the same record without which it cannot be computed; empty when others supply it. */
    String from() default "";
}
