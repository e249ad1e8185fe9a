package org.quittance.pdf;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.jspecify.annotations.Nullable;

/**
 * Goes once through all that hangs together in a PDF, to see what it would ask of a checker: how many objects, how many
 * bytes of streams. Images where images belong and attachments are left out, since no checker unfolds them.
 */
final class PdfSurvey {
    /** More than a wall poster at 1200 dots an inch. */
    private static final long MOST_PIXELS = 1L << 31;

    /** Says nothing of what is shown, and makes up most objects of a tagged document. */
    private static final Set<String> SKIPPED = Set.of("StructTreeRoot", "Parent", "P", "Pg");

    private static final Set<String> IMAGES = Set.of("SMask", "Mask", "Thumb", "Alternates");

    private final PdfLimits limits;
    /** What was met already, by what it was for: a file inside may be a page too. */
    private final Map<Use, Set<COSBase>> seen = new EnumMap<>(Use.class);

    private long objects;
    private final Deque<Step> open = new ArrayDeque<>();
    private long bytes;
    private @Nullable PdfExcess excess;

    private PdfSurvey(PdfLimits limits) {
        this.limits = limits;
    }

    /** What an object is for, as far as the way to it tells. */
    private enum Use {
        /** Whatever a checker may look into. */
        LOOKED_INTO,
        /** The names of a page's images and forms, or the files of a file specification. */
        IMAGE_NAMES,
        FILE_NAMES,
        IMAGE,
        FILE
    }

    private record Step(COSBase object, Use use) {}

    /** What there is too much of, in the terms of a PDF; empty for a usual file. */
    static Optional<PdfExcess> excess(COSDictionary trailer, PdfLimits limits) {
        PdfSurvey survey = new PdfSurvey(limits);
        survey.push(trailer, Use.LOOKED_INTO);
        while (!survey.open.isEmpty() && survey.excess == null) {
            survey.visit(survey.open.pop());
        }
        return Optional.ofNullable(survey.excess);
    }

    private void visit(Step step) {
        COSBase object = step.object instanceof COSObject reference ? reference.getObject() : step.object;
        if (object == null || !(object instanceof COSDictionary || object instanceof COSArray)) {
            return;
        }
        if (!seen.computeIfAbsent(step.use, use -> Collections.newSetFromMap(new IdentityHashMap<>()))
                .add(object)) {
            return;
        }
        if (++objects > limits.objects()) {
            excess = new PdfExcess(PdfExcess.What.OBJECTS, limits.objects());
        } else if (object instanceof COSArray array) {
            array.forEach(element -> push(element, step.use));
        } else if (object instanceof COSStream stream && step.use != Use.FILE && !image(stream, step.use)) {
            unfold(stream);
            children(stream, Use.LOOKED_INTO);
        } else if (object instanceof COSDictionary dictionary) {
            children(dictionary, step.use);
        }
    }

    private boolean image(COSStream stream, Use use) {
        if (use != Use.IMAGE || !stream.getNameAsString(COSName.SUBTYPE, "").equals("Image")) {
            return false;
        }
        long pixels = Math.max(0L, stream.getInt(COSName.WIDTH)) * Math.max(0L, stream.getInt(COSName.HEIGHT));
        if (pixels > MOST_PIXELS) {
            excess = new PdfExcess(PdfExcess.What.PIXELS, MOST_PIXELS);
        }
        return true;
    }

    private void unfold(COSStream stream) {
        bytes += new PdfFileStreams(limits.streamBytes() - bytes).measure(stream);
        if (bytes > limits.streamBytes()) {
            excess = new PdfExcess(PdfExcess.What.STREAMS, limits.streamBytes());
        }
    }

    private void children(COSDictionary dictionary, Use use) {
        for (Map.Entry<COSName, COSBase> entry : dictionary.entrySet()) {
            String key = entry.getKey().getName();
            if (!SKIPPED.contains(key)) {
                push(entry.getValue(), use(key, use));
            }
        }
    }

    private static Use use(String key, Use owner) {
        return switch (owner) {
            case IMAGE_NAMES -> Use.IMAGE;
            case FILE_NAMES -> Use.FILE;
            default -> {
                if (key.equals("XObject")) {
                    yield Use.IMAGE_NAMES;
                } else if (key.equals("EF")) {
                    yield Use.FILE_NAMES;
                }
                yield IMAGES.contains(key) ? Use.IMAGE : Use.LOOKED_INTO;
            }
        };
    }

    private void push(@Nullable COSBase object, Use use) {
        if (object != null) {
            open.push(new Step(object, use));
        }
    }
}
