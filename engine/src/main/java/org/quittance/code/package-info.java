/** Code lists (ISO, UNTDID, UN/ECE, CEF) as data, and codes as values that cannot be wrong. */
@NullMarked
package org.quittance.code;

import org.jspecify.annotations.NullMarked;
