package org.quittance.schematron.saxon;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import net.sf.saxon.tree.tiny.TinyNodeImpl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quittance.schematron.Corpus;
import org.quittance.schematron.Invoices;
import org.quittance.schematron.Position;
import org.quittance.schematron.PreparedXml;
import org.quittance.schematron.Resource;
import org.quittance.schematron.RuleResult;
import org.quittance.schematron.RuleSet;
import org.quittance.schematron.RuleSets;
import org.quittance.schematron.Syntax;
import org.quittance.schematron.Violation;

class SaxonRuleEngineTest {

    private static final SaxonRuleEngine ENGINE = new SaxonRuleEngine();
    private static final RuleSets RULE_SETS = RuleSets.carried();

    @Test
    void a_sound_invoice_keeps_all_rules() {
        assertThat(violations("factur-x-minimum", Invoices.minimum())).isEmpty();
        assertThat(violations("factur-x-en16931", Invoices.en16931(2))).isEmpty();
        assertThat(violations("en16931-cii", Invoices.en16931(2))).isEmpty();
    }

    @Test
    void a_failed_assert_has_rule_flag_place_text_and_test() {
        String invoice = Invoices.en16931(2).replaceFirst("(?s)(<ram:LineID>2.*?unitCode=\")C62", "$1XXX");
        List<Violation> violations = violations("en16931-cii", invoice);
        assertThat(violations).hasSize(1);
        Violation violation = violations.get(0);
        assertThat(violation.rule()).isEqualTo("BR-CL-23");
        assertThat(violation.kind()).isEqualTo(Violation.Kind.FAILED_ASSERT);
        assertThat(violation.flag()).isEqualTo("fatal");
        assertThat(violation.severity()).isEqualTo(Violation.Severity.FATAL);
        assertThat(violation.location())
                .isEqualTo(rsm("CrossIndustryInvoice")
                        + rsm("SupplyChainTradeTransaction")
                        + ram("IncludedSupplyChainTradeLineItem", 2)
                        + ram("SpecifiedLineTradeDelivery", 1)
                        + ram("BilledQuantity", 1));
        assertThat(violation.position()).isEqualTo(Invoices.position(invoice, "<ram:BilledQuantity unitCode=\"XXX\""));
        assertThat(violation.text())
                .isEqualTo("[BR-CL-23]-Unit code MUST be coded according to the UN/ECE Recommendation 20 with"
                        + " Rec 21 extension");
        assertThat(violation.test()).contains("contains(normalize-space(@unitCode), ' ')");
    }

    @Test
    void a_violation_of_the_root_is_placed_where_its_tag_begins() {
        String invoice = "<?xml version='1.0'?>\n<!-- a\n comment --><!-- b -->\n  "
                + Invoices.ubl("<cbc:ID>1</cbc:ID>").replace(" xmlns", "\n xmlns");
        assertThat(violations("en16931-ubl", invoice))
                .filteredOn(v -> v.rule().equals("BR-03"))
                .extracting(Violation::position)
                .containsExactly(new Position(4, 3));
    }

    /** Rules run over another tree model in a time that grows with the square of the size. */
    @Test
    void a_document_is_the_tree_that_saxon_is_quick_with() {
        SaxonXml prepared = (SaxonXml) ENGINE.prepare(Invoices.minimum().getBytes(UTF_8));
        assertThat(Objects.requireNonNull(prepared.document()).getUnderlyingNode())
                .isInstanceOf(TinyNodeImpl.class);
    }

    @Test
    void a_successful_report_counts_as_fatal() {
        String invoice = Invoices.minimum().replace("<ram:ID>M-1", "<ram:ID schemeID=\"x\">M-1");
        List<Violation> violations = violations("factur-x-minimum", invoice);
        assertThat(violations).hasSize(1);
        Violation report = violations.get(0);
        assertThat(report.kind()).isEqualTo(Violation.Kind.SUCCESSFUL_REPORT);
        assertThat(report.severity()).isEqualTo(Violation.Severity.FATAL);
        assertThat(report.rule()).isEqualTo("FX-NOT-USED");
        assertThat(report.flag()).isNull();
        assertThat(report.position()).isEqualTo(Invoices.position(invoice, "<ram:ID schemeID=\"x\""));
        assertThat(report.text()).isEqualTo("Attribute @schemeID' marked as not used in the given context.");
        assertThat(report.test()).isEqualTo("@schemeID");
    }

    @Test
    void a_missing_flag_counts_as_fatal_and_a_warning_as_warning() {
        String invoice = Invoices.en16931(1).replace("<ram:Name>Atelier du Pont</ram:Name>", "<ram:Name></ram:Name>");
        assertThat(violations("factur-x-en16931", invoice))
                .extracting(v -> v.rule() + " " + v.flag() + " " + v.severity())
                .contains("PEPPOL-EN16931-R008 warning WARNING")
                .anyMatch(line -> line.endsWith(" null FATAL"));
    }

    @Test
    void an_unknown_flag_counts_as_fatal() {
        assertThat(Violation.Severity.of("severe")).isEqualTo(Violation.Severity.FATAL);
        assertThat(Violation.Severity.of("information")).isEqualTo(Violation.Severity.INFORMATION);
    }

    @Test
    void every_rule_set_of_the_catalogue_runs() {
        PreparedXml cii = ENGINE.prepare(bytes(Invoices.en16931(1)));
        PreparedXml ubl = ENGINE.prepare(bytes(Invoices.ubl("<cbc:ID>1</cbc:ID>")));
        for (RuleSet ruleSet : RULE_SETS.all()) {
            RuleResult result = ENGINE.run(ruleSet, ruleSet.syntax() == Syntax.CII ? cii : ubl);
            assertThat(result)
                    .as(ruleSet.fullId())
                    .isInstanceOfSatisfying(RuleResult.Completed.class, completed -> assertThat(completed.firedRules())
                            .isPositive());
        }
    }

    @Test
    void a_document_is_parsed_once_for_several_rule_sets() {
        PreparedXml prepared = ENGINE.prepare(bytes(Invoices.en16931(1)));
        assertThat(prepared.problem()).isEmpty();
        assertThat(ENGINE.run(ruleSet("en16931-cii"), prepared)).isInstanceOf(RuleResult.Completed.class);
        assertThat(ENGINE.run(ruleSet("factur-x-en16931"), prepared)).isInstanceOf(RuleResult.Completed.class);
    }

    @Test
    void a_document_of_another_engine_is_refused() {
        PreparedXml foreign = new SaxonRuleEngine().prepare(bytes(Invoices.minimum()));
        assertThatThrownBy(() -> ENGINE.run(ruleSet("en16931-cii"), foreign))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the document was prepared by another engine; prepare it by this one");
    }

    @Test
    void code_lists_are_answered_from_memory() {
        String invoice = Invoices.en16931(1).replace("<ram:InvoiceCurrencyCode>EUR", "<ram:InvoiceCurrencyCode>XYZ");
        assertThat(violations("factur-x-en16931", invoice))
                .extracting(Violation::test)
                .anyMatch(test -> test.contains("codedb"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"factur-x-basic", "en16931-cii"})
    void a_stylesheet_that_stops_with_an_error_is_a_crash(String id) {
        Corpus.needed(2);
        RuleResult result = ENGINE.run(ruleSet(id), Corpus.bytes("cas-limites/DATA-005/factur-x.xml"));
        assertThat(result).isInstanceOfSatisfying(RuleResult.Crashed.class, crash -> assertThat(crash.message())
                .isEqualTo("the rules of " + ruleSet(id).fullId()
                        + " broke off: Cannot convert string \"2400,00\" to xs:decimal: invalid character ','"));
    }

    @Test
    void a_foreign_document_is_not_taken_as_sound() {
        assertThat(ENGINE.run(ruleSet("en16931-ubl"), bytes("<a>1</a>")))
                .isEqualTo(new RuleResult.Crashed(
                        "the rules of en16931-ubl@1.3.16 returned nothing: none of them found anything to look at"));
    }

    @Test
    void a_document_with_a_doctype_is_not_read() {
        PreparedXml prepared =
                ENGINE.prepare(bytes("<!DOCTYPE a [<!ENTITY x SYSTEM 'file:/etc/hostname'>]><a>&x;</a>"));
        assertThat(prepared.problem())
                .hasValueSatisfying(problem -> assertThat(problem).contains("DOCTYPE"));
        assertThat(ENGINE.run(ruleSet("en16931-ubl"), prepared)).isInstanceOf(RuleResult.Crashed.class);
    }

    @Test
    void deep_nesting_is_a_crash_and_no_stack_overflow() {
        String deep = Invoices.ubl("<a>".repeat(200_000) + "</a>".repeat(200_000));
        assertThat(ENGINE.run(ruleSet("en16931-ubl"), bytes(deep))).isInstanceOf(RuleResult.Crashed.class);
    }

    @Test
    void threads_that_come_first_together_compile_once_and_agree() {
        SaxonRuleEngine fresh = new SaxonRuleEngine();
        byte[] xml = bytes(Invoices.minimum().replace(">EUR<", ">XYZ<"));
        List<RuleResult> results = IntStream.range(0, 16)
                .parallel()
                .mapToObj(i -> fresh.run(ruleSet("factur-x-minimum"), xml))
                .toList();
        assertThat(results).containsOnly(ENGINE.run(ruleSet("factur-x-minimum"), xml));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "doc('file:/etc/hostname')",
                "document('http://localhost/x.xml')",
                "unparsed-text('file:/etc/hostname')",
                "collection('file:/etc')",
                "json-doc('file:/etc/hostname')",
                "environment-variable('PATH')[1]/a"
            })
    void a_rule_set_of_the_user_can_open_nothing(String expression) {
        RuleResult result = ENGINE.run(user("<xsl:value-of select=\"" + expression + "\"/>"), bytes("<a/>"));
        assertThat(result).isInstanceOf(RuleResult.Crashed.class);
    }

    @Test
    void a_rule_set_of_the_user_can_write_no_file() {
        RuleResult result = ENGINE.run(
                user("<xsl:result-document href=\"file:/tmp/no\"><a/></xsl:result-document>"), bytes("<a/>"));
        assertThat(result).isInstanceOf(RuleResult.Crashed.class);
    }

    @Test
    void a_rule_set_of_the_user_may_find_nothing_to_look_at() {
        assertThat(ENGINE.run(user("<svrl:active-pattern/>"), bytes("<a/>")))
                .isEqualTo(new RuleResult.Completed(List.of(), 0));
    }

    @Test
    void an_output_without_any_pattern_is_a_crash() {
        assertThat(ENGINE.run(user(""), bytes("<a/>"))).isInstanceOf(RuleResult.Crashed.class);
    }

    @Test
    void a_stylesheet_that_does_not_compile_is_a_crash_that_says_why() {
        RuleResult result = ENGINE.run(user("<xsl:value-of select=\"1 +\"/>"), bytes("<a/>"));
        assertThat(result).isInstanceOfSatisfying(RuleResult.Crashed.class, crash -> assertThat(crash.message())
                .startsWith("the rules of mine@user broke off: the stylesheet does not compile: ")
                .contains("Unexpected token"));
    }

    @Test
    void nothing_is_printed() {
        PrintStream before = System.err;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setErr(new PrintStream(printed, true, UTF_8));
        try {
            SaxonRuleEngine fresh = new SaxonRuleEngine();
            fresh.run(user("<xsl:message>hello</xsl:message><xsl:value-of select=\"1 div 0\"/>"), bytes("<a/>"));
            fresh.run(user("<xsl:nonsense/>"), bytes("<a/>"));
            fresh.run(user(""), bytes("<a>"));
        } finally {
            System.setErr(before);
        }
        assertThat(printed.toString(UTF_8)).isEmpty();
    }

    @Test
    void a_violation_in_each_of_many_lines_is_placed() {
        String invoice = Invoices.en16931(1000).replace("C62", "XXX");
        List<Violation> violations = violations("en16931-cii", invoice);
        assertThat(violations).hasSize(1000).allSatisfy(v -> assertThat(v.position())
                .isNotNull());
        assertThat(violations.stream().map(Violation::position).distinct()).hasSize(1000);
    }

    private static RuleSet user(String body) {
        String stylesheet = "<xsl:stylesheet version='3.0' xmlns:xsl='http://www.w3.org/1999/XSL/Transform'"
                + " xmlns:svrl='http://purl.oclc.org/dsdl/svrl'><xsl:template match='/'><svrl:schematron-output>"
                + body + "</svrl:schematron-output></xsl:template></xsl:stylesheet>";
        return RuleSet.user("mine", Syntax.UBL, Resource.of("mine.xsl", bytes(stylesheet)));
    }

    private static String rsm(String name) {
        return "/*:" + name + "[namespace-uri()='urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100'][1]";
    }

    private static String ram(String name, int number) {
        return "/*:" + name
                + "[namespace-uri()='urn:un:unece:uncefact:data:standard:ReusableAggregateBusinessInformationEntity:100']["
                + number + "]";
    }

    private static List<Violation> violations(String id, String xml) {
        RuleResult result = ENGINE.run(ruleSet(id), bytes(xml));
        assertThat(result).isInstanceOf(RuleResult.Completed.class);
        return ((RuleResult.Completed) result).violations();
    }

    private static RuleSet ruleSet(String id) {
        return RULE_SETS.find(id).orElseThrow();
    }

    private static byte[] bytes(String xml) {
        return xml.getBytes(UTF_8);
    }
}
