package org.quittance.cli;

import java.util.concurrent.Callable;
import org.quittance.Quittance;
import org.quittance.explanation.Explanation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says what a rule, a term or a code means. */
@Command(
        name = "explain",
        description =
                "Explains a rule (BR-CO-10), a business term (BT-31) or a code (VATEX-FR-AE): meaning, cause, fix,"
                        + " places.")
final class ExplainCommand implements Callable<Integer> {
    @Parameters(arity = "1", paramLabel = "ID", description = "The id of a rule or a term, or a code.")
    String id = "";

    @Option(names = "--format", paramLabel = "text|json", description = "The form of the answer (default: text).")
    Format format = Format.TEXT;

    @Mixin
    Talk talk = new Talk();

    @Override
    public Integer call() {
        Explanation explanation = Quittance.standard().explain(id);
        String told = format == Format.JSON ? explanation.json(talk.locale()) : explanation.text(talk.locale());
        var to = explanation.found() || format == Format.JSON ? talk.out() : talk.err();
        to.print(told);
        to.flush();
        return explanation.found() ? ExitCode.DONE : ExitCode.USAGE;
    }
}
