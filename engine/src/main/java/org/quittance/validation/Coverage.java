package org.quittance.validation;

/**
 * How much of what a step compares agrees.
 *
 * @param agreeing how many agree
 * @param of how many were compared
 */
public record Coverage(int agreeing, int of) {}
