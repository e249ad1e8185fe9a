/** PDFs: pages drawn, tagged and filled with an invoice, and what can be read of a PDF that came in. */
@NullMarked
package org.quittance.pdf;

import org.jspecify.annotations.NullMarked;
