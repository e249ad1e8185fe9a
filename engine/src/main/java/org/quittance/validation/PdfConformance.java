package org.quittance.validation;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.quittance.finding.Place;
import org.verapdf.core.EncryptedPdfException;
import org.verapdf.core.ModelParsingException;
import org.verapdf.core.ValidationException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;
import org.verapdf.pdfa.validation.profiles.RuleId;
import org.verapdf.processor.reports.enums.JobEndStatus;

/** Asks veraPDF whether a PDF keeps the ISO standards that it claims. One parse answers for several standards. */
final class PdfConformance {
    /** So many breaches of a clause are looked at for the names of their objects; all are counted. */
    private static final int SAMPLES = 20;

    /** veraPDF remarks on every flaw; all that counts is in its result. */
    @SuppressWarnings("UnusedVariable") // held, because the logging system forgets a logger that nobody holds
    private static final Logger SILENT = silent();

    /** The foundry of veraPDF is one per machine; setting it twice does no harm. */
    PdfConformance() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    /**
     * A clause that the file breaks.
     *
     * @param clause the number of the clause and of the test within, such as {@code 6.8-1}
     * @param times how often it is broken
     * @param description the test in veraPDF's words
     * @param place the first object concerned
     * @param objects names of objects concerned, as far as they were looked at
     */
    record Failure(String clause, int times, String description, Place place, List<String> objects) {
        Failure {
            objects = List.copyOf(objects);
        }
    }

    /** The file is too broken for a reader that repairs nothing, which says by itself that it is no PDF/A. */
    static final class Unparsable extends IOException {
        private static final long serialVersionUID = 1L;

        Unparsable(String message, Throwable cause) {
            super(message, cause);
        }
    }

    /**
     * The broken clauses for each flavour asked for.
     *
     * @throws Unparsable when the file is too broken for a reader that repairs nothing
     * @throws IOException when veraPDF breaks off
     */
    @SuppressWarnings("try") // the watch is there for what it does, not to be asked
    Map<PDFAFlavour, List<Failure>> check(byte[] pdf, List<PDFAFlavour> flavours) throws IOException {
        Map<PDFAFlavour, List<Failure>> failures = new LinkedHashMap<>();
        try (InputStream in = new ByteArrayInputStream(pdf);
                PDFAParser parser = Foundries.defaultInstance().createParser(in, flavours.get(0));
                PDFAValidator validator =
                        Foundries.defaultInstance().createValidator(flavours, SAMPLES, false, false, false);
                InterruptWatch watch = new InterruptWatch(() -> validator.cancelValidation(JobEndStatus.CANCELLED))) {
            for (ValidationResult result : validator.validateAll(parser)) {
                failures.put(result.getPDFAFlavour(), failures(whole(result)));
            }
        } catch (ModelParsingException | EncryptedPdfException e) {
            throw new Unparsable(String.valueOf(e.getMessage()), e);
        } catch (ValidationException e) {
            throw new IOException(String.valueOf(e.getMessage()), e);
        }
        return failures;
    }

    /** A result that is no judgement: broken off, about nothing, or without the reason for its verdict. */
    private static ValidationResult whole(ValidationResult result) throws IOException {
        boolean reasoned = result.isCompliant() == result.getFailedChecks().isEmpty();
        if (result.getJobEndStatus() != JobEndStatus.NORMAL || result.getTotalAssertions() == 0 || !reasoned) {
            throw new IOException("veraPDF did not judge the file: " + result.getJobEndStatus() + ", "
                    + result.getTotalAssertions() + " assertions, compliant " + result.isCompliant());
        }
        return result;
    }

    private static List<Failure> failures(ValidationResult result) {
        Map<RuleId, List<TestAssertion>> broken = new LinkedHashMap<>();
        for (TestAssertion assertion : result.getTestAssertions()) {
            if (assertion.getStatus() == TestAssertion.Status.FAILED) {
                broken.computeIfAbsent(assertion.getRuleId(), rule -> new ArrayList<>())
                        .add(assertion);
            }
        }
        List<Failure> failures = new ArrayList<>();
        broken.forEach((rule, samples) ->
                failures.add(failure(rule, result.getFailedChecks().getOrDefault(rule, samples.size()), samples)));
        return failures;
    }

    private static Failure failure(RuleId rule, int times, List<TestAssertion> samples) {
        List<PdfObject> objects = samples.stream()
                .map(sample -> PdfObject.of(sample.getLocation().getContext()))
                .toList();
        PdfObject first = objects.stream()
                .min(Comparator.comparingInt(object -> object.page() == null ? Integer.MAX_VALUE : object.page()))
                .orElseThrow();
        return new Failure(
                rule.getClause() + "-" + rule.getTestNumber(),
                times,
                samples.get(0).getMessage(),
                new Place(first.context(), null, null, first.page()),
                objects.stream()
                        .flatMap(object -> object.name().stream())
                        .distinct()
                        .toList());
    }

    private static Logger silent() {
        Logger logger = Logger.getLogger("org.verapdf");
        logger.setLevel(Level.OFF);
        return logger;
    }
}
