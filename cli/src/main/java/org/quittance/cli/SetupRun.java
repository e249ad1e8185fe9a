package org.quittance.cli;

import java.util.List;
import java.util.stream.Collectors;
import org.quittance.chorus.ChorusPro;
import org.quittance.chorus.InvoiceQuery;
import org.quittance.chorus.PasswordExpiry;
import org.quittance.chorus.PortalException;
import org.quittance.chorus.Structure;
import org.quittance.finding.Message;
import org.quittance.finding.QuittanceException;

/** The steps of the way to Chorus Pro, one after the other; what comes after a missing one is not tried. */
final class SetupRun {
    /** An invoice number that nobody has: only whether the interface may be used matters. */
    private static final String NOBODY = "QUITTANCE-SETUP";

    private static final String TOKENS = "oauth/token";

    private final PortalAccess access;
    private final String environment;
    private final Talk talk;
    private int code = ExitCode.DONE;

    SetupRun(PortalAccess access, String environment, Talk talk) {
        this.access = access;
        this.environment = environment;
        this.talk = talk;
    }

    /** A question whose answer proves a step. */
    @FunctionalInterface
    private interface Proof {
        void ask() throws PortalException;
    }

    /** Checks all steps; returns the exit code. */
    int run() {
        ChorusPro portal;
        try {
            portal = access.open(environment, exchange -> {});
        } catch (QuittanceException e) {
            missing(Message.of("QX-SETUP-CREDENTIALS"), e.told());
            skipped("QX-SETUP-TOKEN", "QX-SETUP-ACCOUNT");
            return ExitCode.USAGE;
        }
        there(Message.of("QX-SETUP-CREDENTIALS"));
        if (entered(portal)) {
            interfaces(portal);
        }
        talk.out().flush();
        return code;
    }

    /** The cheapest question needs a token and the account at once. */
    private boolean entered(ChorusPro portal) {
        try {
            portal.vatRates();
            there(Message.of("QX-SETUP-TOKEN"));
            there(Message.of("QX-SETUP-ACCOUNT"));
            there(Message.of("QX-SETUP-TRANSVERSES"));
            return true;
        } catch (PortalException e) {
            String step = failed(e.told());
            if (!step.equals("QX-SETUP-TOKEN")) {
                there(Message.of("QX-SETUP-TOKEN"));
            }
            missing(Message.of(step), e.told());
            skipped("QX-SETUP-STRUCTURES", "QX-SETUP-FACTURES", "QX-SETUP-PASSWORD");
            return false;
        }
    }

    /** Which step a failure of the first question tells of. */
    private static String failed(Message told) {
        if (told.id().equals("QX-PORTAL-TOKEN") || told.values().contains(TOKENS)) {
            return "QX-SETUP-TOKEN";
        }
        return told.id().equals("QX-PORTAL-LDAP") ? "QX-SETUP-ACCOUNT" : "QX-SETUP-TRANSVERSES";
    }

    private void interfaces(ChorusPro portal) {
        List<Structure> own = own(portal);
        if (own.isEmpty()) {
            skipped("QX-SETUP-STRUCTURES", "QX-SETUP-FACTURES", "QX-SETUP-PASSWORD");
            return;
        }
        Structure first = own.get(0);
        if (step("QX-SETUP-STRUCTURES", () -> portal.directory().find(first.siret()))) {
            step("QX-SETUP-FACTURES", () -> portal.search(new InvoiceQuery(first.siret(), NOBODY, null, null)));
            step("QX-SETUP-PASSWORD", () -> password(portal, first));
        } else {
            skipped("QX-SETUP-FACTURES", "QX-SETUP-PASSWORD");
        }
        optional(() -> portal.directory().engagementKnown(first.id(), NOBODY));
    }

    private List<Structure> own(ChorusPro portal) {
        try {
            List<Structure> own = portal.directory().own();
            if (own.isEmpty()) {
                missing(Message.of("QX-SETUP-ACCOUNT"), Message.of("QX-SETUP-NONE"));
            } else {
                String names = own.stream()
                        .map(structure -> structure.siret() + " " + structure.name())
                        .collect(Collectors.joining(", "));
                there(Message.of("QX-SETUP-OWN", names));
            }
            return own;
        } catch (PortalException e) {
            missing(Message.of("QX-SETUP-TRANSVERSES"), e.told());
            return List.of();
        }
    }

    private boolean step(String name, Proof proof) {
        try {
            proof.ask();
            if (!name.equals("QX-SETUP-PASSWORD")) {
                there(Message.of(name));
            }
            return true;
        } catch (PortalException e) {
            missing(Message.of(name), e.told());
            return false;
        }
    }

    /** What only invoices to the State need is no failure. */
    private void optional(Proof proof) {
        try {
            proof.ask();
            there(Message.of("QX-SETUP-ENGAGEMENTS"));
        } catch (PortalException e) {
            line("--", Message.of("QX-SETUP-ENGAGEMENTS"));
            talk.out().println("     " + talk.sentence(e.told()));
        }
    }

    private void password(ChorusPro portal, Structure own) throws PortalException {
        var expiry = portal.directory().passwordExpiry(own.id());
        Message told = expiry.map(end -> Message.of("QX-SETUP-PASSWORD-DAYS", end.daysLeft(), end.day()))
                .orElse(Message.of("QX-SETUP-PASSWORD"));
        there(told);
        expiry.flatMap(PasswordExpiry::warning).ifPresent(talk::complain);
    }

    private void there(Message step) {
        line("ok", step);
    }

    private void missing(Message step, Message why) {
        code = ExitCode.INCOMPLETE;
        line("NO", step);
        talk.out().println("     " + talk.sentence(why));
    }

    private void skipped(String... steps) {
        for (String step : steps) {
            line("--", Message.of("QX-SETUP-UNTESTED", Message.textOf(Message.of(step))));
        }
    }

    private void line(String mark, Message step) {
        talk.out().println(mark + "   " + step.text(talk.locale()));
    }
}
