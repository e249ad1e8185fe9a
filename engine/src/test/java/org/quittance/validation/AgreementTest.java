package org.quittance.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.quittance.schematron.RuleSet;
import org.quittance.schematron.RuleSets;
import org.quittance.schematron.Syntax;

/**
 * Our validator, whole, against the official stylesheets and against the validators of others, on the corpus.
 *
 * <p>{@code -Dquittance.agreement=full} spoils each invoice twenty times instead of once, puts the first of these before
 * every version of every official rule set of its syntax, and asks the others about every file; otherwise they are asked
 * about some, and about the rest it counts what they said when they were last asked.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AgreementTest {
    private static final boolean FULL = "full".equals(System.getProperty("quittance.agreement"));
    private static final boolean UPDATE = Boolean.getBoolean("golden.update");
    private static final int MUTANTS = 20;
    private static final int SAMPLE = 20;
    private static final int EVERY_SET = 4;

    private final Agreement agreement = new Agreement();
    private final Differences differences = new Differences();
    private int mutants;

    @BeforeAll
    void compare() {
        for (Judged file : Judged.files()) {
            if (file.report().kind().invoice()) {
                agreement.compare(file, file.xml());
                spoil(file);
            }
        }
        Judged.cases().forEach((one, judged) -> agreement.compare(judged, one.bytes()));
        for (OtherValidator other : OtherValidator.values()) {
            other.recorded().forEach((path, answer) -> differences.note(other, Judged.file(path), answer));
        }
    }

    private void spoil(Judged file) {
        if (file.report().steps().stream().noneMatch(AgreementTest::judgedByRules)) {
            return;
        }
        for (int seed = 1; seed <= (FULL ? MUTANTS : 1); seed++) {
            byte[] spoilt = Mutant.of(file.xml(), seed);
            String name = file.name() + " spoilt by " + seed;
            agreement.compare(Judged.of(name, spoilt, Options.STANDARD), spoilt);
            if (mutants % EVERY_SET == 0) {
                Options all = Options.STANDARD.running(ruleSets(file.report().kind(), FULL && seed == 1));
                agreement.compare(Judged.of(name, spoilt, all), spoilt);
            }
            mutants++;
        }
    }

    /** The official rule sets of a syntax, in every version or in the newest. */
    private static List<String> ruleSets(Kind kind, boolean everyVersion) {
        RuleSets carried = RuleSets.carried();
        Syntax syntax = kind == Kind.CII || kind == Kind.FACTUR_X ? Syntax.CII : Syntax.UBL;
        return carried.all().stream()
                .filter(set -> set.kind() == RuleSet.Kind.OFFICIAL && set.syntax() == syntax)
                .filter(set -> everyVersion
                        || carried.find(set.id()).filter(set::equals).isPresent())
                .map(RuleSet::fullId)
                .toList();
    }

    private static boolean judgedByRules(StepReport step) {
        return step.name().equals("rules") && step.outcome().ran();
    }

    @Test
    void our_findings_are_those_of_the_official_stylesheets_in_rule_place_number_and_weight() {
        System.out.println(
                "compared with the official stylesheets: " + Judged.files().size() + " files, "
                        + Judged.cases().size() + " rule tests, " + mutants + " spoilt invoices");
        assertThat(agreement.differences()).isEmpty();
    }

    @Test
    void every_difference_from_other_validators_is_explained() {
        assertThat(differences.unexplained()).isEmpty();
    }

    @Test
    void every_explanation_still_explains_something() {
        assertThat(differences.idle()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(OtherValidator.class)
    void the_others_still_say_what_is_on_record(OtherValidator other, @TempDir Path folder) throws Exception {
        List<Judged> known = Judged.files().stream().filter(other::knows).toList();
        List<Judged> asked = FULL
                ? known
                : IntStream.range(0, known.size())
                        .filter(i -> i % SAMPLE == SAMPLE / 2)
                        .mapToObj(known::get)
                        .toList();
        Map<String, OtherValidator.Answer> answers = other.ask(asked, folder);
        assertThat(answers).hasSameSizeAs(asked);
        if (FULL && UPDATE) {
            other.record(answers);
        } else {
            Map<String, OtherValidator.Answer> recorded = new TreeMap<>(other.recorded());
            recorded.keySet().retainAll(answers.keySet());
            assertThat(answers).isEqualTo(recorded);
        }
    }

    @Test
    void the_published_page_is_current() throws IOException {
        if (FULL) {
            return; // the page tells what every build checks
        }
        Path published = Path.of(System.getProperty("quittance.root", ".."), "docs/agreement.md");
        String page = new AgreementPage(agreement, differences, mutants).text();
        if (UPDATE) {
            Files.writeString(published, page);
        }
        assertThat(published).as("-Dgolden.update=true rewrites it").hasContent(page);
    }
}
