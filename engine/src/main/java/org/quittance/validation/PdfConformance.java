package org.quittance.validation;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

/** Asks veraPDF whether a PDF keeps the ISO standards that it claims. One parse answers for several standards. */
final class PdfConformance {
    private static final Pattern PAGE = Pattern.compile("pages\\[(\\d+)]");
    private static final int SAMPLES = 1;

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
     */
    record Failure(String clause, int times, String description, Place place) {}

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
    Map<PDFAFlavour, List<Failure>> check(byte[] pdf, List<PDFAFlavour> flavours) throws IOException {
        Map<PDFAFlavour, List<Failure>> failures = new LinkedHashMap<>();
        try (InputStream in = new ByteArrayInputStream(pdf);
                PDFAParser parser = Foundries.defaultInstance().createParser(in, flavours.get(0));
                PDFAValidator validator =
                        Foundries.defaultInstance().createValidator(flavours, SAMPLES, false, false, false)) {
            for (ValidationResult result : validator.validateAll(parser)) {
                failures.put(result.getPDFAFlavour(), failures(result));
            }
        } catch (ModelParsingException | EncryptedPdfException e) {
            throw new Unparsable(String.valueOf(e.getMessage()), e);
        } catch (ValidationException e) {
            throw new IOException(String.valueOf(e.getMessage()), e);
        }
        return failures;
    }

    private static List<Failure> failures(ValidationResult result) {
        Map<RuleId, Integer> times = result.getFailedChecks();
        Map<RuleId, TestAssertion> first = new LinkedHashMap<>();
        for (TestAssertion assertion : result.getTestAssertions()) {
            if (assertion.getStatus() == TestAssertion.Status.FAILED) {
                first.putIfAbsent(assertion.getRuleId(), assertion);
            }
        }
        List<Failure> failures = new ArrayList<>();
        first.forEach((rule, assertion) -> failures.add(new Failure(
                rule.getClause() + "-" + rule.getTestNumber(),
                times.getOrDefault(rule, 1),
                assertion.getMessage(),
                place(assertion))));
        return failures;
    }

    private static Place place(TestAssertion assertion) {
        String context = assertion.getLocation().getContext();
        Matcher page = PAGE.matcher(context);
        return new Place(context, null, null, page.find() ? Integer.valueOf(page.group(1)) + 1 : null);
    }

    private static Logger silent() {
        Logger logger = Logger.getLogger("org.verapdf");
        logger.setLevel(Level.OFF);
        return logger;
    }
}
