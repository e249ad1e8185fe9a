package org.quittance.chorus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quittance.finding.Message;
import org.quittance.validation.Recipient;
import org.quittance.validation.Recipient.Service;
import org.quittance.validation.Recipients;

class DirectoryCacheTest {
    private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");
    private static final Recipient TOWN = new Recipient(
            "12345678200028",
            "Commune d'« Exemple »",
            true,
            true,
            true,
            false,
            false,
            List.of(new Service("SERVICE", "Écoles", true, true), new Service("OLD", "", false, null)),
            List.of("FR7630003012400002041873350"));

    @TempDir
    private Path folder;

    private DirectoryCache at(Instant now) {
        return new DirectoryCache(folder, "sandbox", Clock.fixed(now, ZoneOffset.UTC));
    }

    @Test
    void what_was_kept_is_found_again() throws IOException {
        RecipientEntry entry = new RecipientEntry(4711L, TOWN, NOW);
        at(NOW).keep(entry);
        assertThat(at(NOW).find(TOWN.siret())).contains(entry);
        assertThat(at(NOW).of(TOWN.siret())).isEqualTo(new Recipients.Found(TOWN));
        Recipient bare = new Recipient("12345678200036", "", false, null, false, true, true, null, List.of());
        at(NOW).keep(new RecipientEntry(null, bare, NOW));
        assertThat(at(NOW).find(bare.siret())).contains(new RecipientEntry(null, bare, NOW));
    }

    @Test
    void what_a_body_asks_for_is_known_for_a_day_and_its_number_for_a_month() throws IOException {
        RecipientEntry entry = new RecipientEntry(4711L, TOWN, NOW);
        at(NOW).keep(entry);
        Instant day = NOW.plus(Duration.ofHours(24));
        assertThat(at(day).of(TOWN.siret())).isInstanceOf(Recipients.Found.class);
        assertThat(at(day.plusSeconds(1)).of(TOWN.siret()))
                .isEqualTo(
                        new Recipients.Unknown(Message.of("QX-DIRECTORY-STALE", TOWN.siret(), "2026-11-24T09:00:00Z")));
        assertThat(at(NOW.minusSeconds(1)).of(TOWN.siret())).isInstanceOf(Recipients.Unknown.class);
        assertThat(entry.idAt(NOW.plus(Duration.ofDays(30)))).hasValue(4711);
        assertThat(entry.idAt(NOW.plus(Duration.ofDays(31)))).isEmpty();
    }

    @Test
    void what_nobody_asked_for_is_not_known() {
        assertThat(at(NOW).of("12345678200051"))
                .isEqualTo(new Recipients.Unknown(Message.of("QX-DIRECTORY-NONE", "12345678200051")));
        assertThat(at(NOW).of("../12345678200051")).isInstanceOf(Recipients.Unknown.class);
    }

    @Test
    void environments_do_not_mix() throws IOException {
        at(NOW).keep(new RecipientEntry(1L, TOWN, NOW));
        Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
        assertThat(new DirectoryCache(folder, "production", clock).find(TOWN.siret()))
                .isEmpty();
        DirectoryCache server = new DirectoryCache(folder, "http://127.0.0.1:8080/..", clock);
        server.keep(new RecipientEntry(2L, TOWN, NOW));
        assertThat(server.find(TOWN.siret()))
                .hasValueSatisfying(entry -> assertThat(entry.id()).isEqualTo(2));
        assertThat(at(NOW).find(TOWN.siret()))
                .hasValueSatisfying(entry -> assertThat(entry.id()).isEqualTo(1));
        try (Stream<Path> below = Files.list(folder)) {
            assertThat(below).hasSize(2);
        }
    }

    @Test
    void a_damaged_file_is_not_known_and_can_be_replaced() throws IOException {
        at(NOW).keep(new RecipientEntry(1L, TOWN, NOW));
        Path file = folder.resolve("sandbox").resolve(TOWN.siret() + ".json");
        for (String damage :
                List.of("", "{\"siret\":", "[]", "{\"siret\":\"12345678200028\"}", "{\"read\":\"soon\"}")) {
            Files.writeString(file, damage);
            assertThat(at(NOW).of(TOWN.siret())).as(damage).isInstanceOf(Recipients.Unknown.class);
        }
        at(NOW).keep(new RecipientEntry(1L, TOWN, NOW));
        assertThat(at(NOW).of(TOWN.siret())).isInstanceOf(Recipients.Found.class);
        at(NOW).forget(TOWN.siret());
        assertThat(at(NOW).of(TOWN.siret())).isInstanceOf(Recipients.Unknown.class);
        try (Stream<Path> left = Files.list(file.getParent())) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void only_a_siret_is_kept() {
        Recipient wrong = new Recipient("../x", "", true, null, false, false, false, null, List.of());
        assertThatThrownBy(() -> at(NOW).keep(new RecipientEntry(null, wrong, NOW)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_public_directory_is_read_line_by_line() throws IOException {
        String csv = """
                \uFEFFTypeIdentifiant;Identifiant;RaisonSociale;EmetteurEdi;GestionEngagement;GestionService;GestionServiceEngagement;StructureActive
                SIRET;12345678200028;"Commune d'""Exemple"" ; mairie";false;false;true;false;true
                SIRET;12345678200036;"Syndicat
                des eaux";false;OUI;NON;NON;OUI

                RIDET;123456;Ailleurs;false;false;false;false;true
                SIRET;12345678200077;Fermé;false;false;false;true;false
                """;
        List<Recipient> read = new ArrayList<>();
        DirectoryFile.read(new StringReader(csv), read::add);
        assertThat(read)
                .containsExactly(
                        body("12345678200028", "Commune d'\"Exemple\" ; mairie", true, true, false, false),
                        body("12345678200036", "Syndicat\ndes eaux", true, false, true, false),
                        body("12345678200077", "Fermé", false, false, false, true));
        assertThatThrownBy(() -> DirectoryFile.read(new StringReader("a;b\n1;2\n"), read::add))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("Identifiant");
    }

    private static Recipient body(
            String siret, String name, boolean active, boolean service, boolean engagement, boolean either) {
        return new Recipient(siret, name, active, true, service, engagement, either, null, List.of());
    }
}
