package org.quittance.chorus.simulator;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.quittance.schematron.SchemaError;
import org.quittance.schematron.SchemaResult;
import org.quittance.schematron.Schemas;

/** Whether a file fits the schema of its syntax: D16B for CII, that of the profile for Factur-X, 2.1 for UBL. */
final class SchemaCheck {
    private static final int HEAD = 8 << 10;
    private static final Pattern CREDIT_NOTE = Pattern.compile("<(?:[\\w.-]+:)?CreditNote[\\s>]");
    private static final Pattern PROFILE = Pattern.compile("urn:[^<\\s]*?(minimum|basicwl|basic|extended)[^<\\s]*");

    private final Schemas schemas = Schemas.carried();

    /** The first thing that does not fit, in the words of the portal. */
    Optional<String> error(String form, byte[] xml) {
        String head = new String(xml, 0, Math.min(xml.length, HEAD), StandardCharsets.UTF_8);
        SchemaResult result = schemas.find(schema(form, head))
                .map(schema -> schemas.validate(schema, xml))
                .orElseThrow();
        if (result instanceof SchemaResult.Checked checked) {
            return checked.errors().stream().findFirst().map(SchemaCheck::told);
        }
        return Optional.of("IRRECEVABILITE: " + ((SchemaResult.Crashed) result).message());
    }

    private static String schema(String form, String head) {
        return switch (form) {
            case "UBL" -> CREDIT_NOTE.matcher(head).find() ? "ubl-credit-note-2.1" : "ubl-invoice-2.1";
            case "PDF" -> "factur-x-" + profile(head);
            default -> "cii-d16b";
        };
    }

    private static String profile(String head) {
        Matcher named = PROFILE.matcher(head);
        return named.find() ? named.group(1).replace("basicwl", "basic-wl") : "en16931";
    }

    private static String told(SchemaError error) {
        int line = error.position() == null ? 0 : error.position().line();
        int column = error.position() == null ? 0 : error.position().column();
        return told(error.key(), error.message(), line, column);
    }

    static String told(String key, String message, int line, int column) {
        return "IRRECEVABILITE: " + key + ": " + message + " ligne: " + line + " - position: " + column;
    }
}
