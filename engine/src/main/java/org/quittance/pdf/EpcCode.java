package org.quittance.pdf;

import io.nayuki.qrcodegen.QrCode;
import io.nayuki.qrcodegen.QrSegment;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.quittance.binding.Group;
import org.quittance.binding.Value;

/** The QR code that fills in a SEPA transfer in a banking app. Source: EPC069-12, version 002. */
final class EpcCode {
    private static final BigDecimal LEAST = new BigDecimal("0.01");
    private static final BigDecimal MOST = new BigDecimal("999999999.99");
    private static final Set<String> TRANSFERS = Set.of("1", "30", "31", "42", "57", "58", "ZZZ");
    private static final int HIGHEST_VERSION = 13;
    private static final int QUIET_MODULES = 4;
    private static final int NAME_LENGTH = 70;
    private static final int REMITTANCE_LENGTH = 140;

    private final QrCode code;

    private EpcCode(String payload) {
        code = QrCode.encodeSegments(QrSegment.makeSegments(payload), QrCode.Ecc.MEDIUM, 1, HIGHEST_VERSION, -1, false);
    }

    /** The code for a payment instruction; empty when the transfer is not one in euro to an IBAN. */
    static Optional<EpcCode> of(Drawing drawing, Group payment) {
        Optional<Group> transfer = account(payment);
        Optional<BigDecimal> amount = amount(drawing);
        if (transfer.isEmpty() || amount.isEmpty() || drawing.creditNote() || drawing.scheduled()) {
            return Optional.empty();
        }
        return Optional.of(new EpcCode(payload(drawing, payment, transfer.get(), amount.get())));
    }

    private static Optional<Group> account(Group payment) {
        if (!TRANSFERS.contains(payment.text("BT-81").orElse(""))) {
            return Optional.empty();
        }
        return payment.groups("BG-17").stream()
                .filter(account -> account.text("BT-84").filter(Iban::isIban).isPresent())
                .findFirst();
    }

    private static Optional<BigDecimal> amount(Drawing drawing) {
        if (!drawing.invoice().text("BT-5").equals(Optional.of("EUR"))) {
            return Optional.empty();
        }
        return drawing.value("BT-115")
                .flatMap(value -> Figures.parse(value.text()))
                .map(BigDecimal::stripTrailingZeros)
                .filter(due -> due.compareTo(LEAST) >= 0 && due.compareTo(MOST) <= 0 && due.scale() <= 2);
    }

    static String payload(Drawing drawing, Group payment, Group account, BigDecimal amount) {
        String iban = Iban.compact(account.text("BT-84").orElse(""));
        String bic = account.text("BT-86").orElse("").replaceAll("\\s", "");
        String valid = bic.matches("[A-Z]{6}[A-Z0-9]{2}([A-Z0-9]{3})?") ? bic : "";
        String euro = "EUR" + amount.setScale(2).toPlainString();
        String reference = cut(oneLine(reference(drawing, payment)), REMITTANCE_LENGTH);
        String name = cut(oneLine(holder(drawing, account)), NAME_LENGTH);
        return String.join("\n", "BCD", "002", "1", "SCT", valid, name, iban, euro, "", "", reference);
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    private static String cut(String text, int length) {
        int end = text.offsetByCodePoints(0, Math.min(length, text.codePointCount(0, text.length())));
        return text.substring(0, end);
    }

    /** What the buyer is to state: the remittance information, else the number of the invoice. */
    private static String reference(Drawing drawing, Group payment) {
        return payment.text("BT-83").or(() -> drawing.invoice().text("BT-1")).orElse("");
    }

    /** Whose account it is: as stated, else the payee's, else the seller's. */
    static String holder(Drawing drawing, Group account) {
        return account.value("BT-85")
                .or(() -> drawing.value("BT-59"))
                .or(() -> drawing.value("BT-27"))
                .map(Value::text)
                .orElse("");
    }

    /** Draws the code, with its quiet zone, in a white square. */
    void draw(PageCanvas page, StructureElement figure, double x, double y, double side, int color) {
        page.mark(figure.bounds(PageCanvas.box(x, y, side, side)));
        page.roundedRectangle(x, y, side, side, 1.5, Theme.WHITE);
        double module = side / (code.size + 2 * QUIET_MODULES);
        List<double[]> boxes = new ArrayList<>();
        for (int row = 0; row < code.size; row++) {
            for (int column = 0; column < code.size; ) {
                int run = run(row, column);
                if (run > 0) {
                    double left = x + (column + QUIET_MODULES) * module;
                    double top = y + (row + QUIET_MODULES) * module;
                    boxes.add(new double[] {left, top, run * module, module});
                }
                column += Math.max(1, run);
            }
        }
        page.rectangles(boxes, color);
    }

    /** How many dark modules follow each other from here. */
    private int run(int row, int column) {
        int end = column;
        while (end < code.size && code.getModule(end, row)) {
            end++;
        }
        return end - column;
    }
}
