package org.quittance.binding;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class DocumentSchemaTest {
    private static final Path ROOT = Path.of(System.getProperty("quittance.root"));

    @Test
    void the_committed_schema_is_that_of_the_skeleton() throws Exception {
        golden("docs/invoice.schema.json", DocumentSchema.json());
    }

    @Test
    void the_committed_page_is_that_of_the_skeleton() throws Exception {
        String example = Files.readString(ROOT.resolve("samples/src/main/invoices/service-simple.yaml"));
        golden("docs/document.md", DocumentPage.markdown(example));
    }

    @Test
    void the_schema_is_json() {
        assertThat(JsonNodes.read(DocumentSchema.json())).isInstanceOf(DocumentNode.Mapping.class);
    }

    private static void golden(String name, String text) throws Exception {
        Path file = ROOT.resolve(name);
        if (Boolean.getBoolean("golden.update")) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        }
        assertThat(Files.readString(file))
                .as(name + " is generated; -Dgolden.update=true rewrites it")
                .isEqualTo(text);
    }
}
