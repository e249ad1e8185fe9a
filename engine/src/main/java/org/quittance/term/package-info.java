/** What the standard says of each business term: id, parent, names, type, cardinality per profile. */
@NullMarked
package org.quittance.term;

import org.jspecify.annotations.NullMarked;
