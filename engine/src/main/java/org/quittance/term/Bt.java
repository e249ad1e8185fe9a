package org.quittance.term;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says which business term or group a record component holds.
 *
 * <p>A shape that several groups share carries one id for each of them: the line 1 of an address is BT-35 in BG-5 and
 * BT-50 in BG-8. The one whose parent in {@code terms.tsv} is the group at hand counts.
 */
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.RUNTIME)
public @interface Bt {
    /** The ids in {@code terms.tsv}, such as {@code BT-31}, {@code BG-5} or {@code BT-29-1}. */
    String[] value();
}
