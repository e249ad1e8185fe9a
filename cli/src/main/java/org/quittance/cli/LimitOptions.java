package org.quittance.cli;

import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.ToLongFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.quittance.pdf.PdfLimits;
import org.quittance.validation.Limits;
import org.quittance.validation.XmlLimits;
import picocli.CommandLine.Option;

/** How much a file may ask of the machine, as options. */
final class LimitOptions {
    private static final Pattern NUMBER = Pattern.compile("(\\d{1,15})([kmg]?)");

    /** Every limit by its name, in the order in which they are told. */
    static final List<Limit> ALL = List.of(
            new Limit("size", true, Limits::fileBytes, (l, n) -> l.withFileBytes(Math.min(n, Integer.MAX_VALUE - 16))),
            pdf("attachments", true, PdfLimits::attachmentBytes, PdfLimits::withAttachmentBytes),
            pdf("files", false, PdfLimits::attachments, (pdf, n) -> pdf.withAttachments(whole(n))),
            pdf("objects", false, PdfLimits::objects, (pdf, n) -> pdf.withObjects(whole(n))),
            pdf("streams", true, PdfLimits::streamBytes, PdfLimits::withStreamBytes),
            xml("depth", XmlLimits::depth, XmlLimits::withDepth),
            xml("elements", XmlLimits::elements, XmlLimits::withElements),
            xml("names", XmlLimits::names, XmlLimits::withNames),
            xml("attributes", XmlLimits::attributes, XmlLimits::withAttributes),
            xml("attribute", XmlLimits::attributeChars, XmlLimits::withAttributeChars),
            xml("text", XmlLimits::textChars, XmlLimits::withTextChars),
            xml("digits", XmlLimits::digits, XmlLimits::withDigits),
            new Limit("repetitions", false, Limits::repetitions, (l, n) -> l.withRepetitions(whole(n))));

    @Option(
            names = "--timeout",
            paramLabel = "SECONDS",
            description = "How long one file may take (default: ${DEFAULT-VALUE}); beyond it is incomplete.")
    long timeout = Limits.STANDARD.time().toSeconds();

    @Option(
            names = "--limit",
            split = ",",
            paramLabel = "NAME=NUMBER",
            completionCandidates = Named.class,
            description = "How much a file may ask of the machine, by name and default: ${COMPLETION-CANDIDATES}.")
    Map<String, String> limits = Map.of();

    /**
     * A limit that has a name.
     *
     * @param name the name
     * @param bytes whether it counts bytes
     * @param of what it is among some limits
     * @param change the same limits with another number
     */
    record Limit(String name, boolean bytes, ToLongFunction<Limits> of, BiFunction<Limits, Long, Limits> change) {
        /** What holds when nobody asks, as one would write it. */
        String standard() {
            long number = of.applyAsLong(Limits.STANDARD);
            return bytes ? (number >> 20) + "m" : String.valueOf(number);
        }
    }

    /** The limits with what holds when nobody asks, for the help. */
    static final class Named implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return ALL.stream()
                    .map(limit -> limit.name() + " (" + limit.standard() + (limit.bytes() ? " bytes)" : ")"))
                    .iterator();
        }
    }

    /** The limits asked for. */
    Limits limits() {
        Limits asked = Limits.STANDARD;
        for (Map.Entry<String, String> limit : limits.entrySet()) {
            asked = changed(asked, limit.getKey().strip().toLowerCase(Locale.ROOT), limit.getValue());
        }
        if (timeout < 1) {
            throw new UsageException("--timeout takes seconds, at least 1, not " + timeout + ".");
        }
        return asked.withTime(Duration.ofSeconds(timeout));
    }

    private static Limits changed(Limits limits, String name, String value) {
        Limit limit = ALL.stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new UsageException("there is no limit \"" + name + "\"; there are "
                        + ALL.stream().map(Limit::name).collect(Collectors.joining(", ")) + "."));
        return limit.change().apply(limits, number(name, value));
    }

    private static Limit pdf(
            String name, boolean bytes, ToLongFunction<PdfLimits> of, BiFunction<PdfLimits, Long, PdfLimits> change) {
        return new Limit(
                name,
                bytes,
                limits -> of.applyAsLong(limits.pdf()),
                (limits, n) -> limits.withPdf(change.apply(limits.pdf(), n)));
    }

    private static Limit xml(
            String name, ToLongFunction<XmlLimits> of, BiFunction<XmlLimits, Integer, XmlLimits> change) {
        return new Limit(
                name,
                false,
                limits -> of.applyAsLong(limits.xml()),
                (limits, n) -> limits.withXml(change.apply(limits.xml(), whole(n))));
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
