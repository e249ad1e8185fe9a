package org.quittance.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.quittance.pdf.PdfFile;
import org.quittance.pdf.PdfFileAttachment;
import org.quittance.validation.Source;
import org.quittance.validation.Subject;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes out what is inside a PDF, byte for byte, whatever is wrong with it. */
@Command(name = "extract", description = "Takes the embedded invoice out of a PDF, byte for byte; or every attachment.")
final class ExtractCommand implements Callable<Integer> {
    @Parameters(arity = "1..*", paramLabel = "FILE.pdf", description = "PDFs, folders of them, - for stdin.")
    List<String> inputs = List.of();

    @Option(
            names = "-o",
            paramLabel = "OUT",
            description = "The file to write, or a folder for several (default: stdout).")
    @Nullable
    Path out;

    @Option(names = "--all", description = "Every attachment, not the invoice alone.")
    boolean all;

    @Option(names = "-d", paramLabel = "DIR", description = "With --all: the folder to write to.")
    @Nullable
    Path folder;

    @Mixin
    Talk talk = new Talk();

    @Override
    public Integer call() throws IOException {
        if (all != (folder != null)) {
            throw new UsageException("--all and -d DIR go together.");
        }
        if (folder != null) {
            Files.createDirectories(folder);
        }
        List<Path> files = Inputs.files(inputs, Inputs.ending(".pdf"));
        if (files.size() > 1 && !all && (out == null || !Files.isDirectory(out))) {
            throw new UsageException("several inputs need a folder to write to: -o FOLDER.");
        }
        int code = ExitCode.DONE;
        for (Path file : files) {
            code = Math.max(code, one(file));
        }
        return code;
    }

    private int one(Path file) throws IOException {
        Source source = Inputs.once(file) ? Source.of(file.toString(), Inputs.read(file)) : Source.of(file);
        Subject subject = Subject.of(source);
        PdfFile pdf = subject.pdf();
        if (pdf == null) {
            return refused(file, subject);
        }
        return folder != null ? everything(file, pdf, folder) : invoice(file, pdf, subject.attachment());
    }

    /** What is no PDF, or none that opens. */
    private int refused(Path file, Subject subject) {
        PrintWriter err = talk.err();
        subject.remarks().forEach(remark -> err.println("quittance: " + file + ": " + remark.text(Locale.ENGLISH)));
        if (subject.obstacle() != null) {
            err.println("quittance: " + file + ": " + subject.obstacle().text(Locale.ENGLISH));
            return ExitCode.INCOMPLETE;
        }
        if (subject.remarks().isEmpty()) {
            err.println("quittance: " + file + ": this is no PDF.");
        }
        return ExitCode.REJECTED;
    }

    private int invoice(Path file, PdfFile pdf, @Nullable PdfFileAttachment invoice) throws IOException {
        PrintWriter err = talk.err();
        if (invoice == null) {
            err.println("quittance: " + file + ": the PDF holds no invoice; its attachments are " + pdf.attachments());
            return ExitCode.REJECTED;
        }
        Path target = out == null ? Path.of(Inputs.STANDARD) : out;
        Output.write(Files.isDirectory(target) ? target.resolve(Inputs.base(file) + ".xml") : target, invoice.bytes());
        invoice.problem().ifPresent(p -> err.println("quittance: " + file + ": only in part: " + p));
        return invoice.problem().isPresent() ? ExitCode.INCOMPLETE : ExitCode.DONE;
    }

    private int everything(Path file, PdfFile pdf, Path target) throws IOException {
        Set<String> taken = new HashSet<>();
        int code = ExitCode.DONE;
        for (PdfFileAttachment attachment : pdf.attachments()) {
            String name = free(safe(attachment.name()), taken);
            Output.write(target.resolve(name), attachment.bytes());
            if (!talk.quiet) {
                talk.err().println(file + " -> " + target.resolve(name));
            }
            code = attachment.problem().isPresent() ? ExitCode.INCOMPLETE : code;
        }
        return code;
    }

    /** A name inside a PDF may hold anything; outside it must not lead to another folder. */
    private static String safe(String name) {
        String plain = name.replaceAll("[\\\\/:\\p{Cntrl}]", "_").strip();
        return plain.isEmpty() || plain.matches("\\.+") ? "attachment" : plain;
    }

    private static String free(String name, Set<String> taken) {
        String free = name;
        for (int n = 2; !taken.add(free); n++) {
            free = n + "-" + name;
        }
        return free;
    }
}
