package org.quittance.chorus;

/**
 * A party that the portal knows: a supplier or a public buyer.
 *
 * @param id the portal's own number for it ({@code idStructureCPP})
 * @param siret its SIRET, or what identifies it instead
 * @param name what it is called
 * @param status the portal's word ({@code ACTIF}, {@code ACTIVE}), empty where it gave none
 */
public record Structure(long id, String siret, String name, String status) {}
