package org.quittance.chorus;

import java.nio.file.Path;

/**
 * One file to deposit.
 *
 * @param name what the portal shows: ASCII, with its extension, at most 50 characters
 * @param syntax the portal's word for the format, as {@code IN_DP_E2_CII_FACTURX}
 * @param content where the bytes stand; they are read while they are sent
 */
public record FluxFile(String name, String syntax, Path content) {}
