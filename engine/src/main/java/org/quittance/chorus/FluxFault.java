package org.quittance.chorus;

/**
 * One reason for which the portal refused a flux or an invoice of it.
 *
 * @param invoice the number of the invoice, empty where the whole file is meant
 * @param code the portal's code, empty where it gave none
 * @param text the portal's words, one error each; {@code cut} says that the portal cut them off
 */
public record FluxFault(String invoice, String code, String text, boolean cut) {}
