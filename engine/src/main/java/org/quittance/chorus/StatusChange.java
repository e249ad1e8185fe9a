package org.quittance.chorus;

/**
 * An invoice reached a status on the portal.
 *
 * @param status the portal's word
 * @param at when, in the portal's own writing ({@code 2026-11-25 09:12})
 * @param comment what was written about it; empty where nothing
 */
public record StatusChange(String status, String at, String comment) {}
