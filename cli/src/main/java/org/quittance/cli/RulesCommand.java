package org.quittance.cli;

import java.util.concurrent.Callable;
import org.quittance.Quittance;
import org.quittance.schematron.RuleSet;
import org.quittance.validation.RuleSetList;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists the rule sets that are carried. */
@Command(name = "rules", description = "Lists the rule sets carried: id, version, validity, source.")
final class RulesCommand implements Callable<Integer> {
    @Option(names = "--format", paramLabel = "text|json", description = "How to list them (default: text).")
    Format format = Format.TEXT;

    @Mixin
    Talk talk = new Talk();

    @Override
    public Integer call() {
        var out = talk.out();
        var all = Quittance.ruleSets().all();
        if (format == Format.JSON) {
            out.print(RuleSetList.json(all));
        } else {
            all.forEach(set -> out.println(line(set)));
        }
        return ExitCode.DONE;
    }

    private static String line(RuleSet set) {
        String until = set.validTo() == null ? "" : " to " + set.validTo();
        return "%-20s %-8s %-4s from %s%s  %s"
                .formatted(set.id(), set.version(), set.syntax().label(), set.validFrom(), until, set.source());
    }
}
