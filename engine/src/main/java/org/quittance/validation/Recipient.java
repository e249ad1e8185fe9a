package org.quittance.validation;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An establishment as a directory has it, with what it asks of invoices.
 *
 * @param siret its number, 14 digits
 * @param name what it calls itself
 * @param active whether it takes part
 * @param publicBody whether it is one that invoices can be sent to; {@code null} where the directory does not say
 * @param serviceRequired whether every invoice has to name a service
 * @param engagementRequired whether every invoice has to name an engagement
 * @param serviceOrEngagement whether every invoice has to name the one or the other, which outweighs the two above
 * @param services its services; {@code null} where the directory does not list them
 * @param accounts the IBANs that it declared; empty where the directory does not say
 */
public record Recipient(
        String siret,
        String name,
        boolean active,
        @Nullable Boolean publicBody,
        boolean serviceRequired,
        boolean engagementRequired,
        boolean serviceOrEngagement,
        @Nullable List<Service> services,
        List<String> accounts) {
    /**
     * A service of a public body that receives invoices.
     *
     * @param code the code that invoices name
     * @param label what it is called
     * @param active whether it still receives
     * @param engagementRequired whether it asks for an engagement whatever its body asks; {@code null} where that is not
     *     known
     */
    public record Service(
            String code,
            String label,
            boolean active,
            @Nullable Boolean engagementRequired) {}

    public Recipient {
        services = services == null ? null : List.copyOf(services);
        accounts = List.copyOf(accounts);
    }

    /** The service of that code, if the directory lists it. */
    Optional<Service> service(String code) {
        return services == null
                ? Optional.empty()
                : services.stream().filter(one -> one.code().equals(code)).findFirst();
    }
}
