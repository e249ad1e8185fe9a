package org.quittance.chorus;

import java.io.IOException;
import java.io.StringWriter;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quittance.validation.Recipient;
import org.quittance.validation.Recipient.Service;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** An entry of the directory as JSON; keys that are not known are passed over. */
final class RecipientJson {
    private static final JsonFactory JSON = new JsonFactory();

    private RecipientJson() {}

    static String text(RecipientEntry entry) {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
            Recipient recipient = entry.recipient();
            out.writeStartObject();
            out.writeStringProperty("siret", recipient.siret());
            out.writeStringProperty("read", entry.read().toString());
            if (entry.id() != null) {
                out.writeNumberProperty("id", entry.id());
            }
            out.writeStringProperty("name", recipient.name());
            out.writeBooleanProperty("active", recipient.active());
            optional(out, "public", recipient.publicBody());
            out.writeBooleanProperty("serviceRequired", recipient.serviceRequired());
            out.writeBooleanProperty("engagementRequired", recipient.engagementRequired());
            out.writeBooleanProperty("serviceOrEngagement", recipient.serviceOrEngagement());
            out.writeBooleanProperty("paymentReported", entry.paymentReported());
            services(out, recipient.services());
            out.writeArrayPropertyStart("accounts");
            recipient.accounts().forEach(out::writeString);
            out.writeEndArray();
            out.writeEndObject();
        }
        return text + "\n";
    }

    private static void services(JsonGenerator out, @Nullable List<Service> services) {
        if (services == null) {
            return;
        }
        out.writeArrayPropertyStart("services");
        for (Service service : services) {
            out.writeStartObject();
            out.writeStringProperty("code", service.code());
            out.writeStringProperty("label", service.label());
            out.writeBooleanProperty("active", service.active());
            optional(out, "engagementRequired", service.engagementRequired());
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    private static void optional(JsonGenerator out, String name, @Nullable Boolean value) {
        if (value != null) {
            out.writeBooleanProperty(name, value);
        }
    }

    /** @throws IOException when the text is none that {@link #text} writes */
    static RecipientEntry read(String text) throws IOException {
        try (JsonParser in = JSON.createParser(ObjectReadContext.empty(), text)) {
            if (in.nextToken() != JsonToken.START_OBJECT) {
                throw new IOException("it is no JSON object");
            }
            return entry(in);
        } catch (JacksonException | DateTimeException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private static RecipientEntry entry(JsonParser in) throws IOException {
        Draft draft = new Draft();
        while (in.nextToken() == JsonToken.PROPERTY_NAME) {
            String key = in.currentName();
            in.nextToken();
            switch (key) {
                case "siret" -> draft.siret = in.getString();
                case "read" -> draft.read = Instant.parse(in.getString());
                case "id" -> draft.id = in.getLongValue();
                case "name" -> draft.name = in.getString();
                case "active" -> draft.active = in.getBooleanValue();
                case "public" -> draft.publicBody = in.getBooleanValue();
                case "serviceRequired" -> draft.serviceRequired = in.getBooleanValue();
                case "engagementRequired" -> draft.engagementRequired = in.getBooleanValue();
                case "serviceOrEngagement" -> draft.either = in.getBooleanValue();
                case "paymentReported" -> draft.paymentReported = in.getBooleanValue();
                case "services" -> draft.services = services(in);
                case "accounts" -> accounts(in, draft.accounts);
                default -> in.skipChildren();
            }
        }
        return draft.entry();
    }

    private static List<Service> services(JsonParser in) {
        List<Service> services = new ArrayList<>();
        while (in.nextToken() == JsonToken.START_OBJECT) {
            services.add(service(in));
        }
        return services;
    }

    private static Service service(JsonParser in) {
        String code = "";
        String label = "";
        boolean active = false;
        Boolean engagement = null;
        while (in.nextToken() == JsonToken.PROPERTY_NAME) {
            String key = in.currentName();
            in.nextToken();
            switch (key) {
                case "code" -> code = in.getString();
                case "label" -> label = in.getString();
                case "active" -> active = in.getBooleanValue();
                case "engagementRequired" -> engagement = in.getBooleanValue();
                default -> in.skipChildren();
            }
        }
        return new Service(code, label, active, engagement);
    }

    private static void accounts(JsonParser in, List<String> accounts) {
        while (in.nextToken() == JsonToken.VALUE_STRING) {
            accounts.add(in.getString());
        }
    }

    /** What of an entry was read so far. */
    private static final class Draft {
        private String siret = "";
        private @Nullable Instant read;
        private @Nullable Long id;
        private String name = "";
        private boolean active;
        private @Nullable Boolean publicBody;
        private boolean serviceRequired;
        private boolean engagementRequired;
        private boolean either;
        private boolean paymentReported = true;
        private @Nullable List<Service> services;
        private final List<String> accounts = new ArrayList<>();

        RecipientEntry entry() throws IOException {
            if (read == null) {
                throw new IOException("it does not say when it was read");
            }
            Recipient recipient = new Recipient(
                    siret, name, active, publicBody, serviceRequired, engagementRequired, either, services, accounts);
            return new RecipientEntry(id, recipient, read, paymentReported);
        }
    }
}
