/** The reference engine: the official stylesheets, run by Saxon-HE. */
@NullMarked
package org.quittance.schematron.saxon;

import org.jspecify.annotations.NullMarked;
