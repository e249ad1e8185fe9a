package org.quittance.pdf;

import java.util.ArrayList;
import java.util.List;

/**
 * Breaks a phrase into lines: after blanks, slashes, dashes and the hyphens between letters; never after an apostrophe or
 * a no-break space; inside a word only when it is longer than a line.
 */
final class Wrapping {
    private final String text;
    private final List<Piece> pieces;
    private final Typesetter typesetter;
    private final double[] ends;
    private final List<TextLine> lines = new ArrayList<>();

    private Wrapping(Phrase phrase, Typesetter typesetter) {
        this.text = phrase.text();
        this.pieces = phrase.pieces();
        this.typesetter = typesetter;
        this.ends = new double[text.length() + 1];
        measure();
    }

    static List<TextLine> wrap(Phrase phrase, double measure, Typesetter typesetter) {
        Wrapping wrapping = new Wrapping(phrase, typesetter);
        wrapping.fill(measure);
        return wrapping.lines;
    }

    private void measure() {
        int at = 0;
        for (Piece piece : pieces) {
            String part = piece.text();
            for (int i = 0; i < part.length(); ) {
                int character = part.codePointAt(i);
                int length = Character.charCount(character);
                double width = character == '\n' ? 0 : typesetter.width(character, piece.style());
                ends[at + i + 1] = ends[at + i] + width;
                if (length == 2) {
                    ends[at + i + 2] = ends[at + i + 1];
                }
                i += length;
            }
            at += part.length();
        }
    }

    private void fill(double measure) {
        int start = 0;
        int breakAt = 0;
        for (int i = 1; i <= text.length(); i++) {
            boolean paragraph = text.charAt(i - 1) == '\n';
            if (!paragraph && !mayBreak(i)) {
                continue;
            }
            if (width(start, i) > measure && breakAt > start) {
                emit(start, breakAt);
                start = breakAt;
            }
            start = splitLongWord(start, i, measure);
            breakAt = i;
            if (paragraph) {
                emit(start, i);
                start = i;
            }
        }
        if (start < text.length()) {
            emit(start, text.length());
        }
    }

    /** Whether a line may end before this character. */
    private boolean mayBreak(int at) {
        if (at == text.length()) {
            return true;
        }
        char before = text.charAt(at - 1);
        char after = text.charAt(at);
        return switch (before) {
            case ' ' -> after != ' ' && "!?:;»%·".indexOf(after) < 0;
            case '/', '\u2013', '\u2014' -> after != ' ';
            case '-' -> at > 1 && Character.isLetter(text.charAt(at - 2)) && Character.isLetterOrDigit(after);
            default -> false;
        };
    }

    private int splitLongWord(int start, int end, double measure) {
        int from = start;
        while (width(from, end) > measure) {
            int cut = from + Character.charCount(text.codePointAt(from));
            while (cut < end && ends[cut + 1] - ends[from] <= measure) {
                cut++;
            }
            if (cut >= end) {
                break;
            }
            cut -= Character.isLowSurrogate(text.charAt(cut)) ? 1 : 0;
            emit(from, Math.max(cut, from + 1));
            from = Math.max(cut, from + 1);
        }
        return from;
    }

    private double width(int from, int to) {
        int end = to;
        while (end > from && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return ends[end] - ends[from];
    }

    private void emit(int from, int to) {
        List<TextLine.Fragment> fragments = new ArrayList<>();
        int pieceStart = 0;
        for (Piece piece : pieces) {
            int pieceEnd = pieceStart + piece.text().length();
            int first = Math.max(from, pieceStart);
            int last = Math.min(to, pieceEnd);
            if (first < last) {
                String part = text.substring(first, last).replace('\n', ' ');
                fragments.add(new TextLine.Fragment(piece, part, ends[first] - ends[from]));
            }
            pieceStart = pieceEnd;
        }
        lines.add(new TextLine(fragments, width(from, to)));
    }
}
