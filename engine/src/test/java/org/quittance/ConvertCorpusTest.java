package org.quittance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quittance.ConvertOptions.Target;
import org.quittance.finding.Finding;
import org.quittance.schematron.Corpus;
import org.quittance.validation.FileReport;
import org.quittance.validation.Source;
import org.quittance.validation.Verdict;

class ConvertCorpusTest {
    private static final Quittance QUITTANCE = Quittance.standard();

    @TempDir
    Path folder;

    private static Source corpus(String path) {
        return Source.of(path, Corpus.bytes(path));
    }

    private Conversion convert(Source source, Path target, Target to) throws IOException {
        return QUITTANCE.convert(source, target, ConvertOptions.to(to));
    }

    @Test
    void what_xrechnung_says_in_cii_comes_back_through_every_form_without_a_difference() throws IOException {
        Corpus.needed(18);
        List<String> files = Corpus.files("xrechnung-testsuite/standard").stream()
                .filter(file -> file.endsWith("_uncefact.xml"))
                .toList();
        assertThat(files).hasSizeGreaterThan(10);
        for (String file : files) {
            for (Target through : List.of(Target.UBL, Target.YAML, Target.JSON)) {
                Path there = folder.resolve("there");
                Path back = folder.resolve("back.xml");
                assertThat(convert(corpus(file), there, through)).as(file).isInstanceOf(Conversion.Converted.class);
                assertThat(convert(Source.of(there), back, Target.CII)).isInstanceOf(Conversion.Converted.class);
                Diff diff = QUITTANCE.diff(corpus(file), Source.of(back));
                assertThat(((Diff.Compared) diff).comparison().differences())
                        .as(file + " through " + through)
                        .isEmpty();
            }
        }
    }

    @Test
    void the_first_zugferd_is_converted_as_what_it_would_be_today() throws IOException {
        Corpus.needed(1);
        Conversion made = QUITTANCE.convert(
                corpus("akretion/zugferd-comfort.xml"),
                folder.resolve("new.xml"),
                ConvertOptions.to(Target.CII).allowingLoss());
        assertThat(made).isInstanceOf(Conversion.Converted.class);
        Conversion again = convert(Source.of(folder.resolve("new.xml")), folder.resolve("u.xml"), Target.UBL);
        assertThat(again).isInstanceOf(Conversion.Converted.class);
    }

    @Test
    void an_order_is_known_and_not_converted() throws IOException {
        Corpus.needed(1);
        Conversion made = convert(corpus("akretion/order-x-basic.xml"), folder.resolve("x.xml"), Target.UBL);
        FileReport report = made.report();
        assertThat(made).isInstanceOf(Conversion.Refused.class);
        assertThat(report.verdict()).isEqualTo(Verdict.INCOMPLETE);
        assertThat(report.findings()).extracting(Finding::rule).containsExactly("QX-KIND-NOT-CARRIED");
        assertThat(folder.resolve("x.xml")).doesNotExist();
    }

    @Test
    void the_invoice_inside_a_pdf_is_what_is_converted() throws IOException {
        Corpus.needed(1);
        Path target = folder.resolve("x.xml");
        assertThat(convert(corpus("cas-limites/OK-001/facture.pdf"), target, Target.UBL))
                .isInstanceOf(Conversion.Converted.class);
        Diff diff = QUITTANCE.diff(corpus("cas-limites/OK-001/factur-x.xml"), Source.of(target));
        assertThat(((Diff.Compared) diff).comparison().equal()).isTrue();
    }

    @Test
    void judging_a_result_that_is_wrong_writes_nothing() throws IOException {
        Corpus.needed(1);
        ConvertOptions judged = ConvertOptions.to(Target.UBL).allowingLoss().validating();
        Conversion made =
                QUITTANCE.convert(corpus("cas-limites/CALC-002/factur-x.xml"), folder.resolve("x.xml"), judged);
        assertThat(made).isInstanceOf(Conversion.Refused.class);
        assertThat(made.report().findings()).extracting(Finding::rule).contains("BR-CO-10");
        assertThat(made.report().findings().get(0).text(Locale.ENGLISH)).isNotBlank();
        assertThat(folder).isEmptyDirectory();
    }
}
