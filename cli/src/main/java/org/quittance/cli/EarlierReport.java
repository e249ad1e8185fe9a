package org.quittance.cli;

import java.io.BufferedInputStream;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.quittance.validation.Verdict;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * What an earlier run said of each file, as long as it was judged on the same basis. A report that breaks off, because the
 * run did, is read as far as it goes.
 */
final class EarlierReport {
    private final Map<String, Entry> entries = new HashMap<>();
    private final Path file;
    private long end;

    private EarlierReport(Path file) {
        this.file = file;
    }

    /**
     * What the report says of one file.
     *
     * @param file the report
     * @param start where the part on the file begins, in bytes
     * @param end where it ends
     * @param sha256 of the file that was judged
     * @param verdict the verdict
     * @param warned whether it was warned of anything
     */
    record Entry(Path file, long start, long end, String sha256, Verdict verdict, boolean warned) {}

    /** A report that tells nothing. */
    static EarlierReport none(Path report) {
        return new EarlierReport(report);
    }

    /** Whether nothing is lost with the file: it is a report, it is empty, or there is none. */
    static boolean replaceable(Path report) throws IOException {
        if (!Files.isRegularFile(report) || Files.size(report) == 0) {
            return true;
        }
        try (InputStream in = new BufferedInputStream(new FileInputStream(report.toFile()), 1 << 16);
                JsonParser parser = new JsonFactory().createParser(ObjectReadContext.empty(), in)) {
            return parser.nextToken() == JsonToken.START_OBJECT
                    && parser.nextToken() == JsonToken.PROPERTY_NAME
                    && parser.currentName().equals("report");
        } catch (JacksonException e) {
            return false;
        }
    }

    /** The files of a report that were judged on that basis; none if it is no report or was made on another. */
    static EarlierReport read(Path report, String basis) throws IOException {
        EarlierReport earlier = new EarlierReport(report);
        if (!Files.isRegularFile(report)) {
            return earlier;
        }
        try (InputStream in = new BufferedInputStream(new FileInputStream(report.toFile()), 1 << 16);
                JsonParser parser = new JsonFactory().createParser(ObjectReadContext.empty(), in)) {
            earlier.read(parser, basis);
        } catch (JacksonException e) {
            return earlier;
        }
        return earlier;
    }

    /**
     * What it says of that file. What could not be judged then may be judged now, so that is not known.
     *
     * @param sha256 of the file as it is now
     */
    Optional<Entry> of(String path, String sha256) {
        return Optional.ofNullable(entries.get(path))
                .filter(entry -> entry.sha256().equals(sha256) && entry.verdict() != Verdict.INCOMPLETE);
    }

    boolean isEmpty() {
        return entries.isEmpty();
    }

    /** Where the last part that is whole ends, in bytes. */
    long end() {
        return end;
    }

    private void read(JsonParser in, String basis) {
        boolean same = false;
        if (in.nextToken() != JsonToken.START_OBJECT) {
            return;
        }
        while (in.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = in.currentName();
            JsonToken value = in.nextToken();
            if (name.equals("basis")) {
                same = basis.equals(in.getString());
            } else if (name.equals("files") && value == JsonToken.START_ARRAY && same) {
                files(in);
            } else {
                in.skipChildren();
            }
        }
    }

    private void files(JsonParser in) {
        while (in.nextToken() == JsonToken.START_OBJECT) {
            long start = in.currentTokenLocation().getByteOffset();
            Map<String, String> values = new HashMap<>();
            boolean warned = false;
            while (in.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = in.currentName();
                if (in.nextToken() == JsonToken.VALUE_STRING) {
                    values.put(name, in.getString());
                } else if (name.equals("findings")) {
                    warned = warned(in);
                } else {
                    in.skipChildren();
                }
            }
            end = in.currentLocation().getByteOffset();
            add(values, start, warned);
        }
    }

    private void add(Map<String, String> values, long start, boolean warned) {
        String path = values.get("path");
        String sha256 = values.get("sha256");
        Verdict verdict = verdict(values.get("verdict"));
        if (path != null && sha256 != null && verdict != null) {
            entries.put(path, new Entry(file, start, end, sha256, verdict, warned));
        }
    }

    private static @Nullable Verdict verdict(@Nullable String id) {
        return Arrays.stream(Verdict.values())
                .filter(verdict -> verdict.id().equals(id))
                .findFirst()
                .orElse(null);
    }

    /** Whether one of the findings is a warning; the parser stands at the beginning of their array. */
    private static boolean warned(JsonParser in) {
        boolean warned = false;
        int depth = 1;
        while (depth > 0) {
            JsonToken token = in.nextToken();
            if (token == null) {
                return warned;
            }
            depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
            boolean severity = token == JsonToken.VALUE_STRING && "severity".equals(in.currentName());
            warned |= severity && depth == 2 && in.getString().equals("warning");
        }
        return warned;
    }
}
