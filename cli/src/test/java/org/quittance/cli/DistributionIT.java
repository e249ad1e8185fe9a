package org.quittance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The distribution as a user starts it. */
class DistributionIT {
    private static final Path ROOT = Command.ROOT.toAbsolutePath().normalize();

    @TempDir
    Path folder;

    @BeforeEach
    void a_folder_with_the_names_that_the_readme_uses() throws IOException {
        for (String name : List.of("cli", "samples")) {
            Files.createSymbolicLink(folder.resolve(name), ROOT.resolve(name));
        }
    }

    @Test
    void the_first_command_of_the_readme_ends_with_an_accepted_invoice() throws Exception {
        String line = Files.readString(ROOT.resolve("README.md"))
                .lines()
                .filter(l -> l.startsWith(".ci/setup") && l.contains("quittance create"))
                .findFirst()
                .orElseThrow();
        Command run = shell(line.substring(line.indexOf("cli/target/quittance/bin")));
        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.out()).startsWith("ACCEPTED").contains("pdfa-3a passed", "pdfua-1 passed");
        assertThat(folder.resolve("facture.pdf")).exists();
    }

    @Test
    void names_and_texts_are_utf_8_whatever_the_locale() throws Exception {
        Files.writeString(folder.resolve("é & 'x'.xml"), "<a/>");
        Command run = shell("LC_ALL=C cli/target/quittance/bin/quittance validate \"é & 'x'.xml\" --lang fr");
        assertThat(run.exit()).isEqualTo(ExitCode.REJECTED);
        assertThat(run.out()).contains("REJETÉ", "é & 'x'.xml");
    }

    @Test
    void a_pipe_carries_a_document_in_and_a_pdf_out() throws Exception {
        Command run = shell("cat samples/src/main/invoices/service-simple.yaml"
                + " | cli/target/quittance/bin/quittance create - -o - > out.pdf");
        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(Files.readAllBytes(folder.resolve("out.pdf")))
                .startsWith("%PDF-1.".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void a_pipe_carries_cii_in_and_ubl_out_and_both_are_the_same_invoice() throws Exception {
        String quittance = "cli/target/quittance/bin/quittance ";
        Command run =
                shell(quittance + "create samples/src/main/invoices/several-rates.yaml -o a.xml --quiet && cat a.xml | "
                        + quittance + "convert - --to ubl -o - > b.xml && " + quittance + "diff a.xml b.xml --lang en");
        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.out()).endsWith("B  b.xml (ubl-invoice)\nThe two say the same invoice.\n");
        assertThat(run.err()).isEqualTo("- -> -: converted\n");
    }

    @Test
    void two_runs_give_the_same_bytes_and_leave_nothing_else() throws Exception {
        String create =
                "cli/target/quittance/bin/quittance create samples/src/main/invoices/several-rates.yaml --quiet -o ";
        Command run = shell(create + "one.pdf && " + create + "two.pdf && cmp one.pdf two.pdf");
        assertThat(run).isEqualTo(new Command(0, "", ""));
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left.map(f -> String.valueOf(f.getFileName())))
                    .containsExactlyInAnyOrder("cli", "samples", "one.pdf", "two.pdf", "out", "err");
        }
    }

    private Command shell(String line) throws IOException, InterruptedException {
        Process process = new ProcessBuilder("sh", "-c", line)
                .directory(folder.toFile())
                .redirectOutput(folder.resolve("out").toFile())
                .redirectError(folder.resolve("err").toFile())
                .start();
        int exit = process.waitFor();
        return new Command(exit, Files.readString(folder.resolve("out")), Files.readString(folder.resolve("err")));
    }
}
