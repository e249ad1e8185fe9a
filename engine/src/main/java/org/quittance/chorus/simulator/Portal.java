package org.quittance.chorus.simulator;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.quittance.data.Table;

/** The door of the interface: who may come in, in the order in which the gateway and the portal look. */
final class Portal {
    private static final Set<String> UNSUBSCRIBED = Table.beside(Portal.class, "unsubscribed.tsv").rows().stream()
            .map(row -> row.get("operation"))
            .collect(Collectors.toUnmodifiableSet());
    private static final Set<String> REFUSED_BY_SIZE =
            Set.of("factures/v1/deposer/flux", "transverses/v1/ajouter/fichier");

    private final Ledger ledger;
    private final TokenDesk tokens;
    private final SimulatorCredentials credentials;
    private final Map<String, Operation> operations;

    Portal(Ledger ledger, TokenDesk tokens, SimulatorCredentials credentials, Map<String, Operation> operations) {
        this.ledger = ledger;
        this.tokens = tokens;
        this.credentials = credentials;
        this.operations = new HashMap<>(operations);
    }

    static Answer unauthorized() {
        return Answer.empty(401).with("WWW-Authenticate", "Bearer realm=\"PISTE\"");
    }

    Answer answer(Request request, Fate fate, boolean twice) {
        if (request.path().equals(Simulator.TOKEN_PATH)) {
            return tokens.answer(request);
        }
        if (!request.path().startsWith(Simulator.ROOT)) {
            return Answer.empty(404);
        }
        if (!ledger.valid(request.bearer())) {
            return unauthorized();
        }
        String name = request.path().substring(Simulator.ROOT.length());
        Operation operation = operations.get(name);
        if (operation == null || !method(name).equals(request.method())) {
            return UNSUBSCRIBED.contains(name)
                    ? Answer.empty(403)
                    : Answer.empty(401).with("WWW-Authenticate", "Bearer realm=\"DefaultRealm\"");
        }
        if (!name.equals(CodeLists.HEALTH) && !account(request.header("cpro-account"))) {
            return Answer.json(401, Returns.of("account"));
        }
        return inside(request, name, operation, fate, twice);
    }

    private static String method(String operation) {
        return operation.equals(CodeLists.HEALTH) ? "GET" : "POST";
    }

    private boolean account(String header) {
        String wanted = Base64.getEncoder()
                .encodeToString((credentials.login() + ":" + credentials.password()).getBytes(StandardCharsets.UTF_8));
        return MessageDigest.isEqual(wanted.getBytes(StandardCharsets.UTF_8), header.getBytes(StandardCharsets.UTF_8));
    }

    private static Answer inside(Request request, String name, Operation operation, Fate fate, boolean twice) {
        if (name.equals(CodeLists.HEALTH)) {
            return run(operation, new Call(name, new JsonObject(), fate, twice));
        }
        if (!request.header("content-type").startsWith("application/json")) {
            return Answer.empty(415);
        }
        if (request.oversize()) {
            return REFUSED_BY_SIZE.contains(name) ? Answer.json(200, Returns.of("too-large")) : Answer.empty(413);
        }
        try {
            return run(operation, new Call(name, Json.object(request.body()), fate, twice));
        } catch (Json.MalformedException e) {
            return Answer.json(400, Returns.of("malformed"));
        }
    }

    private static Answer run(Operation operation, Call call) {
        try {
            return operation.run(call);
        } catch (Returns.Refusal e) {
            return e.answer();
        }
    }
}
