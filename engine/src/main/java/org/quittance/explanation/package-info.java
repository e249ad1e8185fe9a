/** What rules, terms and codes mean, why a rule is broken and what to do about it. */
@NullMarked
package org.quittance.explanation;

import org.jspecify.annotations.NullMarked;
