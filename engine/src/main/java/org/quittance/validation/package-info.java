/** Judges files: what they are, whether their container, XML and figures keep the rules, and the report of it all. */
@NullMarked
package org.quittance.validation;

import org.jspecify.annotations.NullMarked;
