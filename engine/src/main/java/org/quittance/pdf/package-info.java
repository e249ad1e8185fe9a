/** Draws an invoice as a tagged page, PDF/A-3a and PDF/UA-1 at once, with the XML inside: the home of PDFBox. */
@NullMarked
package org.quittance.pdf;

import org.jspecify.annotations.NullMarked;
