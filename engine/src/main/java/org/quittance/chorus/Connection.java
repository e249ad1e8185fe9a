package org.quittance.chorus;

import java.util.Map;

/** Asks the portal for one thing: with a token, again where that is safe, and never a second time where it is not. */
final class Connection {
    private final Tokens tokens;
    private final Exchanges exchanges;
    private final Retries retries;
    private final String account;

    Connection(Tokens tokens, Exchanges exchanges, Retries retries, Credentials credentials) {
        this.tokens = tokens;
        this.exchanges = exchanges;
        this.retries = retries;
        this.account = credentials.account();
    }

    /** The answer; {@link Node#NONE} where the portal found nothing. */
    Node ask(Operation operation, JsonBody body) throws PortalException {
        return ask(operation, Outgoing.json(body));
    }

    /** The answer to a request that holds a file. */
    Node ask(Operation operation, JsonBody body, FilePart file) throws PortalException {
        return ask(operation, Outgoing.json(body, file));
    }

    private Node ask(Operation operation, Outgoing body) throws PortalException {
        Call call = new Call(operation, body);
        return retries.run(call::once, call::renew);
    }

    /** One request, and the token that it was last sent with. */
    private final class Call {
        private final Operation operation;
        private final Outgoing body;
        private String token = "";

        private Call(Operation operation, Outgoing body) {
            this.operation = operation;
            this.body = body;
        }

        private Attempt once() throws PortalException {
            token = tokens.token();
            return exchanges.once(operation, Map.of("Authorization", "Bearer " + token, "cpro-account", account), body);
        }

        private void renew() {
            tokens.drop(token);
        }
    }
}
