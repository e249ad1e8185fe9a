package org.quittance.term;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Says which business term or group a record component holds. */
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.RUNTIME)
public @interface Bt {
    /** The id in {@code terms.tsv}, such as {@code BT-31}, {@code BG-5} or {@code BT-29-1}. */
    String value();
}
