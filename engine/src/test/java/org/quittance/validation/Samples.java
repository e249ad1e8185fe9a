package org.quittance.validation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.quittance.finding.Finding;

/** Invoices that the tests break in one place. */
final class Samples {
    /** Compiling rules takes seconds, so all tests share one validator, as programs should. */
    static final Validator VALIDATOR = Validator.standard();

    private Samples() {}

    /** A sound BASIC invoice between two parties in France. */
    static String basic() {
        try (InputStream in = Samples.class.getResourceAsStream("basic.xml")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The one line of {@link #basic}. */
    static String line() {
        return basic().substring(
                        basic().indexOf("<ram:IncludedSupply"),
                        basic().indexOf("<ram:ApplicableHeaderTradeAgreement>"));
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static FileReport validate(String xml) {
        return VALIDATOR.validate("invoice.xml", utf8(xml), Options.STANDARD);
    }

    static FileReport validate(TestPdf pdf) {
        return VALIDATOR.validate("invoice.pdf", pdf.bytes(), Options.STANDARD);
    }

    /** What a step found: rule ids with the severity of each. */
    static Map<String, String> found(FileReport report, String step) {
        Map<String, String> found = new TreeMap<>();
        for (Finding finding : report.findings()) {
            if (finding.step().equals(step)) {
                found.put(finding.rule(), finding.severity().id());
            }
        }
        return found;
    }

    /** How each check ended: {@code schema factur-x-basic passed}. */
    static List<String> outcomes(FileReport report) {
        return report.steps().stream()
                .map(step -> step.name() + (step.ruleSet() == null ? "" : " " + step.ruleSet()) + " "
                        + step.outcome().id())
                .toList();
    }
}
