package org.quittance.cli;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.quittance.pdf.PdfLimits;
import org.quittance.validation.Limits;
import org.quittance.validation.XmlLimits;
import picocli.CommandLine.Option;

/** How much a file may ask of the machine, as options. */
final class LimitOptions {
    private static final Pattern NUMBER = Pattern.compile("(\\d{1,15})([kmg]?)");

    @Option(
            names = "--timeout",
            paramLabel = "SECONDS",
            description = "How long one file may take (default: 300); beyond it is incomplete.")
    @Nullable
    Long timeout;

    @Option(
            names = "--limit",
            split = ",",
            paramLabel = "NAME=NUMBER",
            description =
                    "How much a file may ask of the machine: size (bytes; 64m), attachments (bytes), files, objects,"
                            + " streams (bytes), depth, elements, names,"
                            + " attributes, attribute, text, digits, repetitions.")
    Map<String, String> limits = Map.of();

    /** The limits asked for. */
    Limits limits() {
        Limits asked = Limits.STANDARD;
        for (Map.Entry<String, String> limit : limits.entrySet()) {
            asked = changed(asked, limit.getKey().strip().toLowerCase(Locale.ROOT), limit.getValue());
        }
        if (timeout != null && timeout < 1) {
            throw new UsageException("--timeout takes seconds, at least 1, not " + timeout + ".");
        }
        return timeout == null ? asked : asked.withTime(Duration.ofSeconds(timeout));
    }

    private static Limits changed(Limits limits, String name, String value) {
        BiFunction<Limits, Long, Limits> change = changes().get(name);
        if (change == null) {
            throw new UsageException("there is no limit \"" + name + "\"; there are "
                    + String.join(", ", changes().keySet()) + ".");
        }
        return change.apply(limits, number(name, value));
    }

    private static Map<String, BiFunction<Limits, Long, Limits>> changes() {
        Map<String, BiFunction<Limits, Long, Limits>> changes = new LinkedHashMap<>();
        changes.put("size", (limits, n) -> limits.withFileBytes(Math.min(n, Integer.MAX_VALUE - 16)));
        changes.put("attachments", pdf(PdfLimits::withAttachmentBytes));
        changes.put("files", pdf((pdf, n) -> pdf.withAttachments(whole(n))));
        changes.put("objects", pdf((pdf, n) -> pdf.withObjects(whole(n))));
        changes.put("streams", pdf(PdfLimits::withStreamBytes));
        changes.put("depth", xml(XmlLimits::withDepth));
        changes.put("elements", xml(XmlLimits::withElements));
        changes.put("names", xml(XmlLimits::withNames));
        changes.put("attributes", xml(XmlLimits::withAttributes));
        changes.put("attribute", xml(XmlLimits::withAttributeChars));
        changes.put("text", xml(XmlLimits::withTextChars));
        changes.put("digits", xml(XmlLimits::withDigits));
        changes.put("repetitions", (limits, n) -> limits.withRepetitions(whole(n)));
        return changes;
    }

    private static BiFunction<Limits, Long, Limits> pdf(BiFunction<PdfLimits, Long, PdfLimits> change) {
        return (limits, n) -> limits.withPdf(change.apply(limits.pdf(), n));
    }

    private static BiFunction<Limits, Long, Limits> xml(BiFunction<XmlLimits, Integer, XmlLimits> change) {
        return (limits, n) -> limits.withXml(change.apply(limits.xml(), whole(n)));
    }

    private static int whole(long number) {
        return (int) Math.min(number, Integer.MAX_VALUE);
    }

    private static long number(String name, String value) {
        Matcher number = NUMBER.matcher(value.strip().toLowerCase(Locale.ROOT));
        if (!number.matches() || Long.parseLong(number.group(1)) < 1) {
            throw new UsageException("the limit " + name + " takes a number, at least 1 (with k, m or g behind it for"
                    + " thousands of bytes and more), not \"" + value + "\".");
        }
        int bits =
                switch (number.group(2)) {
                    case "k" -> 10;
                    case "m" -> 20;
                    case "g" -> 30;
                    default -> 0;
                };
        return Long.parseLong(number.group(1)) << bits;
    }
}
