package org.quittance.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.quittance.Quittance;
import org.quittance.chorus.PortalException;
import org.quittance.finding.QuittanceException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;

/** The {@code quittance} command. */
@Command(
        name = "quittance",
        description = "Makes and checks electronic invoices: Factur-X, CII and UBL.",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            CreateCommand.class,
            ValidateCommand.class,
            ConvertCommand.class,
            ExtractCommand.class,
            InspectCommand.class,
            DiffCommand.class,
            ExplainCommand.class,
            RulesCommand.class,
            ChorusCommand.class
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:accepted, or done",
            "1:rejected: the document is wrong; diff: the two differ",
            "2:usage: a bad option, a file that is not there",
            "3:incomplete: something could not be read or run"
        })
public final class Main {
    /** What the contract names and this version does not bring yet: said as such, never pretended. */
    private static final List<String> LATER = List.of("init", "render");

    private Main() {}

    /** Runs the command and ends the process with its exit code. */
    public static void main(String[] args) {
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        System.exit(run(out, err, args));
    }

    /** Runs the command with writers for what it says; returns the exit code. */
    static int run(PrintWriter out, PrintWriter err, String... args) {
        if (args.length > 0 && LATER.contains(args[0])) {
            err.println("quittance: the command \"" + args[0] + "\" is not part of this version (" + Quittance.version()
                    + ").");
            return ExitCode.USAGE;
        }
        CommandLine command = new CommandLine(new Main())
                .setOut(out)
                .setErr(err)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpAutoWidth(true)
                .setExecutionExceptionHandler((e, line, parsed) -> failed(e, err, language(args)));
        IParameterExceptionHandler usual = command.getParameterExceptionHandler();
        command.setParameterExceptionHandler(
                (e, words) -> misused(e, err) ? ExitCode.USAGE : usual.handleParseException(e, words));
        if (System.getenv("NO_COLOR") != null || Arrays.asList(args).contains("--no-color")) {
            command.setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF));
        }
        int code = args.length == 0 ? usage(command, err) : command.execute(args);
        return out.checkError() ? ExitCode.INCOMPLETE : code;
    }

    /** Says what an option takes where the parser would name classes of Java; returns whether it did. */
    private static boolean misused(ParameterException e, PrintWriter err) {
        if (!(e.getArgSpec() instanceof OptionSpec option) || e.getValue() == null) {
            return false;
        }
        err.println("quittance: " + option.longestName() + " takes " + option.paramLabel() + ", not \"" + e.getValue()
                + "\"; see: " + e.getCommandLine().getCommandSpec().qualifiedName() + " --help");
        return true;
    }

    private static int usage(CommandLine command, PrintWriter err) {
        command.usage(err);
        return ExitCode.USAGE;
    }

    private static Locale language(String... args) {
        int at = Arrays.asList(args).indexOf("--lang");
        return at >= 0 && at + 1 < args.length ? Locale.forLanguageTag(args[at + 1]) : Locale.getDefault();
    }

    private static int failed(Exception e, PrintWriter err, Locale language) {
        if (e instanceof QuittanceException told) {
            err.println("quittance: " + told.told().text(language)
                    + told.told().fix(language).map(fix -> " " + fix).orElse(""));
            return ExitCode.of(told);
        }
        if (e instanceof PortalException portal) {
            err.println("quittance: " + portal.told().text(language)
                    + portal.told().fix(language).map(fix -> " " + fix).orElse(""));
            return ExitCode.INCOMPLETE;
        }
        if (e instanceof UsageException) {
            err.println("quittance: " + e.getMessage());
            return ExitCode.USAGE;
        }
        if (e instanceof NoSuchFileException missing) {
            err.println("quittance: there is no file " + missing.getFile());
            return ExitCode.USAGE;
        }
        err.println("quittance: " + e);
        return ExitCode.INCOMPLETE;
    }

    /** Says the version of the engine. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"quittance " + Quittance.version()};
        }
    }
}
