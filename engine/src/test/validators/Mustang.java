import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.mustangproject.validator.ZUGFeRDValidator;

/**
 * Run from source beside Mustang's jar: writes a line on each invoice to the file that comes first: the invoice's file, the
 * status of the whole, and what is reported as an error.
 */
class Mustang {
    private static final Pattern SUMMARY = Pattern.compile("<summary status=\"(\\w+)\"/>");
    private static final Pattern ERROR = Pattern.compile("(?s)<(error|exception) type=\"(\\d+)\".*?</\\1>");
    private static final Pattern RULE = Pattern.compile("\\[ID ([^]]+)] from ");

    public static void main(String[] arguments) throws Exception {
        Path answers = Path.of(arguments[0]);
        for (int i = 1; i < arguments.length; i++) {
            Files.writeString(
                    answers,
                    arguments[i] + "\t" + answer(arguments[i]) + "\n",
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        }
        System.exit(0); // veraPDF leaves threads behind
    }

    private static String answer(String invoice) {
        try {
            return told(new ZUGFeRDValidator().validate(invoice));
        } catch (Throwable e) {
            return "broken\t" + e.getClass().getSimpleName();
        }
    }

    private static String told(String report) {
        List<String> states =
                SUMMARY.matcher(report).results().map(match -> match.group(1)).toList();
        TreeMap<String, Integer> errors = new TreeMap<>();
        ERROR.matcher(report).results().forEach(error -> errors.merge(rule(error), 1, Integer::sum));
        if (report.matches("(?s).*</info>\\s*<summary status=\"invalid\"/>\\s*</pdf>.*")) {
            errors.put("PDF", 1);
        }
        String last = states.isEmpty() ? "broken" : states.get(states.size() - 1);
        return last + "\t" + rules(errors);
    }

    private static String rule(MatchResult error) {
        String id = RULE.matcher(error.group())
                .results()
                .map(match -> match.group(1))
                .reduce("", (first, second) -> second);
        return !id.isEmpty() ? id : error.group(2).equals("18") ? "XSD" : "type-" + error.group(2);
    }

    private static String rules(TreeMap<String, Integer> errors) {
        return String.join(" ", errors.keySet());
    }
}
