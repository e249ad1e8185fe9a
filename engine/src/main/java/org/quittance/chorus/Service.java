package org.quittance.chorus;

/**
 * A service of a public buyer, as the list of its services has it.
 *
 * @param id the portal's own number for it
 * @param code what an invoice names it by
 * @param name what it is called
 * @param active whether it takes invoices
 */
public record Service(long id, String code, String name, boolean active) {}
