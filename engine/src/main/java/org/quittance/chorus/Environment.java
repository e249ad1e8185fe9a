package org.quittance.chorus;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.quittance.data.Table;
import org.quittance.finding.Message;
import org.quittance.finding.QuittanceException;

/**
 * Where Chorus Pro is reached.
 *
 * @param id the word for it ({@code sandbox}, {@code production}), or its address
 * @param token where tokens are asked for
 * @param root the address that the paths of the operations are appended to; ends with a slash
 * @param production whether what is deposited there is meant
 */
public record Environment(String id, URI token, URI root, boolean production) {
    private static final Table TABLE = Table.beside(Environment.class, "environments.tsv");
    private static final String HOME = "piste.gouv.fr";

    /** The port of the interface with client certificates, closed since the end of 2020. */
    private static final int CLOSED_PORT = 5443;

    /**
     * An environment whose addresses may carry a password.
     *
     * @throws QuittanceException where one of them is not encrypted and leaves this machine, is a door long closed, or
     *     is outside {@code piste.gouv.fr} although production is meant
     */
    public Environment {
        for (URI address : List.of(token, root)) {
            check(address, production);
        }
    }

    /**
     * The environment of that word, or the one at that address: tokens below {@code api/oauth/token}, operations below
     * {@code cpro/}, as the simulator has them.
     *
     * @throws QuittanceException where it is neither, or an address that no password may be sent to
     */
    public static Environment of(String wordOrAddress) {
        return rows().stream()
                .filter(known -> known.id().equals(wordOrAddress))
                .findFirst()
                .orElseGet(() -> at(wordOrAddress));
    }

    /** The environments that are known by a word. */
    public static List<Environment> rows() {
        return TABLE.rows().stream()
                .map(row -> new Environment(
                        row.get("id"),
                        URI.create(row.get("token")),
                        URI.create(row.get("root")),
                        row.get("production").equals("yes")))
                .toList();
    }

    private static Environment at(String address) {
        URI base = uri(address.endsWith("/") ? address : address + "/");
        boolean production = rows().stream().filter(Environment::production).anyMatch(known -> List.of(
                        host(known.root()), host(known.token()))
                .contains(host(base)));
        return new Environment(address, base.resolve("api/oauth/token"), base.resolve("cpro/"), production);
    }

    private static URI uri(String address) {
        try {
            return URI.create(address);
        } catch (IllegalArgumentException e) {
            throw refusal("QX-PORTAL-ADDRESS", address);
        }
    }

    private static void check(URI address, boolean production) {
        boolean plain = "http".equalsIgnoreCase(address.getScheme());
        boolean whole = address.getHost() != null
                && address.getRawUserInfo() == null
                && address.getRawQuery() == null
                && address.getRawFragment() == null;
        if (!whole || (!plain && !"https".equalsIgnoreCase(address.getScheme()))) {
            throw refusal("QX-PORTAL-ADDRESS", shown(address));
        }
        if (address.getPort() == CLOSED_PORT) {
            throw refusal("QX-PORTAL-PORT", shown(address));
        }
        if (plain && !loopback(address)) {
            throw refusal("QX-PORTAL-PLAIN", shown(address));
        }
        if (production && !atHome(address)) {
            throw refusal("QX-PORTAL-HOST", shown(address));
        }
    }

    /** Without what stands before the host: it may be a password. */
    private static String shown(URI address) {
        return address.toString().replaceFirst("//[^/]*@", "//");
    }

    private static QuittanceException refusal(String message, String address) {
        return new QuittanceException(Message.of(message, address));
    }

    /** Whether nothing that is sent there leaves this machine. */
    boolean local() {
        return loopback(token) && loopback(root);
    }

    /** Whether both addresses are those of PISTE. */
    boolean official() {
        return atHome(token) && atHome(root);
    }

    private static boolean loopback(URI address) {
        String host = host(address);
        return host.equals("localhost") || host.matches("127(\\.\\d{1,3}){3}") || host.equals("[::1]");
    }

    private static boolean atHome(URI address) {
        return host(address).equals(HOME) || host(address).endsWith("." + HOME);
    }

    private static String host(URI address) {
        return address.getHost() == null ? "" : address.getHost().toLowerCase(Locale.ROOT);
    }
}
