package org.quittance.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The programs that people copy from do what they say. */
class ExamplesTest {
    /** A program that may fail as {@code main} does. */
    private interface Program {
        void run(String... arguments) throws IOException;
    }

    @Test
    void create_from_java_writes_an_invoice_that_check_folder_accepts(@TempDir Path folder) throws IOException {
        Path invoice = folder.resolve("facture.pdf");
        assertThat(printed(CreateFromJava::main, invoice.toString())).isEqualTo("accepted\n");
        assertThat(Hybrid.text(Files.readAllBytes(invoice))).contains("FA-2026-0043");
        assertThat(printed(CheckFolder::main, folder.toString())).isEqualTo("accepted facture.pdf\n");
    }

    @Test
    void check_folder_says_what_is_wrong_with_a_file(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("letter.txt"), "Dear customer");
        assertThat(printed(CheckFolder::main, folder.toString()))
                .startsWith("rejected letter.txt\n")
                .contains("  QX-");
    }

    private static String printed(Program program, String... arguments) throws IOException {
        PrintStream out = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            program.run(arguments);
        } finally {
            System.setOut(out);
        }
        return printed.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }
}
