package org.quittance.pdf;

import java.time.Instant;
import java.util.Locale;

/**
 * What the document says of itself.
 *
 * @param title its title
 * @param author who issued it
 * @param subject what it is about
 * @param language the language it is written in
 * @param created when it was made
 * @param producer the program that made it
 * @param conformanceLevel the Factur-X profile as {@code fx:ConformanceLevel} states it
 * @param fileName the name of the embedded XML
 */
record Metadata(
        String title,
        String author,
        String subject,
        Locale language,
        Instant created,
        String producer,
        String conformanceLevel,
        String fileName) {}
