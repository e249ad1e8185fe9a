package org.quittance.term;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says which business term or group a record component holds.
 *
 * <p>A record that several groups share names the term of one of them; in another group its component holds the term
 * that is like it ({@link Terms#childLike}): the line 1 of an address is BT-35 in BG-5 and BT-50 in BG-8. Where terms of
 * several kinds share a shape there are several ids, and the first that leads to a term of the group counts. A group may
 * have no such term: then the component is always absent in it.
 */
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.RUNTIME)
public @interface Bt {
    /** The ids in {@code terms.tsv}, such as {@code BT-31}, {@code BG-5} or {@code BT-29-1}. */
    String[] value();

    /**
     * The id of a term that, in a group without a term for the component, stands a second time and is meant: the
     * department of a seller's contact is a second BT-41. Empty when there is none.
     */
    String second() default "";
}
