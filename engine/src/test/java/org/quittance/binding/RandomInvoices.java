package org.quittance.binding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.quittance.code.CodeList;
import org.quittance.term.Term;
import org.quittance.term.Terms;

/** Makes invoice trees of all shapes, most of them wrong: what a reader of any XML may hand over. */
final class RandomInvoices {
    private static final List<String> NASTY = List.of(
            "no",
            "007",
            "1e5",
            "1.10",
            "-0.00",
            "0",
            "",
            "  ",
            " lead",
            "trail ",
            "null",
            "~",
            "a: b",
            "a #b",
            "- x",
            "*x",
            "&x",
            "!x",
            "{x",
            "[x",
            "\"q\" & 'p' <x>",
            "line one\nline two",
            "line one\n\n  indented\nend",
            "ends\n",
            "\n starts",
            "tab\there",
            "cr\rhere",
            "nel\u0085here",
            "ls\u2028here",
            "emoji \uD83D\uDE00",
            "12,50",
            "0225:123",
            "x:",
            ":x",
            "terms",
            "value",
            "day",
            "20",
            "20%",
            "2026-11-23",
            "23/11/2026",
            "QUJD",
            "a b c",
            "Ünïcödé – €",
            "\uFEFFbom",
            "---",
            "? x");

    private final Random random;
    private final double density;

    RandomInvoices(long seed, double density) {
        this.random = new Random(seed);
        this.density = density;
    }

    Group next() {
        Group root = Group.root();
        fill(root);
        return root;
    }

    private void fill(Group group) {
        List<Term> children = new ArrayList<>(Terms.standard().children(group.id()));
        for (Term child : children) {
            int count = count(child);
            for (int i = 0; i < count; i++) {
                if (child.group()) {
                    fill(group.open(child.id(), Position.NONE));
                } else if (child.type() != Term.Type.ATTRIBUTE) {
                    group.add(child.id(), text(child), attributes(child), Position.NONE);
                }
            }
        }
    }

    private int count(Term term) {
        if (random.nextDouble() > density) {
            return 0;
        }
        boolean many = random.nextDouble() < (term.repeats() ? 0.4 : 0.02);
        return many ? 2 + random.nextInt(2) : 1;
    }

    private Map<String, String> attributes(Term term) {
        Map<String, String> attributes = new HashMap<>();
        for (Term attribute : Terms.standard().children(term.id())) {
            if (random.nextDouble() < 0.6) {
                attributes.put(attribute.id(), text(attribute));
            }
        }
        return attributes;
    }

    private String text(Term term) {
        if (random.nextDouble() < 0.15) {
            return NASTY.get(random.nextInt(NASTY.size()));
        }
        if (term.codeList().isPresent()) {
            List<String> codes = List.copyOf(CodeList.of(term.codeList().get()).codes());
            return codes.get(random.nextInt(codes.size()));
        }
        return switch (term.type()) {
            case DATE -> "2026-%02d-%02d".formatted(1 + random.nextInt(12), 1 + random.nextInt(28));
            case AMOUNT, UNIT_PRICE, QUANTITY -> random.nextInt(1000) + "." + random.nextInt(100);
            case PERCENTAGE -> List.of("0", "5.5", "20", "20.00").get(random.nextInt(4));
            case BINARY_OBJECT -> "JVBERi0xLjcK";
            default -> "text " + random.nextInt(100);
        };
    }
}
