/** What the samples promise: sound numbers, golden outputs, and a second opinion on each. */
@NullMarked
package org.quittance.samples;

import org.jspecify.annotations.NullMarked;
