package org.quittance.validation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.quittance.schematron.RuleEngine;
import org.quittance.schematron.RuleSets;
import org.quittance.schematron.Schemas;
import org.quittance.schematron.saxon.SaxonRuleEngine;

/**
 * Says whether a file is a sound invoice. A run is a list of steps; whatever of them did not run, the verdict shows it.
 *
 * <p>Immutable and safe for several threads; keep one for many files, since schemas and rules are compiled once.
 */
public final class Validator {
    private final List<Step> steps;

    private Validator(List<Step> steps) {
        this.steps = List.copyOf(steps);
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
        return new Validator(List.of(
                new ContainerStep(),
                new PdfConformanceStep(new PdfConformance()),
                new SchemaStep(schemas),
                new RulesStep(ruleSets, engine),
                new OwnRulesStep()));
    }

    /** This validator and one more step, which runs last. */
    public Validator with(Step step) {
        List<Step> more = new ArrayList<>(steps);
        more.add(step);
        return new Validator(more);
    }

    /** Judges a file on disk. Never fails: what goes wrong is in the report. */
    public FileReport validate(Path file, Options options) {
        return validate(Source.of(file), options);
    }

    /** Judges bytes in memory; the name is only for the report. */
    public FileReport validate(String name, byte[] bytes, Options options) {
        return validate(Source.of(name, bytes), options);
    }

    private FileReport validate(Source source, Options options) {
        return new Run(options).validate(source, steps);
    }
}
