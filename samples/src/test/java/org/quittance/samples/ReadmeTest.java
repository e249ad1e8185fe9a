package org.quittance.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quittance.CreateOptions;
import org.quittance.Creation;
import org.quittance.Quittance;
import org.quittance.finding.Severity;

/** What the README shows is what happens. */
class ReadmeTest {
    private static final Path ROOT = Path.of(System.getProperty("quittance.root", ".."));

    @TempDir
    Path folder;

    @Test
    void the_document_is_accepted() throws IOException {
        byte[] document = snippets("yaml").get(0).getBytes(StandardCharsets.UTF_8);
        Creation made = Quittance.standard().create("readme.yaml", document, CreateOptions.pdf());
        assertThat(made).isInstanceOf(Creation.Created.class);
        assertThat(made.report().findings()).allMatch(finding -> finding.severity() == Severity.INFO);
    }

    @Test
    void the_java_code_compiles_and_makes_the_invoice() throws Exception {
        Files.writeString(
                folder.resolve("facture.yaml"),
                snippets("java").isEmpty() ? "" : snippets("yaml").get(0));
        String code =
                snippets("java").get(0).replace("Path.of(\"", "Path.of(System.getProperty(\"readme.folder\"), \"");
        Path source = Files.writeString(folder.resolve("Snippet.java"), """
                import java.nio.file.*;
                import java.util.Locale;
                import org.quittance.*;
                public class Snippet {
                    public static void run() throws Exception {
                %s
                    }
                }
                """.formatted(code));
        int compiled = ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, "-cp", System.getProperty("java.class.path"), source.toString());
        assertThat(compiled).isZero();
        System.setProperty("readme.folder", folder.toString());
        URL[] classes = {folder.toUri().toURL()};
        try (URLClassLoader loader = new URLClassLoader(classes, ReadmeTest.class.getClassLoader())) {
            loader.loadClass("Snippet").getMethod("run").invoke(null);
        } finally {
            System.clearProperty("readme.folder");
        }
        assertThat(folder.resolve("facture.pdf")).exists();
    }

    @Test
    void ci_runs_the_test_command_of_the_readme() throws IOException {
        String test = snippets("sh").get(1).strip();
        assertThat(Files.readAllLines(ROOT.resolve(".ci/run"))).contains(test);
    }

    @Test
    void every_link_leads_somewhere() throws IOException {
        Pattern link = Pattern.compile("\\]\\(([^)#]+)\\)");
        String readme = Files.readString(ROOT.resolve("README.md"));
        List<String> targets =
                link.matcher(readme).results().map(m -> m.group(1)).toList();
        assertThat(targets).isNotEmpty().allSatisfy(target -> assertThat(ROOT.resolve(target))
                .exists());
    }

    private static List<String> snippets(String language) throws IOException {
        Pattern block = Pattern.compile("(?ms)^```" + language + "\\n(.*?)^```");
        String readme = Files.readString(ROOT.resolve("README.md"));
        return block.matcher(readme)
                .results()
                .map((MatchResult m) -> m.group(1))
                .toList();
    }
}
