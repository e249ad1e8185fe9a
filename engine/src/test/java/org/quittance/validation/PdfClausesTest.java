package org.quittance.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.quittance.data.Table;
import org.quittance.finding.Finding;
import org.quittance.finding.Message;
import org.quittance.schematron.Corpus;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.validation.profiles.Profiles;
import org.verapdf.pdfa.validation.profiles.Rule;

/** Each clause of PDF/A-3 and PDF/UA-1 in words that people understand. */
class PdfClausesTest {
    @ParameterizedTest
    @EnumSource(
            value = PDFAFlavour.class,
            names = {"PDFA_3_A", "PDFA_3_B", "PDFA_3_U", "PDFUA_1"})
    void every_rule_of_the_profiles_has_its_sentence(PDFAFlavour flavour) {
        Set<Rule> rules = Profiles.getVeraProfileDirectory()
                .getValidationProfileByFlavour(flavour)
                .getRules();
        assertThat(rules).hasSizeGreaterThan(100);
        assertThat(rules).allSatisfy(rule -> assertThat(PdfClauses.id(
                        flavour,
                        rule.getRuleId().getClause() + "-" + rule.getRuleId().getTestNumber()))
                .as("%s %s", flavour, rule.getRuleId())
                .isPresent());
    }

    @Test
    void no_sentence_is_for_a_clause_that_is_none() {
        Set<String> known = new TreeSet<>();
        for (PDFAFlavour flavour : List.of(PDFAFlavour.PDFA_3_A, PDFAFlavour.PDFA_3_U, PDFAFlavour.PDFUA_1)) {
            Profiles.getVeraProfileDirectory()
                    .getValidationProfileByFlavour(flavour)
                    .getRules()
                    .forEach(rule -> known.add(rule.getRuleId().getClause() + "-"
                            + rule.getRuleId().getTestNumber()));
        }
        for (Table.Row row : Table.beside(Message.class, "pdfa-clauses.tsv").rows()) {
            assertThat(known).containsAll(row.list("pdfa")).containsAll(row.list("pdfua"));
        }
    }

    private static Finding finding(TestPdf pdf, String rule) {
        return Samples.validate(pdf).findings().stream()
                .filter(f -> f.rule().equals(rule))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_font_is_told_by_its_name_and_first_page_and_counted() {
        Finding finding = finding(
                TestPdf.sound().change(document -> {
                    for (int i = 0; i < 2; i++) {
                        PDPage page = new PDPage();
                        document.addPage(page);
                        TestPdf.quietly(() -> {
                            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                                content.beginText();
                                content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
                                content.showText("a");
                                content.endText();
                            }
                        });
                    }
                }),
                "PDFA-6.2.11.4.1-1");
        assertThat(finding.place().page()).isEqualTo(2);
        assertThat(finding.times()).isEqualTo(2);
        assertThat(finding.text(Locale.ENGLISH))
                .isEqualTo("A font is not embedded in the PDF, so the page looks different elsewhere (Helvetica).");
        assertThat(finding.text(Locale.FRENCH))
                .isEqualTo(
                        "Une police n'est pas intégrée au PDF : la page s'affiche différemment ailleurs (Helvetica).");
        assertThat(finding.text(Locale.GERMAN))
                .isEqualTo(
                        "Eine Schrift ist nicht in das PDF eingebettet, daher sieht die Seite anderswo anders aus (Helvetica).");
        assertThat(finding.fix(Locale.ENGLISH))
                .isEqualTo("Embed all fonts when the PDF is made, the standard ones (Helvetica, Arial) too.");
        assertThat(finding.official()).contains("font programs");
    }

    @Test
    void an_annotation_is_told_by_its_number_and_page() {
        Finding finding = finding(
                TestPdf.sound().change(document -> {
                    COSDictionary movie = new COSDictionary();
                    movie.setName(COSName.SUBTYPE, "Movie");
                    movie.setInt(COSName.F, 4);
                    COSArray annotations = new COSArray();
                    annotations.add(movie);
                    document.getPage(0).getCOSObject().setItem(COSName.ANNOTS, annotations);
                }),
                "PDFA-6.3.1-1");
        assertThat(finding.place().page()).isEqualTo(1);
        assertThat(finding.text(Locale.ENGLISH))
                .isEqualTo("An annotation is of a type that PDF/A does not allow"
                        + " (sound, film, 3D or unknown) (/Annots[0]).");
    }

    @Test
    void all_clauses_that_the_corpus_breaks_are_told_in_words() {
        Corpus.needed(180);
        for (Corpus.Entry entry : Corpus.manifest()) {
            if (entry.cell("path").startsWith("verapdf/")) {
                FileReport report = Samples.VALIDATOR.validate(
                        entry.cell("path"), Corpus.bytes(entry.cell("path")), Options.STANDARD);
                assertThat(report.findings())
                        .filteredOn(finding -> finding.rule().startsWith("PDF"))
                        .allSatisfy(finding -> {
                            assertThat(finding.message()).isNotNull();
                            assertThat(finding.text(Locale.FRENCH)).doesNotContain("{0}", "QX-");
                        });
            }
        }
    }
}
