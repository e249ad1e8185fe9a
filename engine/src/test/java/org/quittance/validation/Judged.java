package org.quittance.validation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.quittance.data.Lazy;
import org.quittance.schematron.Corpus;
import org.quittance.schematron.UnitCase;

/**
 * A document of others and what our validator says of it. Judged once for all tests that look at it.
 *
 * @param name the path in the corpus
 * @param report our report
 */
record Judged(String name, FileReport report) {
    private static final Lazy<List<Judged>> FILES = Lazy.of(Judged::judgeFiles);
    private static final Lazy<Map<UnitCase, Judged>> CASES = Lazy.of(Judged::judgeCases);

    /** The invoices of the corpus, those in PDFs too. */
    static List<Judged> files() {
        return FILES.get();
    }

    /** The invoice of the corpus at a path. */
    static Judged file(String path) {
        return files().stream()
                .filter(file -> file.name().equals(path))
                .findFirst()
                .orElseThrow();
    }

    /** The rule tests of the European rules, each run by these rules alone. */
    static Map<UnitCase, Judged> cases() {
        return CASES.get();
    }

    /** The invoice, out of its PDF where it is in one; empty where nothing can be read. */
    byte[] xml() {
        byte[] bytes = bytes();
        return report.kind() == Kind.FACTUR_X && bytes[0] == '%' ? Xml.inside(bytes) : bytes;
    }

    /** The file. */
    byte[] bytes() {
        return Corpus.bytes(name);
    }

    private static List<Judged> judgeFiles() {
        Corpus.needed(128);
        List<Judged> files = new ArrayList<>();
        for (Corpus.Entry entry : Corpus.manifest()) {
            String path = entry.cell("path");
            if (!entry.cell("kind").equals("unit-test") && !path.startsWith("verapdf/")) {
                files.add(of(path, Corpus.bytes(path), Options.STANDARD));
            }
        }
        return List.copyOf(files);
    }

    private static Map<UnitCase, Judged> judgeCases() {
        return UnitCase.all().stream()
                .collect(Collectors.toMap(
                        one -> one,
                        one -> of(one.name(), one.bytes(), Options.STANDARD.running(List.of(one.ruleSet()))),
                        (a, b) -> a,
                        LinkedHashMap::new));
    }

    static Judged of(String name, byte[] bytes, Options options) {
        return new Judged(name, Samples.VALIDATOR.validate(name, bytes, options));
    }
}
