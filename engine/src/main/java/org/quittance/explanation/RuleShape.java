package org.quittance.explanation;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.quittance.schematron.Violation;

/**
 * What sort of thing a rule asks for, as far as its test tells.
 *
 * @param form the sort
 * @param target what it asks it of, seen from the element that the rule is about
 * @param limit how often or how long at the most, where that is asked
 * @param codes the codes that are allowed, where the test lists them
 */
record RuleShape(Form form, ElementPath target, int limit, List<String> codes) {
    /** The sorts of things that rules ask for. */
    enum Form {
        /** Something has to be there. */
        REQUIRED,
        /** Something has to be there once. */
        ONCE,
        /** Something may be there so many times. */
        AT_MOST,
        /** Something must not be there. */
        NOT_USED,
        /** A value has to be of a list. */
        CODE,
        /** A number may have so many decimals. */
        DECIMALS,
        /** A date has to be one. */
        DATE,
        /** Anything else: such a rule needs words of its own. */
        OTHER
    }

    private static final ElementPath HERE = new ElementPath(List.of(), ElementPath.Start.HERE);
    private static final Pattern QUOTED = Pattern.compile("'([^']*)'");
    private static final Pattern LISTED = Pattern.compile("contains\\(\\s*'( [^']*)'");
    private static final Pattern ATTRIBUTE = Pattern.compile("normalize-space\\((@\\w+)\\)|^(@\\w+)\\s*=");

    /** Two elements in one, each of which says the same term. */
    private static final Pattern SIBLINGS = Pattern.compile("not\\((([\\w:/]+/)[\\w:]+) and \\2[\\w:]+\\)");

    /** The list is in a variable, which the test does not show. */
    private static final Pattern ONE_OF = Pattern.compile("some \\$\\w+ in \\$\\w+ satisfies (@\\w+|.*) = \\$\\w+");

    /** A way in which tests are written, and what it means. */
    private record Idiom(Pattern pattern, Form form) {
        Idiom(String pattern, Form form) {
            this(Pattern.compile(pattern), form);
        }
    }

    private static final String PATH = "([^()=<>,]+(?:\\([^()]*\\))?[^()<>]*|\\([^()]*\\|[^()]*\\)[^()=<>]*)";
    private static final List<Idiom> IDIOMS = List.of(
            new Idiom("not\\s*\\(" + PATH + "\\)", Form.NOT_USED),
            new Idiom("count\\(" + PATH + "\\)\\s*=\\s*(\\d+)", Form.ONCE),
            new Idiom("count\\(" + PATH + "\\)\\s*(?:<=|le)\\s*(\\d+)", Form.AT_MOST),
            new Idiom("count\\(" + PATH + "\\)\\s*>=\\s*(\\d+)", Form.REQUIRED),
            new Idiom("string-length\\(substring-after\\(([^()]+),\\s*'\\.'\\)\\)\\s*<=\\s*(\\d+)", Form.DECIMALS),
            new Idiom("exists\\(([^()]+)\\)", Form.REQUIRED),
            new Idiom("(?:normalize-space)?\\(([^()]+)\\)\\s*!=\\s*''", Form.REQUIRED),
            new Idiom("([^()=!<>]+)\\s*!=\\s*''", Form.REQUIRED),
            new Idiom("([\\w:/@.*-]+(?:\\[[^\\]]*\\])*[\\w:/@.*-]*)", Form.REQUIRED),
            new Idiom("\\(?([\\w:/@.-]+)\\)? or .+", Form.REQUIRED));

    RuleShape {
        codes = List.copyOf(codes);
    }

    /** The shape of a rule with this test; its text tells which attribute it means where the test does not. */
    static RuleShape of(Violation.Kind kind, String test, String text) {
        String asked = unwrapped(test.strip());
        if (kind == Violation.Kind.SUCCESSFUL_REPORT) {
            String target = asked.equals("true()") ? "." : asked;
            return ElementPath.of(target)
                    .map(path -> shape(Form.NOT_USED, path, 0))
                    .orElse(other());
        }
        Matcher siblings = SIBLINGS.matcher(asked);
        if (siblings.matches()) {
            return ElementPath.of(siblings.group(1))
                    .map(path -> shape(Form.AT_MOST, path, 1))
                    .orElse(other());
        }
        if (asked.contains("/codedb/cl[")) {
            return shape(Form.CODE, quotedAttribute(text), 0);
        }
        Matcher oneOf = ONE_OF.matcher(asked);
        if (oneOf.matches()) {
            return shape(Form.CODE, oneOf.group(1).startsWith("@") ? ElementPath.child(oneOf.group(1)) : HERE, 0);
        }
        if (asked.contains("matches(.") && asked.contains("\\d{")) {
            return shape(Form.DATE, HERE, 0);
        }
        return idiom(asked).or(() -> listed(asked)).orElseGet(RuleShape::other);
    }

    private static Optional<RuleShape> idiom(String test) {
        for (Idiom idiom : IDIOMS) {
            Matcher matcher = idiom.pattern().matcher(test);
            if (matcher.matches()) {
                int limit = matcher.groupCount() > 1 ? Integer.parseInt(matcher.group(2)) : 0;
                Form form = idiom.form() == Form.ONCE && limit == 0 ? Form.NOT_USED : idiom.form();
                return ElementPath.of(matcher.group(1)).map(path -> shape(form, path, limit));
            }
        }
        return Optional.empty();
    }

    /** A test that a value is one of the words in a text, or equals one of several. */
    private static Optional<RuleShape> listed(String test) {
        List<String> codes = words(LISTED, test, list -> list.strip().split(" "));
        if (codes.isEmpty() && test.matches("(?s)(@\\w+|\\.) ?= ?'[^']*'( or (@\\w+|\\.) ?= ?'[^']*')+")) {
            codes = words(QUOTED, test, code -> new String[] {code});
        }
        if (codes.isEmpty()) {
            return Optional.empty();
        }
        Matcher attribute = ATTRIBUTE.matcher(test);
        ElementPath target = attribute.find()
                ? ElementPath.child(attribute.group(1) == null ? attribute.group(2) : attribute.group(1))
                : HERE;
        return Optional.of(new RuleShape(Form.CODE, target, 0, codes));
    }

    private static List<String> words(Pattern pattern, String test, Function<String, String[]> split) {
        return pattern.matcher(test)
                .results()
                .map((MatchResult found) -> found.group(1))
                .flatMap(found -> Arrays.stream(split.apply(found)))
                .distinct()
                .toList();
    }

    private static ElementPath quotedAttribute(String text) {
        Matcher quoted = QUOTED.matcher(text);
        return quoted.find() && quoted.group(1).startsWith("@") ? ElementPath.child(quoted.group(1)) : HERE;
    }

    private static RuleShape shape(Form form, ElementPath target, int limit) {
        return new RuleShape(form, target, limit, List.of());
    }

    private static RuleShape other() {
        return shape(Form.OTHER, HERE, 0);
    }

    /** Without parentheses around the whole. */
    private static String unwrapped(String test) {
        String inner = test;
        while (inner.startsWith("(") && closing(inner) == inner.length() - 1) {
            inner = inner.substring(1, inner.length() - 1).strip();
        }
        return inner;
    }

    private static int closing(String test) {
        int depth = 0;
        for (int i = 0; i < test.length(); i++) {
            depth += test.charAt(i) == '(' ? 1 : test.charAt(i) == ')' ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        return -1;
    }
}
