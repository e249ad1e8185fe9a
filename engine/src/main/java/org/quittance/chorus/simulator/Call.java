package org.quittance.chorus.simulator;

import java.util.Base64;

/**
 * One call of an operation that has passed the door.
 *
 * @param operation the path below the root of the interface
 * @param body what was sent
 * @param fate what becomes of the flux that the call deposits
 * @param twice whether the call is taken twice
 */
record Call(String operation, JsonObject body, Fate fate, boolean twice) {
    /** A text that must be there. */
    String needed(String name) throws Returns.Refusal {
        return body.text(name).orElseThrow(() -> new Returns.Refusal(400, "missing", name));
    }

    /** A number that must be there. */
    long neededNumber(String name) throws Returns.Refusal {
        return body.number(name).orElseThrow(() -> new Returns.Refusal(400, "missing", name));
    }

    /** A file that must be there, out of its Base64. */
    byte[] file(String name) throws Returns.Refusal {
        try {
            return Base64.getDecoder().decode(needed(name));
        } catch (IllegalArgumentException e) {
            throw new Returns.Refusal(400, "wrong", name);
        }
    }
}
