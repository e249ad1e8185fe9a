package org.quittance.pdf;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.verapdf.core.VeraPDFException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** What veraPDF says of a PDF as PDF/A-3a and as PDF/UA-1. */
final class Conformance {
    private Conformance() {}

    /** Every rule that the PDF breaks, with a place; empty for a good one. */
    static SortedSet<String> faults(byte[] pdf) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        SortedSet<String> faults = new TreeSet<>();
        for (PDFAFlavour flavour : List.of(PDFAFlavour.PDFA_3_A, PDFAFlavour.PDFUA_1)) {
            faults.addAll(faults(pdf, flavour));
        }
        return faults;
    }

    private static SortedSet<String> faults(byte[] pdf, PDFAFlavour flavour) throws Exception {
        SortedSet<String> faults = new TreeSet<>();
        try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
            ValidationResult result = validator.validate(parser);
            for (TestAssertion assertion : result.getTestAssertions()) {
                if (assertion.getStatus() == TestAssertion.Status.FAILED) {
                    faults.add("%s %s-%d: %s"
                            .formatted(
                                    flavour,
                                    assertion.getRuleId().getClause(),
                                    assertion.getRuleId().getTestNumber(),
                                    assertion.getMessage()));
                }
            }
            if (!result.isCompliant() && faults.isEmpty()) {
                faults.add(flavour + ": not compliant");
            }
        } catch (VeraPDFException e) {
            throw new AssertionError(e);
        }
        return faults;
    }
}
