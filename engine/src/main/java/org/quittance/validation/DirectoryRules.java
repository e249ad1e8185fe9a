package org.quittance.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.quittance.finding.Finding;
import org.quittance.finding.Message;
import org.quittance.finding.Place;
import org.quittance.finding.Severity;
import org.quittance.readiness.ReadinessRule;
import org.quittance.readiness.ReadinessRule.Demand;
import org.quittance.readiness.ReadinessSet;
import org.quittance.validation.Recipient.Service;

/** What a directory says of the two parties of an invoice, of the service and of the engagement that it names. */
final class DirectoryRules {
    /** The service for invoices between public bodies: a supplier's is refused there. */
    private static final String BETWEEN_PUBLIC_BODIES = "FACTURES_PUBLIQUES";

    private static final int SERVICES_TOLD = 20;
    private static final String SIRET = "[0-9]{14}";

    private final ReadinessSet set;
    private final TermIndex index;
    private final Recipients directory;
    private final List<Finding> findings = new ArrayList<>();
    private final List<Message> doubts = new ArrayList<>();
    private final List<Message> notes = new ArrayList<>();

    private DirectoryRules(ReadinessSet set, TermIndex index, Recipients directory) {
        this.set = set;
        this.index = index;
        this.directory = directory;
    }

    static DirectoryRules of(ReadinessSet set, Subject subject, Recipients directory) {
        DirectoryRules rules =
                new DirectoryRules(set, new TermIndex(subject.terms().get().invoice()), directory);
        rules.siret("BT-29@0009", "BT-30", "BT-29").ifPresent(rules::seller);
        rules.siret("BT-46@0009", "BT-47", "BT-46").ifPresent(rules::buyer);
        return rules;
    }

    /** What is wrong counts, whatever else is not known; nothing wrong counts only where all was known. */
    Check.Result result(Severity most) {
        boolean wrong = findings.stream().anyMatch(finding -> finding.severity() == Severity.ERROR);
        if (!wrong && !doubts.isEmpty()) {
            return new Check.Skipped(doubts.get(0));
        }
        Message note = notes.stream().findFirst().orElse(null);
        return new Check.Done(ReadinessStep.atMost(most, findings), null, null, note, null);
    }

    private Optional<String> siret(String... selectors) {
        return index.find(List.of(selectors)).stream()
                .filter(found -> found.matches(SIRET))
                .map(found -> found.text().strip())
                .findFirst();
    }

    /** That the seller is not in the directory at hand says little: whoever deposits has proved it to the portal. */
    private void seller(String siret) {
        Recipients.Lookup lookup = directory.of(siret);
        if (lookup instanceof Recipients.Unregistered) {
            broken("seller-unknown", siret, "");
        } else if (lookup instanceof Recipients.Unknown) {
            notes.add(Message.of("QX-DIRECTORY-SELLER", siret));
        } else if (lookup instanceof Recipients.Found found) {
            seller(found.recipient());
        }
        index.find("BT-1")
                .findFirst()
                .flatMap(number -> directory.statusOf(siret, number.text().strip()))
                .ifPresent(status -> broken("number-taken", status, ""));
    }

    private void seller(Recipient seller) {
        if (!seller.active()) {
            broken("seller-inactive", seller.siret(), seller.name());
        }
        index.find("BT-84")
                .map(account -> account.text().replace(" ", ""))
                .filter(account ->
                        !seller.accounts().isEmpty() && !seller.accounts().contains(account))
                .forEach(account -> broken("account-unknown", account, seller.name()));
    }

    private void buyer(String siret) {
        Recipients.Lookup lookup = directory.of(siret);
        if (lookup instanceof Recipients.Unregistered) {
            broken("buyer-unknown", siret, "");
        } else if (lookup instanceof Recipients.Unknown unknown) {
            doubts.add(unknown.reason());
        } else if (lookup instanceof Recipients.Found found) {
            buyer(found.recipient());
        }
    }

    private void buyer(Recipient buyer) {
        if (!buyer.active()) {
            broken("buyer-inactive", buyer.siret(), buyer.name());
        } else if (Boolean.FALSE.equals(buyer.publicBody())) {
            broken("buyer-private", buyer.siret(), buyer.name());
        } else {
            obligations(buyer);
        }
    }

    private void obligations(Recipient buyer) {
        Optional<String> code = text(serviceTerm());
        boolean engaged = text("BT-13").isPresent();
        if (buyer.serviceOrEngagement()) {
            if (code.isEmpty() && !engaged) {
                broken("service-or-engagement-missing", buyer.name(), services(buyer));
            }
        } else {
            if (buyer.serviceRequired() && code.isEmpty()) {
                broken("service-missing", buyer.name(), services(buyer));
            }
            if (buyer.engagementRequired() && !engaged) {
                broken("engagement-missing", buyer.name(), "");
            }
        }
        code.filter(service -> !service.equals(BETWEEN_PUBLIC_BODIES))
                .ifPresent(service -> service(buyer, service, engaged));
    }

    private void service(Recipient buyer, String code, boolean engaged) {
        Optional<Service> service = buyer.service(code);
        if (buyer.services() == null) {
            doubts.add(Message.of("QX-DIRECTORY-SERVICES", buyer.name(), code));
        } else if (service.isEmpty()) {
            broken("service-unknown", code, buyer.name());
        } else if (!service.get().active()) {
            broken("service-inactive", code, buyer.name());
        } else if (!engaged) {
            unengaged(buyer, service.get());
        }
    }

    /** A service may ask for an engagement that its body does not ask for. */
    private void unengaged(Recipient buyer, Service service) {
        if (service.engagementRequired() == null) {
            doubts.add(Message.of("QX-DIRECTORY-SERVICES", buyer.name(), service.code()));
        } else if (service.engagementRequired() && !asked(buyer)) {
            broken("service-engagement-missing", service.code(), buyer.name());
        }
    }

    /** Whether the body itself asks every invoice for an engagement. */
    private static boolean asked(Recipient buyer) {
        return buyer.engagementRequired() && !buyer.serviceOrEngagement();
    }

    /** Where the rules of this place look for the service. */
    private String serviceTerm() {
        return set.rules().stream()
                .filter(rule ->
                        rule.demand() == Demand.DIRECTORY && rule.pattern().equals("service-missing"))
                .map(rule -> rule.terms().get(0))
                .findFirst()
                .orElseThrow();
    }

    private Optional<String> text(String selector) {
        return index.find(selector)
                .map(found -> found.text().strip())
                .filter(text -> !text.isEmpty())
                .findFirst();
    }

    /** The services to choose from. */
    private static String services(Recipient buyer) {
        List<Service> listed = buyer.services() == null ? List.of() : buyer.services();
        String codes = listed.stream()
                .filter(Service::active)
                .map(Service::code)
                .filter(code -> !code.equals(BETWEEN_PUBLIC_BODIES))
                .limit(SERVICES_TOLD)
                .collect(Collectors.joining(", "));
        return codes.isEmpty() ? "?" : codes;
    }

    /** The answer to a question breaks the rules that ask it; {@code about} and {@code beside} are told. */
    private void broken(String question, String about, String beside) {
        for (ReadinessRule rule : set.rules()) {
            if (rule.demand() == Demand.DIRECTORY && rule.pattern().equals(question)) {
                Optional<TermIndex.Found> at = index.find(rule.terms()).stream().findFirst();
                String term = TermIndex.term(rule.terms().get(0));
                Message message = Message.of(
                        rule.message(),
                        term,
                        Message.nameOf(term),
                        about,
                        beside,
                        text("BT-1").orElse(""));
                findings.add(ReadinessStep.finding(
                        rule, List.of(term), at.map(TermIndex.Found::place).orElse(Place.NONE), message));
            }
        }
    }
}
