/** The door for callers whose code holds invoices as JAXB objects. */
@NullMarked
package org.quittance.jaxb;

import org.jspecify.annotations.NullMarked;
