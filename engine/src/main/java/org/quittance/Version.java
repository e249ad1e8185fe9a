package org.quittance;

import org.quittance.data.Table;

/** The version of this software, filled in by the build. */
final class Version {
    static final String NUMBER =
            Table.beside(Version.class, "version.tsv").rows().get(0).get("version");

    private Version() {}
}
