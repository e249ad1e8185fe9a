package org.quittance.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.jspecify.annotations.Nullable;
import org.quittance.validation.Source;

/** An input that can be read as often as need be: what comes by a pipe is put aside for as long as it is needed. */
final class SourceFile implements AutoCloseable {
    private final Source source;
    private final @Nullable Path aside;

    private SourceFile(Source source, @Nullable Path aside) {
        this.source = source;
        this.aside = aside;
    }

    static SourceFile of(Path file) throws IOException {
        if (!Inputs.once(file)) {
            return new SourceFile(Source.of(file), null);
        }
        Path aside = Files.createTempFile("quittance-", ".in");
        try (InputStream in = Inputs.standard(file) ? System.in : Files.newInputStream(file)) {
            Files.copy(in, aside, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            Files.delete(aside);
            throw e;
        }
        return new SourceFile(Source.of(file.toString(), aside), aside);
    }

    Source source() {
        return source;
    }

    @Override
    public void close() throws IOException {
        if (aside != null) {
            Files.delete(aside);
        }
    }
}
