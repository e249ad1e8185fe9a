package org.quittance.schematron.saxon;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quittance.schematron.Position;
import org.quittance.schematron.Resource;
import org.quittance.schematron.RuleResult;
import org.quittance.schematron.RuleSet;
import org.quittance.schematron.Syntax;
import org.quittance.schematron.UnusableRulesException;
import org.quittance.schematron.Violation;

class SchematronCompilerTest {

    private static final String RULES = """
            <pattern>
              <rule context="a:item">
                <let name="n" value="number(@n)"/>
                <assert id="N-1" test="$n &gt; 0">n of <value-of select="."/> must be
                  above 0, not <value-of select="@n"/>.</assert>
                <report id="N-2" flag="warning" test="$n &gt; 9">n is large.</report>
                <assert id="N-3" role="info" test="b">There is no b.</assert>
              </rule>
              <rule context="*"><assert id="N-4" severity="warning" test="a:item">No item.</assert></rule>
            </pattern>
            """;
    private static final String XML =
            "<list xmlns='urn:a'>\n <item n='0'>x</item>\n <item n='10'>y<b xmlns=''/></item></list>";

    private final SchematronCompiler compiler = new SchematronCompiler();

    @Test
    void a_schema_of_the_user_judges_with_ids_flags_places_and_texts() throws UnusableRulesException {
        RuleSet rules = compiler.ruleSet("mine", Syntax.UBL, schema("mine.sch", RULES));
        assertThat(rules.kind()).isEqualTo(RuleSet.Kind.USER);
        assertThat(rules.source()).isEqualTo("mine.sch");
        RuleResult.Completed result = (RuleResult.Completed) new SaxonRuleEngine().run(rules, XML.getBytes(UTF_8));
        assertThat(result.firedRules()).isEqualTo(4);
        assertThat(result.violations())
                .extracting(v -> v.rule() + " " + v.kind() + " " + v.severity() + " " + v.position())
                .containsExactly(
                        "N-1 FAILED_ASSERT FATAL " + new Position(2, 2),
                        "N-3 FAILED_ASSERT INFORMATION " + new Position(2, 2),
                        "N-2 SUCCESSFUL_REPORT WARNING " + new Position(3, 2),
                        "N-4 FAILED_ASSERT WARNING " + new Position(3, 16));
        Violation first = result.violations().get(0);
        assertThat(first.location()).isEqualTo("/Q{urn:a}list[1]/Q{urn:a}item[1]");
        assertThat(first.text()).isEqualTo("n of x must be above 0, not 0.");
        assertThat(first.test()).isEqualTo("$n > 0");
        assertThat(result.violations().get(3).location()).isEqualTo("/Q{urn:a}list[1]/Q{urn:a}item[2]/Q{}b[1]");
    }

    @Test
    void assertions_of_the_user_without_an_id_are_told_apart_by_their_position() throws UnusableRulesException {
        String rules = RULES.replace(" id=\"N-1\"", "").replace(" id=\"N-2\"", "");
        RuleSet set = compiler.ruleSet("mine", Syntax.UBL, schema("mine.sch", rules));
        RuleResult.Completed result = (RuleResult.Completed) new SaxonRuleEngine().run(set, XML.getBytes(UTF_8));
        assertThat(result.violations())
                .extracting(Violation::rule)
                .containsExactly("UNNAMED-1", "N-3", "UNNAMED-2", "N-4");
    }

    @Test
    void a_stylesheet_of_the_user_is_taken_as_it_is() throws UnusableRulesException {
        Resource stylesheet = compiler.compile(schema("mine.sch", RULES));
        RuleSet rules = compiler.ruleSet("mine", Syntax.UBL, stylesheet);
        assertThat(rules.stylesheet()).isEqualTo(stylesheet);
        assertThat(violations(rules, XML)).hasSize(4);
    }

    @Test
    void the_same_schema_gives_the_same_bytes() throws UnusableRulesException {
        Resource schema = schema("mine.sch", RULES);
        assertThat(compiler.compile(schema).sha256())
                .isEqualTo(compiler.compile(schema).sha256())
                .isEqualTo(new SchematronCompiler().compile(schema).sha256());
    }

    @Test
    void a_schema_may_include_the_parts_that_come_with_it_and_nothing_else() throws UnusableRulesException {
        Resource part = Resource.of(
                "my rules/part.sch",
                ("<pattern xmlns='http://purl.oclc.org/dsdl/schematron'><rule"
                                + " context='/*'><assert id='P' test='false()'>Never.</assert></rule></pattern>")
                        .getBytes(UTF_8));
        Resource whole = schema("my rules/whole.sch", "<include href='part.sch'/>");
        assertThat(violations(compiler.ruleSet("mine", Syntax.UBL, whole, part), "<a/>"))
                .hasSize(1);
        assertThatThrownBy(() -> compiler.compile(whole))
                .isInstanceOf(UnusableRulesException.class)
                .hasMessageContaining("a rule set must not open 'rule-set:/my%20rules/part.sch'");
        assertThatThrownBy(() -> compiler.compile(schema("x.sch", "<include href='file:/etc/hostname'/>")))
                .hasMessageContaining("a rule set must not open 'file:/etc/hostname'");
    }

    @Test
    void an_abstract_pattern_without_its_parameters_is_refused() {
        assertThatThrownBy(() -> compiler.compile(schema("mine.sch", "<pattern is-a='none' id='p'/>")))
                .hasMessage("The rules in 'mine.sch' cannot be used: The current schema does not define an abstract"
                        + " pattern with an id of 'none'.");
    }

    @Test
    void a_wrong_expression_is_quoted() {
        Resource wrong =
                schema("mine.sch", "<pattern><rule context='*'><assert test='a = (b'>Text</assert></rule></pattern>");
        assertThatThrownBy(() -> compiler.ruleSet("mine", Syntax.UBL, wrong))
                .isInstanceOf(UnusableRulesException.class)
                .hasMessage(
                        "The rules in 'mine.sch' cannot be used: expected \")\", found \"<eof>\" near \"not(a = (b)\".");
        Resource prefix =
                schema("mine.sch", "<pattern><rule context='q:a'><assert test='1'>Text</assert></rule></pattern>");
        assertThatThrownBy(() -> compiler.compile(prefix))
                .hasMessage("The rules in 'mine.sch' cannot be used: Namespace prefix 'q' has not been declared near"
                        + " \"q:a\".");
    }

    @Test
    void a_schema_that_tests_nothing_is_refused() {
        assertThatThrownBy(() -> compiler.compile(schema("mine.sch", "<pattern><rule context='*'/></pattern>")))
                .hasMessage(
                        "The rules in 'mine.sch' cannot be used: it holds no assertion and no report that is tested.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<schema", "<!DOCTYPE schema []><schema/>", "plain text"})
    void what_is_no_xml_is_refused(String content) {
        assertThatThrownBy(() -> compiler.ruleSet("mine", Syntax.UBL, resource("mine.sch", content)))
                .isInstanceOf(UnusableRulesException.class)
                .hasMessageStartingWith("The rules in 'mine.sch' cannot be used: it is no XML that can be read: ");
    }

    @Test
    void what_is_neither_schematron_nor_xslt_is_refused() {
        assertThatThrownBy(() -> compiler.ruleSet(
                        "mine",
                        Syntax.UBL,
                        resource("mine.sch", "<schema xmlns='http://www.ascc.net/xml/schematron'/>")))
                .hasMessage("The rules in 'mine.sch' cannot be used: its root element is"
                        + " '{http://www.ascc.net/xml/schematron}schema', not the 'schema' of ISO Schematron or the"
                        + " 'stylesheet' of XSLT.");
        assertThatThrownBy(() -> compiler.compile(resource("a.xslt", "<a/>")))
                .hasMessage("The rules in 'a.xslt' cannot be used: its root element is 'a', not the 'schema' of ISO"
                        + " Schematron.");
    }

    @Test
    void a_foreign_query_binding_is_refused() {
        assertThatThrownBy(() -> compiler.compile(resource(
                        "mine.sch", "<schema xmlns='http://purl.oclc.org/dsdl/schematron' queryBinding='xquery'/>")))
                .hasMessage("The rules in 'mine.sch' cannot be used: its query binding is 'xquery'; only those of XSLT"
                        + " and XPath are understood.");
    }

    @Test
    void a_stylesheet_with_an_error_is_refused() {
        assertThatThrownBy(() -> compiler.ruleSet("mine", Syntax.UBL, stylesheet("<xsl:value-of select='1 +'/>")))
                .isInstanceOf(UnusableRulesException.class)
                .hasMessageStartingWith("The rules in 'mine.xslt' cannot be used: ");
    }

    @Test
    void a_stylesheet_that_imports_is_refused() {
        Resource importing = resource(
                "mine.xslt",
                "<xsl:stylesheet version='3.0' xmlns:xsl='http://www.w3.org/1999/XSL/Transform'>"
                        + "<xsl:import href='http://localhost/other.xslt'/></xsl:stylesheet>");
        assertThatThrownBy(() -> compiler.ruleSet("mine", Syntax.UBL, importing))
                .isInstanceOf(UnusableRulesException.class)
                .hasMessageContaining("a rule set must not open 'http://localhost/other.xslt'");
    }

    @Test
    void rules_that_open_files_do_not_get_them() throws UnusableRulesException {
        RuleSet stylesheet = compiler.ruleSet(
                "mine", Syntax.UBL, stylesheet("<xsl:value-of select=\"doc('file:/etc/hostname')\"/>"));
        assertThat(new SaxonRuleEngine().run(stylesheet, "<a/>".getBytes(UTF_8)))
                .isEqualTo(new RuleResult.Crashed(
                        "the rules of mine@user broke off: a rule set must not open 'file:/etc/hostname'"));
        RuleSet schema = compiler.ruleSet(
                "mine",
                Syntax.UBL,
                schema(
                        "mine.sch",
                        "<pattern><rule context='/*'><assert test=\"doc('file:/etc/hostname')/a\">T</assert></rule></pattern>"));
        assertThat(new SaxonRuleEngine().run(schema, "<a/>".getBytes(UTF_8)))
                .isEqualTo(new RuleResult.Crashed(
                        "the rules of mine@user broke off: a rule set must not open 'file:/etc/hostname'"));
    }

    private static List<Violation> violations(RuleSet rules, String xml) {
        return ((RuleResult.Completed) new SaxonRuleEngine().run(rules, xml.getBytes(UTF_8))).violations();
    }

    private static Resource schema(String name, String content) {
        return resource(
                name,
                "<schema xmlns='http://purl.oclc.org/dsdl/schematron' queryBinding='xslt2'>"
                        + "<ns prefix='a' uri='urn:a'/>" + content + "</schema>");
    }

    private static Resource stylesheet(String body) {
        return resource(
                "mine.xslt",
                "<xsl:stylesheet version='3.0' xmlns:xsl='http://www.w3.org/1999/XSL/Transform'>"
                        + "<xsl:template match='/'>" + body + "</xsl:template></xsl:stylesheet>");
    }

    private static Resource resource(String name, String content) {
        return Resource.of(name, content.getBytes(UTF_8));
    }
}
