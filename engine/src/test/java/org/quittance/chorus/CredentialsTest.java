package org.quittance.chorus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.AclEntry;
import java.nio.file.attribute.AclEntryType;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quittance.finding.QuittanceException;

class CredentialsTest {
    private static final String FOUR = "client_id = id\nclient_secret=s=1\n# remark\nlogin = l\npassword = p w\n";

    @TempDir
    private Path folder;

    private Path file(String text, String mode) throws IOException {
        Path file = Files.writeString(folder.resolve("credentials"), text);
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode));
        }
        return file;
    }

    private static QuittanceException refusal(Path file) {
        return catchThrowableOfType(QuittanceException.class, () -> Credentials.fromFile(file));
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "no modes there")
    void a_file_that_is_mine_alone_is_read() throws IOException {
        Credentials credentials = Credentials.fromFile(file(FOUR, "rw-------"));
        assertThat(credentials.tokenForm()).contains("client_id=id&client_secret=s%3D1&");
        assertThat(credentials.secrets()).contains("p w");
    }

    @ParameterizedTest
    @ValueSource(strings = {"rw-r-----", "rw----r--", "rw--w----", "rwx------"})
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "no modes there")
    void a_file_that_others_may_touch_is_refused(String mode) throws IOException {
        QuittanceException refusal = refusal(file(FOUR, mode));
        assertThat(refusal.id()).isEqualTo("QX-PORTAL-FILE-MODE");
        assertThat(refusal).hasMessageContaining(mode);
    }

    @Test
    void an_access_list_may_hold_the_owner_and_the_system_only() {
        UserPrincipal owner = () -> "me";
        UserPrincipal other = () -> "BUILTIN\\Users";
        UserPrincipal system = () -> "NT AUTHORITY\\SYSTEM";
        assertThat(CredentialsFile.ownerOnly(List.of(entry(owner), entry(system)), owner))
                .isTrue();
        assertThat(CredentialsFile.ownerOnly(List.of(entry(owner), entry(other)), owner))
                .isFalse();
    }

    private static AclEntry entry(UserPrincipal principal) {
        return AclEntry.newBuilder()
                .setType(AclEntryType.ALLOW)
                .setPrincipal(principal)
                .setPermissions(Set.of())
                .build();
    }

    @ParameterizedTest
    @ValueSource(strings = {"client_id\n", "pasword = secret1\n", "login = a\nlogin = secret1\n"})
    void a_line_that_is_not_understood_is_told_by_its_number_alone(String text) throws IOException {
        QuittanceException refusal = refusal(file(text, "rw-------"));
        assertThat(refusal.id()).isEqualTo("QX-PORTAL-FILE-LINE");
        assertThat(refusal.getMessage()).doesNotContain("secret1");
    }

    @Test
    void what_is_missing_is_named() throws IOException {
        assertThat(refusal(file("client_id = id\nlogin = l\n", "rw-------")))
                .hasMessage("Credentials for Chorus Pro are missing: client_secret, password.");
        assertThat(refusal(folder.resolve("gone")).id()).isEqualTo("QX-PORTAL-FILE-MISSING");
    }

    @Test
    void the_environment_gives_them_too() {
        Map<String, String> variables = Map.of(
                "QUITTANCE_CHORUS_CLIENT_ID", "id",
                "QUITTANCE_CHORUS_CLIENT_SECRET", "secret",
                "QUITTANCE_CHORUS_LOGIN", "login",
                "QUITTANCE_CHORUS_PASSWORD", "password");
        assertThat(Credentials.fromEnvironment(variables).clientId()).isEqualTo("id");
        assertThatThrownBy(() -> Credentials.fromEnvironment(Map.of()))
                .isInstanceOf(QuittanceException.class)
                .hasMessageContaining("client_id, client_secret, login, password");
    }
}
