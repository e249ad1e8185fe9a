package org.quittance.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.quittance.explanation.SchemaExplanations;
import org.quittance.finding.Finding;
import org.quittance.finding.Message;
import org.quittance.finding.Place;
import org.quittance.finding.Severity;
import org.quittance.schematron.SchemaError;
import org.quittance.schematron.SchemaResult;
import org.quittance.schematron.Schemas;
import org.quittance.schematron.XmlSchema;

/** Checks the XML against its schema, or against the first of several that it fits. */
final class SchemaStep implements Step {
    private static final String STEP = "schema";

    private final Schemas schemas;
    private final SchemaExplanations explanations = new SchemaExplanations();

    SchemaStep(Schemas schemas) {
        this.schemas = schemas;
    }

    /** A schema and what it said. */
    private record Answer(XmlSchema schema, SchemaResult result) {
        boolean fits() {
            return result instanceof SchemaResult.Checked checked && checked.total() == 0;
        }
    }

    @Override
    public List<Check> checks(Subject subject, Options options) {
        Content xml = subject.xml();
        List<String> ids = Applicability.of(subject).schemas();
        if (xml == null || !subject.readableXml() || ids.isEmpty()) {
            return List.of();
        }
        List<XmlSchema> carried =
                ids.stream().map(schemas::find).flatMap(Optional::stream).toList();
        if (carried.isEmpty()) {
            return List.of(new Check(
                    STEP, ids.get(0), null, () -> new Check.Skipped(Message.of("QX-SCHEMA-NOT-CARRIED", ids.get(0)))));
        }
        XmlSchema first = carried.get(0);
        return List.of(new Check(STEP, first.id(), first.version(), () -> result(best(carried, xml))));
    }

    private Answer best(List<XmlSchema> carried, Content xml) {
        Answer first = null;
        for (XmlSchema schema : carried) {
            Answer answer = new Answer(schema, schemas.validate(schema, xml.shared()));
            if (answer.fits()) {
                return answer;
            }
            first = first == null ? answer : first;
        }
        return Objects.requireNonNull(first);
    }

    private Check.Result result(Answer answer) {
        if (answer.result() instanceof SchemaResult.Checked checked) {
            XmlSchema schema = answer.schema();
            List<Finding> findings = new ArrayList<>();
            checked.errors().forEach(error -> findings.add(finding(schema, error)));
            if (checked.total() > findings.size()) {
                Message more = Message.of("QX-SCHEMA-MORE", checked.total() - findings.size());
                findings.add(Finding.of(STEP, Severity.INFO, List.of(), Place.NONE, more));
            }
            return new Check.Done(findings, schema.id(), schema.version(), null, null);
        }
        return new Check.Broken(((SchemaResult.Crashed) answer.result()).message());
    }

    private Finding finding(XmlSchema schema, SchemaError error) {
        SchemaExplanations.Refusal refusal = explanations.of(schema.syntax(), error);
        return Finding.of(
                STEP,
                schema.id(),
                SchemaExplanations.PREFIX + error.key(),
                Severity.ERROR,
                refusal.explained().terms(),
                place(refusal.location(), error),
                refusal.explained().message(),
                error.message());
    }

    private static Place place(String location, SchemaError error) {
        var at = error.position();
        String path = location.isEmpty() ? null : location;
        return at == null ? Place.at(path, 0, 0) : Place.at(path, at.line(), at.column());
    }
}
