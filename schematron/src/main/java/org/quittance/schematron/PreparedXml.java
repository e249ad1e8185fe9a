package org.quittance.schematron;

import java.util.Optional;

/** A document as a rule engine wants it, so that it is parsed once for several rule sets. Immutable. */
public interface PreparedXml {

    /** Why the document could not be read; empty if it could. Every run on an unread document crashes with this text. */
    Optional<String> problem();
}
