package org.quittance.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quittance.validation.Samples.basic;
import static org.quittance.validation.Samples.outcomes;
import static org.quittance.validation.Samples.utf8;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;
import org.quittance.CreateOptions;
import org.quittance.Creation;
import org.quittance.Quittance;
import org.quittance.finding.Severity;
import org.quittance.schematron.PreparedXml;
import org.quittance.schematron.Resource;
import org.quittance.schematron.RuleEngine;
import org.quittance.schematron.RuleResult;
import org.quittance.schematron.RuleSet;
import org.quittance.schematron.RuleSets;
import org.quittance.schematron.SchemaResult;
import org.quittance.schematron.Schemas;
import org.quittance.schematron.Syntax;
import org.quittance.schematron.XmlSchema;
import org.quittance.schematron.saxon.SaxonRuleEngine;

/** Whatever breaks inside, a file is never accepted: each step and each check is made to fail in every way. */
@Timeout(300)
class FaultInjectionTest {
    private static final Map<String, byte[]> SOUND = new LinkedHashMap<>();
    private static final Map<String, List<String>> NAMES = new HashMap<>();

    @BeforeAll
    static void make_an_accepted_file_of_each_sort() {
        byte[] cii = utf8(basic());
        Quittance quittance = Quittance.standard();
        SOUND.put("cii", cii);
        SOUND.put("factur-x", made(quittance.create("sound.xml", cii, CreateOptions.pdf())));
        SOUND.put("ubl", made(quittance.create("sound.xml", cii, CreateOptions.ubl())));
    }

    private static byte[] sound(String name) {
        return Objects.requireNonNull(SOUND.get(name));
    }

    private static byte[] made(Creation creation) {
        return ((Creation.Created) creation).bytes();
    }

    /** A way in which a step can fail as a whole. */
    private static Map<String, UnaryOperator<Step>> stepFaults() {
        Map<String, UnaryOperator<Step>> faults = new LinkedHashMap<>();
        faults.put("gives no list", step -> (subject, options) -> lie());
        faults.put("forgets the file", step -> (subject, options) -> List.of());
        faults.put("gives a hole", step -> (subject, options) -> new ArrayList<>(Arrays.asList((Check) null)));
        thrown().forEach((name, body) -> faults.put("plans with " + name, step -> (subject, options) -> {
            FaultInjectionTest.<RuntimeException>run(body);
            return List.of();
        }));
        return faults;
    }

    /** A way in which one check of a step can fail. */
    private static Map<String, UnaryOperator<Check>> checkFaults() {
        Map<String, UnaryOperator<Check>> faults = new LinkedHashMap<>();
        faults.put("gives no result", check -> with(check, () -> lie()));
        faults.put("gives no findings", check -> with(check, () -> new Check.Done(lie())));
        faults.put("breaks off", check -> with(check, () -> new Check.Broken("broken")));
        thrown().forEach((name, body) -> faults.put(name, check -> with(check, body)));
        return faults;
    }

    private static Map<String, Check.Body> thrown() {
        Map<String, Check.Body> bodies = new LinkedHashMap<>();
        for (Throwable thrown : List.of(
                new IOException("disk"),
                new IllegalStateException("boom"),
                new StackOverflowError(),
                new OutOfMemoryError("heap"),
                new AssertionError("no"),
                new NoClassDefFoundError("gone"),
                new InternalError("machine"),
                new InterruptedException("who?"))) {
            bodies.put(thrown.getClass().getSimpleName(), () -> {
                throw FaultInjectionTest.<RuntimeException>sneak(thrown);
            });
        }
        return bodies;
    }

    @Test
    void nothing_is_wrong_with_the_files_themselves() {
        SOUND.forEach((name, bytes) -> assertThat(Samples.VALIDATOR.validate(name, bytes, Options.STANDARD))
                .as(name)
                .satisfies(report -> assertThat(report.findings())
                        .filteredOn(finding -> finding.severity() != Severity.INFO)
                        .isEmpty())
                .extracting(FileReport::verdict)
                .isEqualTo(Verdict.ACCEPTED));
    }

    @TestFactory
    Stream<DynamicTest> a_step_that_fails_as_a_whole() {
        return stepFaults().entrySet().stream()
                .map(fault -> DynamicTest.dynamicTest(
                        fault.getKey(), () -> each((steps, at) -> replaced(steps, at, fault.getValue()))));
    }

    @TestFactory
    Stream<DynamicTest> a_check_that_fails() {
        return checkFaults().entrySet().stream()
                .map(fault -> DynamicTest.dynamicTest(
                        fault.getKey(),
                        () -> each((steps, at) -> replaced(
                                steps,
                                at,
                                step -> (subject, options) -> step.checks(subject, options).stream()
                                        .map(fault.getValue())
                                        .toList()))));
    }

    @Test
    void a_step_that_forgets_its_last_check() {
        each((steps, at) -> replaced(steps, at, step -> (subject, options) -> {
            List<Check> checks = step.checks(subject, options);
            return checks.isEmpty() ? checks : checks.subList(0, checks.size() - 1);
        }));
    }

    @Test
    void a_step_that_never_ends() {
        Options little = Options.STANDARD.within(Limits.STANDARD.withTime(Duration.ofMillis(400)));
        for (int at = 0; at < steps().size(); at++) {
            Validator hanging = validator(replaced(
                    steps(),
                    at,
                    step -> (subject, options) -> step.checks(subject, options).stream()
                            .map(check -> with(check, () -> {
                                new CountDownLatch(1).await();
                                return new Check.Done(List.of());
                            }))
                            .toList()));
            for (Map.Entry<String, byte[]> file : SOUND.entrySet()) {
                if (!names(at, file.getKey()).isEmpty()) {
                    FileReport report = hanging.validate(file.getKey(), file.getValue(), little);
                    assertThat(report.verdict()).isEqualTo(Verdict.INCOMPLETE);
                }
            }
        }
    }

    /** Breaks each step in turn for each file to which it applies. */
    private static void each(BiFunction<List<Step>, Integer, List<Step>> breaking) {
        int tried = 0;
        for (int at = 0; at < steps().size(); at++) {
            Validator broken = validator(breaking.apply(steps(), at));
            for (Map.Entry<String, byte[]> file : SOUND.entrySet()) {
                List<String> names = names(at, file.getKey());
                if (names.isEmpty()) {
                    continue;
                }
                tried++;
                FileReport report = broken.validate(file.getKey(), file.getValue(), Options.STANDARD);
                assertThat(report.verdict())
                        .as("%s with %s broken: %s", file.getKey(), names, outcomes(report))
                        .isEqualTo(Verdict.INCOMPLETE);
                assertThat(report.steps())
                        .as("what was not run is listed with its reason")
                        .anySatisfy(step -> {
                            assertThat(step.outcome().ran()).isFalse();
                            assertThat(step.reason()).isNotNull();
                        });
                Stream<String> listed = report.steps().stream().map(StepReport::name);
                assertThat(listed).as("%s", outcomes(report)).containsAll(names);
            }
        }
        assertThat(tried).isGreaterThanOrEqualTo(3 * 4);
    }

    /** The step names that a step gives for a file. */
    private static List<String> names(int at, String file) {
        return NAMES.computeIfAbsent(at + file, same -> {
            List<String> names = new ArrayList<>();
            Validator listening = validator(replaced(steps(), at, step -> (subject, options) -> {
                List<Check> checks = step.checks(subject, options);
                checks.forEach(check -> names.add(check.step()));
                return checks;
            }));
            listening.validate("listening", sound(file), Options.STANDARD);
            return names;
        });
    }

    private static List<Step> replaced(List<Step> steps, int at, UnaryOperator<Step> fault) {
        return IntStream.range(0, steps.size())
                .mapToObj(i -> i == at ? fault.apply(steps.get(i)) : steps.get(i))
                .toList();
    }

    private static List<Step> steps() {
        List<Step> steps = new ArrayList<>();
        Samples.VALIDATOR.each(step -> {
            steps.add(step);
            return step;
        });
        return steps;
    }

    private static Validator validator(List<Step> steps) {
        var next = steps.iterator();
        return Samples.VALIDATOR.each(step -> next.next());
    }

    @TestFactory
    Stream<DynamicTest> rules_that_do_not_judge() {
        RuleSet carried = RuleSets.carried().find("en16931-cii").orElseThrow();
        RuleSet codes = RuleSets.carried().find("factur-x-basic").orElseThrow();
        String codedb = Objects.requireNonNull(codes.codedb()).name();
        Map<String, RuleSet> broken = new LinkedHashMap<>();
        broken.put("stylesheet that is not there", like(carried, Resource.onClassPath("no/such.xslt"), null));
        broken.put("empty stylesheet", like(carried, Resource.of("empty.xslt", new byte[0]), null));
        broken.put("stylesheet without rules", like(carried, stylesheet(""), null));
        broken.put("stylesheet of which no rule fires", like(carried, stylesheet("<svrl:active-pattern/>"), null));
        broken.put(
                "stylesheet that stops",
                like(carried, stylesheet("<svrl:fired-rule/><xsl:message terminate='yes'>stop</xsl:message>"), null));
        broken.put(
                "stylesheet that fails",
                like(carried, stylesheet("<svrl:fired-rule/><xsl:value-of select='xs:decimal(\"x\")'/>"), null));
        broken.put(
                "stylesheet that looks elsewhere",
                like(
                        carried,
                        stylesheet("<svrl:fired-rule/><xsl:copy-of select='document(\"file:///etc/passwd\")'/>"),
                        null));
        broken.put(
                "code lists that are not there", like(codes, codes.stylesheet(), Resource.onClassPath("no/codes.xml")));
        broken.put("no code lists", like(codes, codes.stylesheet(), null));
        broken.put("empty code lists", like(codes, codes.stylesheet(), Resource.of(codedb, new byte[0])));
        broken.put("code lists without codes", like(codes, codes.stylesheet(), Resource.of(codedb, utf8("<codedb/>"))));
        return broken.entrySet().stream()
                .map(fault -> DynamicTest.dynamicTest(fault.getKey(), () -> {
                    RuleSets sets = RuleSets.carried().with(fault.getValue());
                    FileReport report = Validator.of(Schemas.carried(), sets, new SaxonRuleEngine())
                            .validate("cii", sound("cii"), Options.STANDARD);
                    assertThat(report.accepted()).as("%s", report.findings()).isFalse();
                    assertThat(outcomes(report))
                            .doesNotContain("rules " + fault.getValue().id() + " passed");
                }));
    }

    private static RuleSet like(RuleSet set, Resource stylesheet, @Nullable Resource codes) {
        return new RuleSet(
                set.id(),
                set.version(),
                set.syntax(),
                set.kind(),
                null,
                null,
                set.source(),
                set.unnamedRule(),
                stylesheet,
                codes);
    }

    private static Resource stylesheet(String output) {
        return Resource.of(
                "test.xslt",
                ("<xsl:stylesheet version='2.0' xmlns:xsl='http://www.w3.org/1999/XSL/Transform'"
                                + " xmlns:xs='http://www.w3.org/2001/XMLSchema' xmlns:svrl='http://purl.oclc.org/dsdl/svrl'>"
                                + "<xsl:template match='/'><svrl:schematron-output>" + output
                                + "</svrl:schematron-output></xsl:template></xsl:stylesheet>")
                        .getBytes(StandardCharsets.UTF_8));
    }

    @TestFactory
    Stream<DynamicTest> an_engine_that_does_not_judge() {
        Map<String, Function<RuleSet, RuleResult>> answers = new LinkedHashMap<>();
        answers.put("nothing fired", set -> new RuleResult.Completed(List.of(), 0));
        answers.put("no answer", set -> lie());
        answers.put("crashed", set -> new RuleResult.Crashed("broken"));
        answers.put("throws", set -> {
            throw new IllegalStateException("boom");
        });
        return answers.entrySet().stream()
                .map(answer -> DynamicTest.dynamicTest(answer.getKey(), () -> {
                    RuleEngine engine = new RuleEngine() {
                        private final RuleEngine real = new SaxonRuleEngine();

                        @Override
                        public PreparedXml prepare(byte[] xml) {
                            return real.prepare(xml);
                        }

                        @Override
                        public RuleResult run(RuleSet ruleSet, PreparedXml xml, int repetitions) {
                            return answer.getValue().apply(ruleSet);
                        }
                    };
                    Validator validator = Validator.of(Schemas.carried(), RuleSets.carried(), engine);
                    assertThat(validator
                                    .validate("cii", sound("cii"), Options.STANDARD)
                                    .verdict())
                            .isEqualTo(Verdict.INCOMPLETE);
                }));
    }

    @Test
    void a_schema_that_is_not_there_or_is_none_fits_nothing() {
        for (Resource root :
                List.of(Resource.onClassPath("no/such.xsd"), Resource.of("x.xsd", utf8("<not-a-schema/>")))) {
            XmlSchema schema = new XmlSchema("x", "1", Syntax.CII, "test", root, "", false);
            assertThat(Schemas.carried().validate(schema, sound("cii")))
                    .isNotEqualTo(new SchemaResult.Checked(List.of(), 0));
        }
    }

    @Test
    void a_report_without_a_required_step_is_not_accepted_whoever_made_it() {
        FileReport whole = Samples.VALIDATOR.validate("cii", sound("cii"), Options.STANDARD);
        for (int i = 0; i < whole.steps().size(); i++) {
            String left = whole.steps().get(i).name();
            List<StepReport> fewer = whole.steps().stream()
                    .filter(step -> !step.name().equals(left))
                    .toList();
            FileReport less = new FileReport("x", "", 0, whole.kind(), null, null, fewer, List.of());
            assertThat(less.verdict()).as(left).isEqualTo(Verdict.INCOMPLETE);
        }
        for (Kind kind : List.of(Kind.UNKNOWN, Kind.PDF)) {
            FileReport unread = new FileReport("x", "", 0, kind, null, null, whole.steps(), List.of());
            assertThat(unread.verdict()).isEqualTo(Verdict.INCOMPLETE);
        }
    }

    @Test
    void every_step_of_a_sound_file_is_one_that_its_kind_requires_or_that_it_claims() {
        SOUND.forEach((name, bytes) -> {
            FileReport report = Samples.VALIDATOR.validate(name, bytes, Options.STANDARD);
            List<String> names = new ArrayList<>(RequiredSteps.of(report.kind()));
            Collections.addAll(names, "pdfua", "readiness");
            assertThat(report.steps()).extracting(StepReport::name).isSubsetOf(names);
        });
    }

    private static Check with(Check check, Check.Body body) {
        return new Check(check.step(), check.ruleSet(), check.version(), body);
    }

    private static <E extends Throwable> void run(Check.Body body) throws E {
        try {
            body.run();
        } catch (Exception e) {
            throw FaultInjectionTest.<E>sneak(e);
        }
    }

    /** What the compiler does not allow, a careless library does. */
    @SuppressWarnings({"TypeParameterUnusedInFormals", "NullAway"})
    private static <T> T lie() {
        return null;
    }

    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"
    }) // what is checked is to pass where none is declared
    private static <E extends Throwable> E sneak(Throwable thrown) throws E {
        throw (E) thrown;
    }
}
