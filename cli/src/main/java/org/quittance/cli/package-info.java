/** The {@code quittance} command: nothing but options, files and exit codes around the engine. */
@NullMarked
package org.quittance.cli;

import org.jspecify.annotations.NullMarked;
