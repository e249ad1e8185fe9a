package org.quittance.chorus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BundleTest {
    @TempDir
    private Path folder;

    private Map<String, Path> members() throws IOException {
        Map<String, Path> members = new LinkedHashMap<>();
        members.put("F-1.xml", Files.writeString(folder.resolve("a"), "<a/>"));
        members.put("F-2.xml", Files.write(folder.resolve("b"), new byte[1024]));
        members.put("F-3.xml", Files.write(folder.resolve("c"), new byte[1025]));
        return members;
    }

    @Test
    void tar_lists_and_unpacks_what_was_bundled() throws Exception {
        Path bundle = folder.resolve("x.tar.gz");
        Bundle.write(members(), bundle);
        assertThat(tar("-tzf", bundle.toString()).split("\\R")).containsExactly("F-1.xml", "F-2.xml", "F-3.xml");
        tar("-xzf", bundle.toString(), "-C", folder.toString());
        assertThat(folder.resolve("F-1.xml")).hasContent("<a/>");
        assertThat(folder.resolve("F-3.xml")).hasBinaryContent(new byte[1025]);
    }

    private static String tar(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of("tar"));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        try (InputStream said = process.getInputStream()) {
            String text = new String(said.readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor()).as(text).isZero();
            return text;
        }
    }

    @Test
    void the_same_files_make_the_same_bundle() throws IOException {
        Path one = folder.resolve("1.tar.gz");
        Path two = folder.resolve("2.tar.gz");
        Bundle.write(members(), one);
        Bundle.write(members(), two);
        assertThat(one).hasSameBinaryContentAs(two);
    }

    @ParameterizedTest
    @ValueSource(strings = {"../x", "a/b", "é.xml", "", "-x"})
    void a_name_that_leads_elsewhere_is_refused(String name) {
        assertThatThrownBy(() -> Bundle.write(Map.of(name, folder), folder.resolve("x")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(folder.resolve("x")).doesNotExist();
    }
}
