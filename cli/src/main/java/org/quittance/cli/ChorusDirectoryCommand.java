package org.quittance.cli;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.quittance.chorus.ChorusPro;
import org.quittance.chorus.PortalException;
import org.quittance.chorus.PortalRecipients;
import org.quittance.chorus.RecipientEntry;
import org.quittance.finding.Message;
import org.quittance.validation.Recipient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Says what establishments ask of invoices, and keeps it for {@code check}. */
@Command(
        name = "directory",
        description = "Asks Chorus Pro what establishments want of an invoice, and keeps it for a day for check.")
final class ChorusDirectoryCommand implements Callable<Integer> {
    /** Each service is one more question; ministries have hundreds. */
    private static final int DETAILED = 40;

    @Parameters(
            arity = "1..*",
            paramLabel = "SIRET",
            description = "The numbers of the establishments, 14 digits each.")
    List<String> sirets = List.of();

    @Mixin
    PortalAccess access = new PortalAccess();

    @Mixin
    OutboxPlace place = new OutboxPlace();

    @Mixin
    Talk talk = new Talk();

    @Override
    public Integer call() throws IOException, PortalException {
        for (String siret : sirets) {
            if (!siret.matches("[0-9]{14}")) {
                throw new UsageException("\"" + siret + "\" is no SIRET: it has 14 digits.");
            }
        }
        String environment = place.environment(access.env());
        ChorusPro portal = access.open(environment, exchange -> {});
        PortalRecipients recipients =
                new PortalRecipients(portal.directory(), place.cache(environment), Clock.systemUTC());
        int code = ExitCode.DONE;
        for (String siret : sirets) {
            AtomicInteger asked = new AtomicInteger();
            Optional<RecipientEntry> entry =
                    recipients.read(siret, service -> service.active() && asked.incrementAndGet() <= DETAILED);
            entry.ifPresentOrElse(this::tell, () -> talk.out().println(word("QX-DIRECTORY-UNREGISTERED", siret)));
            code = entry.isPresent() ? code : ExitCode.REJECTED;
        }
        return code;
    }

    private void tell(RecipientEntry entry) {
        Recipient recipient = entry.recipient();
        talk.out().println(recipient.siret() + " " + recipient.name() + ": " + word(demand(recipient)));
        if (!entry.paymentReported()) {
            talk.out().println("  " + word("QX-DIRECTORY-UNPAID"));
        }
        for (Recipient.Service service :
                Optional.ofNullable(recipient.services()).orElse(List.of())) {
            talk.out().println("  " + service.code() + " " + service.label() + remark(service));
        }
        talk.out().flush();
    }

    private static String demand(Recipient recipient) {
        if (!recipient.active()) {
            return "QX-DIRECTORY-INACTIVE";
        }
        if (recipient.serviceOrEngagement()) {
            return "QX-DIRECTORY-EITHER";
        }
        if (recipient.serviceRequired()) {
            return recipient.engagementRequired() ? "QX-DIRECTORY-BOTH" : "QX-DIRECTORY-SERVICE";
        }
        return recipient.engagementRequired() ? "QX-DIRECTORY-ENGAGEMENT" : "QX-DIRECTORY-NOTHING";
    }

    private String remark(Recipient.Service service) {
        if (!service.active()) {
            return ": " + word("QX-DIRECTORY-INACTIVE");
        }
        return Boolean.TRUE.equals(service.engagementRequired()) ? ": " + word("QX-DIRECTORY-ENGAGED") : "";
    }

    private String word(String id, Object... values) {
        return Message.of(id, values).text(talk.locale());
    }
}
