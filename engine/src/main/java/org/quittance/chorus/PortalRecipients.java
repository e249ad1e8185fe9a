package org.quittance.chorus;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.quittance.validation.Recipient;
import org.quittance.validation.Recipients;

/**
 * What Chorus Pro says of establishments: what a {@link DirectoryCache} holds and, once {@link #learn} was asked to, what
 * the portal itself says, which is then kept in the cache. Asking the directory sends nothing; only learning does.
 */
public final class PortalRecipients implements Recipients {
    private static final List<String> ACTIVE = List.of("", "ACTIF", "ACTIVE");

    private final Directory portal;
    private final DirectoryCache cache;
    private final Clock clock;
    private final Map<String, Lookup> unregistered = new ConcurrentHashMap<>();

    /** The directory of a portal, kept in a cache of the same environment. */
    public PortalRecipients(Directory portal, DirectoryCache cache, Clock clock) {
        this.portal = portal;
        this.cache = cache;
        this.clock = clock;
    }

    @Override
    public Lookup of(String siret) {
        Lookup told = unregistered.get(siret);
        return told == null ? cache.of(siret) : told;
    }

    /**
     * Asks the portal about an establishment, and about the service that an invoice names, unless the cache knows.
     *
     * @param service the code of the service; {@code null} where none is named
     * @throws IOException when the cache cannot be written
     */
    public synchronized void learn(String siret, @Nullable String service) throws PortalException, IOException {
        if (!unregistered.containsKey(siret) && !known(siret, service)) {
            read(siret, listed -> listed.code().equals(service));
        }
    }

    private boolean known(String siret, @Nullable String service) throws IOException {
        Optional<Recipient> fresh = cache.find(siret)
                .filter(entry -> entry.freshAt(clock.instant()))
                .map(RecipientEntry::recipient);
        if (fresh.isEmpty() || service == null) {
            return fresh.isPresent();
        }
        List<Recipient.Service> services = fresh.get().services();
        return services != null
                && services.stream()
                        .filter(one -> one.code().equals(service) && one.active())
                        .allMatch(one -> one.engagementRequired() != null);
    }

    /**
     * Asks the portal, whatever the cache knows.
     *
     * @param detailed of which services it is asked what each of them wants; one more question each
     * @return what is kept from now on; empty where the portal has no establishment of that number
     */
    public synchronized Optional<RecipientEntry> read(String siret, Predicate<Service> detailed)
            throws PortalException, IOException {
        Instant now = clock.instant();
        Optional<Structure> found = portal.find(siret);
        if (found.isEmpty()) {
            unregistered.put(siret, new Unregistered());
            cache.forget(siret);
            return Optional.empty();
        }
        RecipientEntry entry = entry(found.get(), detailed, now);
        unregistered.remove(siret);
        cache.keep(entry);
        return Optional.of(entry);
    }

    private RecipientEntry entry(Structure structure, Predicate<Service> detailed, Instant now) throws PortalException {
        StructureDetail detail = portal.structure(structure.id());
        List<Recipient.Service> services = new ArrayList<>();
        for (Service service : portal.services(structure.id())) {
            services.add(service(structure, service, detailed.test(service)));
        }
        Recipient recipient = new Recipient(
                structure.siret(),
                structure.name(),
                ACTIVE.stream().anyMatch(structure.status()::equalsIgnoreCase),
                null,
                detail.serviceRequired(),
                detail.engagementRequired(),
                detail.eitherRequired(),
                services,
                List.of());
        return new RecipientEntry(structure.id(), recipient, now, !detail.paymentNotReported());
    }

    private Recipient.Service service(Structure structure, Service service, boolean detailed) throws PortalException {
        Boolean engagement = null;
        if (detailed && service.active()) {
            engagement = portal.service(structure.id(), service.id()).engagementRequired();
        }
        return new Recipient.Service(service.code(), service.name(), service.active(), engagement);
    }
}
