package org.quittance.chorus;

/**
 * An attachment that was handed in before, and what it is to an invoice.
 *
 * @param name what it is called there, at most 100 characters
 * @param type the portal's code for what it is, as {@link Actions#attachmentTypes()} lists them
 * @param attachment the portal's number for it
 */
public record Supplement(String name, String type, long attachment) {}
