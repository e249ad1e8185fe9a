package org.quittance.pdf;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.jspecify.annotations.Nullable;

/** Takes the files out of a PDF, with what it says of each. */
final class PdfFileAttachments {
    private final PdfFileTree tree;
    private long left;

    private PdfFileAttachments(PdfFileTree tree, long limit) {
        this.tree = tree;
        this.left = limit;
    }

    /** The files of a tree; what they unfold to beyond the limit is cut off. */
    static List<PdfFileAttachment> of(PdfFileTree tree, long limit) {
        PdfFileAttachments taken = new PdfFileAttachments(tree, limit);
        List<PdfFileAttachment> files = new ArrayList<>();
        tree.keys().forEach((spec, key) -> files.add(taken.attachment(spec, key)));
        return files;
    }

    private PdfFileAttachment attachment(COSDictionary spec, String key) {
        COSDictionary streams = dictionary(spec.getDictionaryObject(COSName.EF));
        COSBase unicode = streams.getDictionaryObject(COSName.UF);
        COSBase plain = streams.getDictionaryObject(COSName.F);
        COSBase stream = unicode instanceof COSStream ? unicode : plain;
        PdfFileSpec said = said(spec, key, dictionary(stream), flaws(spec, unicode, plain, dictionary(stream)));
        if (!(stream instanceof COSStream content)) {
            return new PdfFileAttachment(said, new byte[0], "no embedded stream", false);
        }
        PdfFileStreams.Decoded decoded = new PdfFileStreams(left).decode(content);
        left -= decoded.bytes.length;
        return new PdfFileAttachment(said, decoded.bytes, decoded.problem, decoded.cut);
    }

    private PdfFileSpec said(COSDictionary spec, String key, COSDictionary stream, Set<PdfFileFlaw> flaws) {
        COSDictionary params = dictionary(stream.getDictionaryObject(COSName.PARAMS));
        return new PdfFileSpec(
                key.isEmpty() ? null : key,
                text(spec, COSName.F),
                text(spec, COSName.UF),
                text(spec, COSName.DESC),
                spec.getNameAsString(COSName.getPDFName("AFRelationship")),
                stream.getNameAsString(COSName.SUBTYPE),
                text(params, COSName.MOD_DATE),
                params.getDictionaryObject(COSName.SIZE) instanceof COSNumber n ? (Long) n.longValue() : null,
                params.getDictionaryObject("CheckSum") instanceof COSString sum
                        ? HexFormat.of().formatHex(sum.getBytes())
                        : null,
                tree.associated(spec),
                flaws);
    }

    private static Set<PdfFileFlaw> flaws(
            COSDictionary spec, @Nullable COSBase unicode, @Nullable COSBase plain, COSDictionary stream) {
        Set<PdfFileFlaw> flaws = EnumSet.noneOf(PdfFileFlaw.class);
        String type = spec.getNameAsString(COSName.TYPE, "");
        if (!type.equals("Filespec") && !type.equals("F")) {
            flaws.add(PdfFileFlaw.NO_TYPE);
        }
        if (unicode == null || plain == null) {
            flaws.add(PdfFileFlaw.ONE_STREAM);
        } else if (unicode != plain) {
            flaws.add(PdfFileFlaw.TWO_STREAMS);
        }
        if (stream.getDictionaryObject(COSName.PARAMS) instanceof COSDictionary params && params.size() == 0) {
            flaws.add(PdfFileFlaw.EMPTY_PARAMETERS);
        }
        return flaws;
    }

    private static @Nullable String text(COSDictionary dictionary, COSName key) {
        return dictionary.getDictionaryObject(key) instanceof COSString text ? text.getString() : null;
    }

    private static COSDictionary dictionary(@Nullable COSBase value) {
        return value instanceof COSDictionary dictionary ? dictionary : new COSDictionary();
    }
}
