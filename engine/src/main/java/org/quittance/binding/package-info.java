/** Between an invoice and its bytes: the term tree, the skeletons, readers and writers, the record mapper. */
@NullMarked
package org.quittance.binding;

import org.jspecify.annotations.NullMarked;
