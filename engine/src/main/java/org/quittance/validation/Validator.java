package org.quittance.validation;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.quittance.schematron.RuleEngine;
import org.quittance.schematron.RuleSets;
import org.quittance.schematron.Schemas;
import org.quittance.schematron.saxon.SaxonRuleEngine;

/**
 * Says whether a file is a sound invoice. A run is a list of steps; whatever of them did not run, the verdict shows it.
 *
 * <p>A file that takes longer than its limit allows is given up and incomplete; its threads are stopped.
 *
 * <p>Immutable and safe for several threads; keep one for many files, since schemas and rules are compiled once.
 */
public final class Validator {
    /** How long a thread may take to heed that its file's time is over. */
    private static final Duration GRACE = Duration.ofSeconds(2);

    private final List<Step> steps;
    private final Workers workers;

    private Validator(List<Step> steps, Workers workers) {
        this.steps = List.copyOf(steps);
        this.workers = workers;
    }

    /** A validator with everything that comes with Quittance; the first file of each sort takes a second longer. */
    public static Validator standard() {
        return of(Schemas.carried(), RuleSets.carried(), new SaxonRuleEngine());
    }

    /**
     * A validator with the schemas and rules it is given.
     *
     * @param schemas the catalogue of schemas
     * @param ruleSets the catalogue of rule sets
     * @param engine runs rule sets
     */
    public static Validator of(Schemas schemas, RuleSets ruleSets, RuleEngine engine) {
        List<Step> steps = List.of(
                new ContainerStep(),
                new PdfConformanceStep(new PdfConformance()),
                new SchemaStep(schemas),
                new RulesStep(ruleSets, engine),
                new OwnRulesStep(),
                new PageStep(),
                new ReadinessStep());
        return new Validator(steps, new Workers(GRACE));
    }

    /** This validator and one more step, which runs last. */
    public Validator with(Step step) {
        List<Step> more = new ArrayList<>(steps);
        more.add(step);
        return new Validator(more, workers);
    }

    /** This validator with each step as something else makes it, for tests that break them. */
    Validator each(UnaryOperator<Step> change) {
        return new Validator(steps.stream().map(change).toList(), new Workers(GRACE.dividedBy(10)));
    }

    /** How many threads are still busy with files that were given up. */
    int leftBehind() {
        return workers.leftBehind();
    }

    /** Judges a file on disk. Never fails: what goes wrong is in the report. */
    public FileReport validate(Path file, Options options) {
        return validate(Source.of(file), options);
    }

    /** Judges bytes in memory; the name is only for the report. */
    public FileReport validate(String name, byte[] bytes, Options options) {
        return validate(Source.of(name, bytes), options);
    }

    /**
     * Judges many files.
     *
     * @param jobs how many at a time
     */
    public Batch batch(Options options, int jobs) {
        return new Batch(this, options, jobs);
    }

    /** Judges what can be read from there. Never fails: what goes wrong is in the report. */
    public FileReport validate(Source source, Options options) {
        return new Run(options, workers).validate(source, steps);
    }
}
