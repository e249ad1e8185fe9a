package org.quittance.cli;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.quittance.chorus.outbox.Deposit;

/** What programs are told of a deposit, in the order of the contract; what it does not have is null. */
final class DepositFields {
    private DepositFields() {}

    static Map<String, @Nullable String> of(Deposit deposit, Locale language) {
        Map<String, @Nullable String> fields = new LinkedHashMap<>();
        fields.put("invoice", deposit.key().number());
        fields.put("supplier", deposit.key().supplier());
        fields.put("file", deposit.file());
        fields.put("sha256", deposit.sha256());
        fields.put("flux", some(deposit.flux()));
        fields.put("state", deposit.state().word());
        fields.put("status", some(deposit.status()));
        fields.put("since", deposit.since().toString());
        fields.put(
                "action",
                Optional.ofNullable(deposit.action())
                        .map(action -> action.text(language).strip())
                        .orElse(null));
        fields.put("environment", deposit.key().environment());
        fields.put("note", some(deposit.note()));
        fields.put("next", deposit.due() == null ? null : deposit.due().toString());
        return fields;
    }

    private static @Nullable String some(String text) {
        return text.isEmpty() ? null : text;
    }
}
