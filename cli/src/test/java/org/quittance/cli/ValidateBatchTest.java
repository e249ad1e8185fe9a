package org.quittance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** Folders full of files: ordered, bounded, and never lost for one bad file or an end too early. */
@Timeout(240)
class ValidateBatchTest {
    private static final String NOT_AN_INVOICE = "<html xmlns='http://www.w3.org/1999/xhtml'/>";

    @TempDir
    Path temp;

    private Path folder = Path.of("");
    private Path report = Path.of("");

    @BeforeEach
    void folders() throws IOException {
        folder = Files.createDirectory(temp.resolve("in"));
        report = temp.resolve("report.json");
    }

    private Path put(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private void fill(int files) throws IOException {
        for (int i = 0; i < files; i++) {
            put("d%02d/f%04d.xml".formatted(i % 7, i), NOT_AN_INVOICE.replace("html ", "n" + i + " "));
        }
    }

    private Command validate(Object... more) {
        List<Object> words = new ArrayList<>(List.of("validate", folder, "--lang", "en"));
        words.addAll(List.of(more));
        return Command.run(words.toArray());
    }

    /** The values of a property at any depth, in order; the text has to be whole JSON. */
    private static List<String> values(String json, String property) {
        List<String> values = new ArrayList<>();
        try (JsonParser in = new JsonFactory().createParser(ObjectReadContext.empty(), json)) {
            for (JsonToken token = in.nextToken(); token != null; token = in.nextToken()) {
                if (token == JsonToken.PROPERTY_NAME && property.equals(in.currentName())) {
                    in.nextToken();
                    values.add(in.getString());
                }
            }
        }
        return values;
    }

    private String written() throws IOException {
        return Files.readString(report);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void files_are_told_in_the_order_of_their_names(int jobs) throws IOException {
        fill(40);
        Command json = validate("--format", "json", "--jobs", jobs);
        List<String> paths = values(json.out(), "path");
        assertThat(paths).hasSize(40).isSorted();
        assertThat(json.out()).contains("\"summary\":{\"files\":40,\"accepted\":0,\"rejected\":40,\"incomplete\":0,");
        assertThat(json.out().indexOf("\"summary\"")).isLessThan(json.out().indexOf("\"files\":["));
        assertThat(json.exit()).isEqualTo(ExitCode.REJECTED);
        Command text = validate("--jobs", jobs);
        assertThat(text.out()).contains("40 files: 0 accepted, 40 rejected, 0 incomplete");
        assertThat(text.err()).isEmpty();
    }

    @Test
    void a_report_in_a_file_is_the_same_and_leaves_nothing_beside_it() throws IOException {
        fill(10);
        String shown = validate("--format", "json").out();
        assertThat(validate("--format", "json", "-o", report).out()).isEmpty();
        assertThat(stable(written())).isEqualTo(stable(shown));
        assertThat(validate("-o", temp.resolve("report.txt")).exit()).isEqualTo(ExitCode.REJECTED);
        assertThat(temp.resolve("report.txt")).content().contains("10 files");
        try (Stream<Path> files = Files.list(temp)) {
            assertThat(files.map(file -> String.valueOf(file.getFileName())))
                    .containsExactlyInAnyOrder("in", "report.json", "report.txt");
        }
    }

    private static String stable(String json) {
        return json.replaceAll("\"(generated|basis)\":\"[^\"]*\",?", "")
                .replaceAll("\"(seconds|milliseconds)\":[0-9.]+", "");
    }

    @Test
    void a_second_run_takes_over_what_did_not_change() throws IOException {
        fill(12);
        validate("--format", "json", "-o", report);
        String first = written();
        String other = first.replace("\"rule\":\"QX-XML-ROOT\"", "\"rule\":\"TAKEN-OVER\"");
        Files.writeString(report, other);
        put("d00/f0000.xml", "<changed/>");
        put("d99/new.xml", "<new/>");
        Files.delete(folder.resolve("d01/f0001.xml"));
        Command again = validate("--format", "json", "-o", report, "--resume");
        assertThat(again.exit()).isEqualTo(ExitCode.REJECTED);
        assertThat(values(written(), "path")).hasSize(12).isSorted().noneMatch(path -> path.endsWith("f0001.xml"));
        assertThat(values(written(), "rule").stream().filter("TAKEN-OVER"::equals))
                .hasSize(10);
        assertThat(written()).contains("\"summary\":{\"files\":12,\"accepted\":0,\"rejected\":12,");
    }

    @Test
    void nothing_is_taken_over_that_was_judged_otherwise() throws IOException {
        fill(3);
        validate("--format", "json", "-o", report);
        Files.writeString(report, written().replace("QX-XML-ROOT", "TAKEN-OVER"));
        validate("--format", "json", "-o", report, "--resume", "--severity", "QX-IBAN=error");
        assertThat(written()).doesNotContain("TAKEN-OVER");
        for (String nothing : List.of("", "{\"report\":\"1\"}")) {
            Files.writeString(report, nothing);
            validate("--format", "json", "-o", report, "--resume");
            assertThat(values(written(), "path")).hasSize(3);
        }
    }

    @Test
    void what_is_no_report_is_not_overwritten_by_taking_up() throws IOException {
        fill(1);
        for (String other : List.of("notjson", "[]", "{\"name\":\"x\"}")) {
            Files.writeString(report, other);
            Command run = validate("--format", "json", "-o", report, "--resume");
            assertThat(run.exit()).isEqualTo(ExitCode.USAGE);
            assertThat(run.err()).contains("is no report to take up, and --resume would overwrite it");
            assertThat(written()).isEqualTo(other);
        }
    }

    @Test
    void a_run_that_was_killed_is_taken_up_from_its_journal_wherever_it_broke_off() throws IOException {
        fill(6);
        validate("--format", "json", "-o", report);
        String whole = written();
        String taken = whole.replace("\"rule\":\"QX-XML-ROOT\"", "\"rule\":\"TAKEN-OVER\"");
        Path journal = temp.resolve("report.json.unfinished");
        int files = taken.indexOf("\"files\":[");
        for (int cut = files; cut < taken.length(); cut += 97) {
            Files.deleteIfExists(report);
            Files.writeString(journal, taken.substring(0, cut));
            validate("--format", "json", "-o", report, "--resume");
            assertThat(stable(written()).replace("TAKEN-OVER", "QX-XML-ROOT")).isEqualTo(stable(whole));
            assertThat(journal).doesNotExist();
        }
        assertThat(values(written(), "rule")).contains("TAKEN-OVER");
    }

    @Test
    void taking_up_needs_a_report_that_can_be_read() throws IOException {
        fill(1);
        assertThat(validate("--resume").exit()).isEqualTo(ExitCode.USAGE);
        assertThat(validate("--resume", "-o", temp.resolve("r.txt")).exit()).isEqualTo(ExitCode.USAGE);
        assertThat(validate("--resume", "--format", "json").exit()).isEqualTo(ExitCode.USAGE);
        assertThat(validate("--resume", "--format", "json", "-o", temp.resolve("none/r.json"))
                        .exit())
                .isEqualTo(ExitCode.USAGE);
    }

    @Test
    void warnings_count_when_they_are_to_even_when_taken_over() throws IOException {
        put(
                "warned.xml",
                Files.readString(Command.ROOT.resolve("engine/src/test/resources/org/quittance/validation/basic.xml"))
                        .replace("FR1420041010050500013M02606", "FR1520041010050500013M02606"));
        Object[] plain = {"--format", "json", "-o", report, "--resume"};
        Object[] strict = {"--format", "json", "-o", report, "--resume", "--fail-on", "warning"};
        assertThat(validate(plain).exit()).isEqualTo(ExitCode.DONE);
        assertThat(validate(strict).exit()).isEqualTo(ExitCode.REJECTED);
        assertThat(validate(plain).exit()).isEqualTo(ExitCode.DONE);
    }

    @Test
    void links_that_lead_nowhere_or_round_and_files_that_vanish_are_told_and_stop_nothing() throws IOException {
        put("a.xml", NOT_AN_INVOICE);
        Files.createSymbolicLink(folder.resolve("b-dangling.xml"), Path.of("nowhere.xml"));
        Files.createSymbolicLink(folder.resolve("c-round"), folder);
        Files.createSymbolicLink(folder.resolve("d-itself.xml"), Path.of("d-itself.xml"));
        put("e/z.xml", NOT_AN_INVOICE);
        Command run = validate("--format", "json");
        assertThat(run.exit()).isEqualTo(ExitCode.INCOMPLETE);
        assertThat(values(run.out(), "verdict")).containsExactly("rejected", "incomplete", "incomplete", "rejected");
    }

    @Test
    void limits_are_options() throws IOException {
        put("deep.xml", "<a>".repeat(20) + "</a>".repeat(20));
        assertThat(validate().exit()).isEqualTo(ExitCode.REJECTED);
        assertThat(validate("--limit", "depth=10,size=1m").exit()).isEqualTo(ExitCode.INCOMPLETE);
        assertThat(validate("--limit", "depth=10").out()).contains("more than 10 deep");
        assertThat(validate("--limit", "elements=5").out()).contains("more than 5 elements");
        assertThat(validate("--limit", "size=10").out()).contains("files up to 10 B");
        assertThat(validate("--timeout", "100").exit()).isEqualTo(ExitCode.REJECTED);
        for (String wrong : List.of("depth", "depth=x", "depth=0", "deep=1", "depth=-1")) {
            assertThat(validate("--limit", wrong).exit()).as(wrong).isEqualTo(ExitCode.USAGE);
        }
        assertThat(validate("--timeout", "0").exit()).isEqualTo(ExitCode.USAGE);
        assertThat(validate("--jobs", "0").exit()).isEqualTo(ExitCode.USAGE);
    }

    @Test
    void every_limit_is_told_with_its_default_by_the_help_and_the_page() throws IOException {
        String help = Command.run("validate", "--help").out().replaceAll("\\s+", " ");
        String page = Files.readString(Command.ROOT.resolve("docs/hardening.md"));
        for (LimitOptions.Limit limit : LimitOptions.ALL) {
            assertThat(help).contains(" " + limit.name() + " (" + limit.standard());
            assertThat(page).contains("\n| `" + limit.name() + "` | " + limit.standard() + " |");
        }
        assertThat(help).contains("size (256m bytes)", "(default: 300)");
        assertThat(page).contains("\n| `--timeout` | 300 |");
    }

    @Test
    void progress_says_the_rate_and_the_time_left() {
        assertThat(Progress.line(4000, 1000, 500, Locale.ENGLISH))
                .isEqualTo("1000 of 4000 files, 2.0 per second, 25:00 left");
        assertThat(Progress.line(100_000, 100, 10, Locale.FRENCH))
                .isEqualTo("100 fichiers sur 100000, 10 par seconde, reste 2:46:30");
    }

    /** A real process, because only a process has signals. */
    @Test
    void a_process_that_is_asked_to_end_leaves_a_valid_partial_report_and_can_be_taken_up() throws Exception {
        fill(3000);
        String sound =
                Files.readString(Command.ROOT.resolve("engine/src/test/resources/org/quittance/validation/basic.xml"));
        for (int i = 0; i < 400; i++) {
            put("e/f%04d.xml".formatted(i), sound.replace("F-2026-1", "F-" + i));
        }
        Process process = process("--format", "json", "-o", report, "--quiet");
        Path journal = temp.resolve("report.json.unfinished");
        while (process.isAlive() && (!Files.exists(journal) || Files.size(journal) < 200_000)) {
            Thread.sleep(20);
        }
        process.destroy();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(ExitCode.INCOMPLETE);
        String partial = written();
        int done = values(partial, "path").size();
        assertThat(done).isBetween(1, 3399);
        assertThat(partial).contains("\"partial\":true,\"notDone\":" + (3400 - done) + "}");
        assertThat(journal).doesNotExist();
        for (int i = 0; i < 400; i++) {
            Files.delete(folder.resolve("e/f%04d.xml".formatted(i)));
        }
        assertThat(validate("--format", "json", "-o", report, "--resume").exit())
                .isEqualTo(ExitCode.REJECTED);
        assertThat(values(written(), "path")).hasSize(3000).isSorted();
        assertThat(written()).doesNotContain("\"partial\"");
    }

    private Process process(Object... more) throws IOException {
        List<String> words = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "org.quittance.cli.Main",
                "validate",
                folder.toString(),
                "--lang",
                "en"));
        Stream.of(more).map(String::valueOf).forEach(words::add);
        Path said = temp.resolve("said");
        return new ProcessBuilder(words)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
    }
}
