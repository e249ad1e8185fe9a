package org.quittance.cli;

import java.util.stream.Stream;
import org.quittance.chorus.outbox.Deposit;

/** Deposits as the contract promises them to other programs. */
final class StatusJson implements StatusList {
    private final Talk talk;

    StatusJson(Talk talk) {
        this.talk = talk;
    }

    @Override
    public void tell(Stream<Deposit> deposits) {
        DepositJson.write(talk.out(), out -> {
            out.writeStartObject();
            out.writeStringProperty("report", "1");
            out.writeArrayPropertyStart("deposits");
            deposits.forEach(deposit -> DepositJson.write(out, deposit, talk.locale()));
            out.writeEndArray();
            out.writeEndObject();
        });
    }
}
