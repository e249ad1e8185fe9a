package org.quittance.chorus;

/**
 * An entry of one of the portal's lists.
 *
 * @param code what is sent
 * @param name what it means, in French
 */
public record Choice(String code, String name) {}
