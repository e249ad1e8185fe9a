package org.quittance.chorus.simulator;

import java.util.ArrayList;
import java.util.List;

/** A PDF of lines of text, as the portal hands out; one character of the text is one byte of the file. */
final class SmallPdf {
    private static final int WIDTH = 90;
    private static final int LINES = 50;

    private SmallPdf() {}

    /** The file, to be encoded in ISO 8859-1; what has no place on the page is left out. */
    static String of(List<String> lines) {
        String content = content(lines);
        List<String> objects = List.of(
                "<< /Type /Catalog /Pages 2 0 R >>",
                "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
                "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R "
                        + "/Resources << /Font << /F1 5 0 R >> >> >>",
                "<< /Length " + content.length() + " >>\nstream\n" + content + "\nendstream",
                "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>");
        StringBuilder pdf = new StringBuilder("%PDF-1.4\n");
        StringBuilder table = new StringBuilder("0000000000 65535 f \n");
        for (int i = 0; i < objects.size(); i++) {
            table.append("%010d 00000 n \n".formatted(pdf.length()));
            pdf.append(i + 1).append(" 0 obj\n").append(objects.get(i)).append("\nendobj\n");
        }
        int start = pdf.length();
        int size = objects.size() + 1;
        return pdf.append("xref\n0 ")
                .append(size)
                .append('\n')
                .append(table)
                .append("trailer\n<< /Size ")
                .append(size)
                .append(" /Root 1 0 R >>\nstartxref\n")
                .append(start)
                .append("\n%%EOF\n")
                .toString();
    }

    private static String content(List<String> lines) {
        StringBuilder content = new StringBuilder("BT /F1 10 Tf 14 TL 50 790 Td");
        wrapped(lines).stream()
                .limit(LINES)
                .forEach(line -> content.append("\n(").append(escaped(line)).append(") Tj T*"));
        return content.append("\nET").toString();
    }

    private static List<String> wrapped(List<String> lines) {
        List<String> wrapped = new ArrayList<>();
        for (String line : lines) {
            for (int from = 0; from < Math.max(1, line.length()); from += WIDTH) {
                wrapped.add(line.substring(from, Math.min(line.length(), from + WIDTH)));
            }
        }
        return wrapped;
    }

    private static String escaped(String line) {
        StringBuilder escaped = new StringBuilder();
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '(' || c == ')' || c == '\\') {
                escaped.append('\\').append(c);
            } else {
                escaped.append(c < ' ' || c > 0xFF ? '?' : c);
            }
        }
        return escaped.toString();
    }
}
