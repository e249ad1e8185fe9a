package org.quittance.binding;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.Consumer;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.quittance.term.Term;
import org.quittance.term.Terms;

/**
 * The lines of an invoice between reading and writing, packed: a syntax that puts them first meets one that puts them
 * last, and a hundred thousand of them fit into a few megabytes.
 *
 * <p>Filled once, then gone through any number of times.
 */
final class Lines implements Iterable<Group> {
    private static final int BLOCK = 1 << 16;

    private final List<Term> terms = List.copyOf(Terms.standard().all());
    private final Map<String, Integer> numbers = new LinkedHashMap<>();
    private final Group invoice;
    private final Consumer<Group> completion;
    private final List<byte[]> blocks = new ArrayList<>();
    private final ByteArrayOutputStream block = new ByteArrayOutputStream(BLOCK + (BLOCK >> 2));
    private final DataOutputStream out = new DataOutputStream(block);
    private int count;

    /**
     * @param invoice the group around the lines
     * @param completion what is done to each line when it comes out again
     */
    Lines(Group invoice, Consumer<Group> completion) {
        this.invoice = invoice;
        this.completion = completion;
        for (int i = 0; i < terms.size(); i++) {
            numbers.put(terms.get(i).id(), i);
        }
    }

    void add(Group line) {
        try {
            put(line);
            count++;
            if (block.size() >= BLOCK) {
                pack();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void pack() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream(BLOCK >> 2);
        Deflater fast = new Deflater(Deflater.BEST_SPEED);
        try (DeflaterOutputStream deflated = new DeflaterOutputStream(packed, fast)) {
            block.writeTo(deflated);
        } finally {
            fast.end();
        }
        blocks.add(packed.toByteArray());
        block.reset();
    }

    private void put(Group group) throws IOException {
        put(group.position());
        Collection<Value> values = group.values();
        List<Value> echoes = group.contradictingEchoes();
        out.writeShort(values.size() + echoes.size());
        for (Value value : values) {
            put(value);
        }
        for (Value echo : echoes) {
            put(echo);
        }
        Collection<Group> groups = group.groups();
        out.writeShort(groups.size());
        for (Group below : groups) {
            out.writeShort(number(below.id()));
            put(below);
        }
    }

    private void put(Value value) throws IOException {
        out.writeShort(number(value.term()));
        out.writeByte(Slot.FORMS.indexOf(value.origin()));
        put(value.position());
        put(value.text());
        out.writeByte(value.attributes().size());
        for (Map.Entry<String, String> attribute : value.attributes().entrySet()) {
            out.writeShort(number(attribute.getKey()));
            put(attribute.getValue());
        }
    }

    private void put(Position position) throws IOException {
        out.writeInt(position.line());
        out.writeInt(position.column());
    }

    private void put(String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private int number(String id) {
        return numbers.getOrDefault(id, -1);
    }

    @Override
    public Iterator<Group> iterator() {
        return new Unpacked();
    }

    /** Takes the lines out one by one, unpacking no more than a block at a time. */
    private final class Unpacked implements Iterator<Group> {
        private int index;
        private int next;
        private DataInputStream in = new DataInputStream(InputStream.nullInputStream());

        @Override
        public boolean hasNext() {
            return index < count;
        }

        @Override
        public Group next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            try {
                if (in.available() == 0) {
                    in = new DataInputStream(new ByteArrayInputStream(block(next++)));
                }
                Group line = invoice.lend(SkeletonNode.STREAMED, ++index, position());
                fill(line);
                completion.accept(line);
                return line;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private byte[] block(int number) throws IOException {
            if (number == blocks.size()) {
                return block.toByteArray();
            }
            try (InputStream packed = new InflaterInputStream(new ByteArrayInputStream(blocks.get(number)))) {
                return packed.readAllBytes();
            }
        }

        private void fill(Group group) throws IOException {
            for (int left = in.readUnsignedShort(); left > 0; left--) {
                value(group);
            }
            for (int left = in.readUnsignedShort(); left > 0; left--) {
                String id = terms.get(in.readUnsignedShort()).id();
                fill(group.open(id, position()));
            }
        }

        private void value(Group group) throws IOException {
            String term = terms.get(in.readUnsignedShort()).id();
            Slot.Form origin = Slot.FORMS.get(in.readUnsignedByte());
            Position at = position();
            String text = text();
            Map<String, String> attributes = attributes();
            if (origin == Slot.Form.ECHO) {
                group.echo(term, text, attributes, at);
            } else {
                group.add(term, text, attributes, at, origin);
            }
        }

        private Map<String, String> attributes() throws IOException {
            int left = in.readUnsignedByte();
            if (left == 0) {
                return Map.of();
            }
            Map<String, String> attributes = new LinkedHashMap<>();
            for (; left > 0; left--) {
                attributes.put(terms.get(in.readUnsignedShort()).id(), text());
            }
            return attributes;
        }

        private Position position() throws IOException {
            int line = in.readInt();
            return new Position(line, in.readInt());
        }

        private String text() throws IOException {
            return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
        }
    }
}
