/** Judges XML by schemas and Schematron rule sets; knows nothing of invoices. */
@NullMarked
package org.quittance.schematron;

import org.jspecify.annotations.NullMarked;
