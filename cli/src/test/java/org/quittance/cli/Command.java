package org.quittance.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;

/**
 * One run of the command in this process, and what it said.
 *
 * @param exit the exit code
 * @param out what went to standard output
 * @param err what went to standard error
 */
record Command(int exit, String out, String err) {
    static final Path ROOT = Path.of(System.getProperty("quittance.root", ".."));

    static Command run(Object... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        String[] words = java.util.Arrays.stream(args).map(String::valueOf).toArray(String[]::new);
        int exit = Main.run(new PrintWriter(out, true), new PrintWriter(err, true), words);
        return new Command(exit, out.toString(), err.toString());
    }
}
