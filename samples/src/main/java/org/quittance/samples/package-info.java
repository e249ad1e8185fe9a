/** Programs to copy from: what a library user writes. */
@NullMarked
package org.quittance.samples;

import org.jspecify.annotations.NullMarked;
