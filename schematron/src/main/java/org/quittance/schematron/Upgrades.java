package org.quittance.schematron;

import java.util.Optional;

/** The stylesheets that turn documents of an old format into one of today. */
public final class Upgrades {

    private static final String CATALOGUE = "org/quittance/schematron/upgrades.tsv";

    private Upgrades() {}

    /** The stylesheet for documents with that root element; empty if none is carried. */
    public static Optional<Resource> forRoot(String namespace, String name) {
        return TsvTable.rows(Resource.onClassPath(CATALOGUE)).stream()
                .filter(row -> row.cell("namespace").equals(namespace)
                        && row.cell("root").equals(name))
                .map(row -> Resource.onClassPath(row.cell("stylesheet")))
                .findFirst();
    }
}
