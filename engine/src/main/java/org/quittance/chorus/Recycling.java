package org.quittance.chorus;

/**
 * An invoice that went to the wrong place, and the right one. What is empty stays as it was.
 *
 * @param invoice the portal's own number for it
 * @param recipient SIRET of the recipient
 * @param service code of the recipient's service
 * @param engagement number of the engagement (order)
 * @param contract number of the contract
 * @param comment a word to the recipient, at most 2000 characters
 */
public record Recycling(
        long invoice, String recipient, String service, String engagement, String contract, String comment) {}
