/** Measurements of reading and writing, beside JAXB and Mustangproject. */
package org.quittance.bench;
