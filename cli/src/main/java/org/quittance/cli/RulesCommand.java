package org.quittance.cli;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
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

    @Option(
            names = "--rules",
            split = ",",
            paramLabel = "FILE",
            description = "Rule sets of your own, to be listed with the others: Schematron (.sch) or XSLT.")
    List<String> own = List.of();

    @Mixin
    Talk talk = new Talk();

    @Override
    public Integer call() throws IOException {
        var out = talk.out();
        List<RuleSet> all = new ArrayList<>(Quittance.ruleSets().all());
        all.addAll(NamedRules.of(own).own());
        if (format == Format.JSON) {
            out.print(RuleSetList.json(all));
        } else {
            out.println(line("id", "version", "syntax", "kind", "valid from", "valid to", "source"));
            RuleSetList.lines(all).forEach(set -> out.println(line(set)));
        }
        return ExitCode.DONE;
    }

    private static String line(RuleSetList.Line set) {
        return line(
                set.id(),
                set.version(),
                set.syntax(),
                set.kind(),
                day(set.validFrom()),
                day(set.validTo()),
                set.source());
    }

    private static String line(Object... cells) {
        return "%-20s %-16s %-6s %-8s %-10s %-10s %s".formatted(cells);
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "-" : day.toString();
    }
}
