package org.quittance.cli;

import java.util.List;
import org.quittance.chorus.outbox.Deposit;
import org.quittance.chorus.outbox.InvoiceKey;
import org.quittance.validation.FileReport;
import org.quittance.validation.ReportForm;
import tools.jackson.core.JsonGenerator;

/** One object for all files; a deposit is told as {@code chorus status} tells it. */
final class SubmitJson implements SubmitReport {
    private final Desk desk;
    private final Talk talk;

    SubmitJson(Desk desk, Talk talk) {
        this.desk = desk;
        this.talk = talk;
    }

    @Override
    public void tell(List<Line> lines) {
        DepositJson.write(talk.out(), out -> {
            out.writeStartObject();
            out.writeStringProperty("report", "1");
            out.writeStringProperty("environment", desk.environment());
            out.writeArrayPropertyStart("files");
            lines.forEach(line -> write(out, line));
            out.writeEndArray();
            out.writeEndObject();
        });
    }

    private void write(JsonGenerator out, Line line) {
        Handed handed = line.handed();
        Deposit deposit = line.deposit();
        InvoiceKey key = handed.key();
        out.writeStartObject();
        out.writeStringProperty("path", handed.file().toString());
        out.writeStringProperty("outcome", line.outcome().word());
        DepositJson.property(out, "invoice", key == null ? null : key.number());
        DepositJson.property(out, "supplier", key == null ? null : key.supplier());
        out.writeStringProperty(
                "message",
                (deposit == null ? line.outcome().refused() : line.outcome().told(deposit)).text(talk.locale()));
        DepositJson.property(out, "trouble", handed.trouble() == null ? null : talk.sentence(handed.trouble()));
        out.writeName("deposit");
        if (deposit == null) {
            out.writeNull();
        } else {
            DepositJson.write(out, deposit, talk.locale());
        }
        out.writeName("validation");
        FileReport report = handed.report();
        if (report == null) {
            out.writeNull();
        } else {
            out.writeRawValue(ReportForm.json(talk.locale()).file(report).strip());
        }
        out.writeEndObject();
    }
}
