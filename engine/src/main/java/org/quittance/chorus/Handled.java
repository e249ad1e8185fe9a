package org.quittance.chorus;

/**
 * An invoice that the portal took, or that something was done with.
 *
 * @param id the portal's own number for it
 * @param number the invoice number (BT-1)
 * @param status the portal's word for its status, empty where it gave none
 * @param at when, in the portal's own writing; empty where it gave none
 */
public record Handled(long id, String number, String status, String at) {}
