package org.quittance.bench;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.quittance.binding.InvoiceMapper;
import org.quittance.binding.InvoiceSyntax;
import org.quittance.binding.InvoiceXml;

/** A CII of any number of lines that nobody ever holds: each line is made when it is read. */
final class EndlessCii {
    private static final String LINE = "ram:IncludedSupplyChainTradeLineItem";
    private static final String ID = "<ram:LineID>";

    private final String head;
    private final String line;
    private final String tail;

    EndlessCii() {
        String cii = new String(
                new InvoiceXml()
                        .write(new InvoiceMapper().write(Sample.ofLines(1)), InvoiceSyntax.CII)
                        .xml()
                        .uncheckedBytes(),
                StandardCharsets.UTF_8);
        int start = cii.indexOf("<" + LINE + ">");
        int end = cii.indexOf("</" + LINE + ">") + LINE.length() + 3;
        head = cii.substring(0, start);
        line = cii.substring(start, end);
        tail = cii.substring(end);
    }

    InputStream ofLines(int count) {
        return new Parts(count);
    }

    private byte[] part(int number, int count) {
        String part = number == 0 ? head : number > count ? tail : line.replace(ID + "1<", ID + number + "<");
        return part.getBytes(StandardCharsets.UTF_8);
    }

    private final class Parts extends InputStream {
        private final int count;
        private int next;
        private byte[] part = new byte[0];
        private int at;

        private Parts(int count) {
            this.count = count;
        }

        @Override
        public int read() {
            return more() ? part[at++] & 0xff : -1;
        }

        @Override
        public int read(byte[] into, int offset, int length) {
            if (!more()) {
                return -1;
            }
            int copied = Math.min(length, part.length - at);
            System.arraycopy(part, at, into, offset, copied);
            at += copied;
            return copied;
        }

        private boolean more() {
            if (at == part.length && next < count + 2) {
                part = part(next++, count);
                at = 0;
            }
            return at < part.length;
        }
    }
}
