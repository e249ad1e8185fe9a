package org.quittance.chorus;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.AclEntry;
import java.nio.file.attribute.AclEntryType;
import java.nio.file.attribute.AclFileAttributeView;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.quittance.finding.Message;
import org.quittance.finding.QuittanceException;

/** A file of credentials, which nobody but its owner may touch. */
final class CredentialsFile {
    static final List<String> REQUIRED = List.of("client_id", "client_secret", "login", "password");
    static final List<String> KEYS = List.of("client_id", "client_secret", "login", "password", "environment");

    /** Whom Windows lets in everywhere; they are no reason to refuse. */
    private static final Set<String> SYSTEM = Set.of("NT AUTHORITY\\SYSTEM", "BUILTIN\\Administrators");

    private CredentialsFile() {}

    static Map<String, String> read(Path file) {
        try {
            checkOwnerOnly(file);
            return values(file, Files.readAllLines(file, StandardCharsets.UTF_8));
        } catch (NoSuchFileException e) {
            throw refusal("QX-PORTAL-FILE-MISSING", file, "");
        } catch (IOException e) {
            throw refusal("QX-PORTAL-FILE-UNREADABLE", file, e.getClass().getSimpleName());
        }
    }

    /** A line that is wrong is told by its number: what stands in it may be a secret. */
    private static Map<String, String> values(Path file, List<String> lines) {
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            String[] parts = line.split("\\s*=\\s*", 2);
            if (parts.length < 2 || !KEYS.contains(parts[0]) || values.put(parts[0], parts[1]) != null) {
                throw refusal("QX-PORTAL-FILE-LINE", file, i + 1);
            }
        }
        return values;
    }

    private static void checkOwnerOnly(Path file) throws IOException {
        PosixFileAttributeView posix = Files.getFileAttributeView(file, PosixFileAttributeView.class);
        if (posix != null) {
            checkPosix(file, posix.readAttributes().permissions());
            return;
        }
        AclFileAttributeView acl = Files.getFileAttributeView(file, AclFileAttributeView.class);
        if (acl == null || !ownerOnly(acl.getAcl(), acl.getOwner())) {
            throw refusal("QX-PORTAL-FILE-ACL", file, "");
        }
    }

    private static void checkPosix(Path file, Set<PosixFilePermission> permissions) {
        boolean owned =
                permissions.stream().allMatch(permission -> permission.name().startsWith("OWNER_"));
        if (!owned || permissions.contains(PosixFilePermission.OWNER_EXECUTE)) {
            throw refusal("QX-PORTAL-FILE-MODE", file, PosixFilePermissions.toString(permissions));
        }
    }

    static boolean ownerOnly(List<AclEntry> entries, UserPrincipal owner) {
        return entries.stream()
                .filter(entry -> entry.type() == AclEntryType.ALLOW)
                .map(AclEntry::principal)
                .allMatch(principal -> principal.equals(owner) || SYSTEM.contains(principal.getName()));
    }

    private static QuittanceException refusal(String message, Path file, Object detail) {
        return new QuittanceException(Message.of(message, file, detail));
    }
}
