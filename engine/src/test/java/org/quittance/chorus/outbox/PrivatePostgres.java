package org.quittance.chorus.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** A PostgreSQL of our own, in a folder of its own; as it refuses to run as root, it runs as nobody then. */
final class PrivatePostgres implements AutoCloseable {
    private static final AtomicInteger DATABASES = new AtomicInteger();

    private final Path folder;
    private final int port;

    private PrivatePostgres(Path folder, int port) {
        this.folder = folder;
        this.port = port;
    }

    static boolean missing() {
        return program("initdb").isEmpty() || program("pg_ctl").isEmpty();
    }

    static PrivatePostgres start() throws IOException {
        Path folder = Files.createTempDirectory("quittance-postgres");
        if (root()) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));
        }
        PrivatePostgres started = new PrivatePostgres(folder, freePort());
        String data = folder.resolve("data").toString();
        started.run("initdb", "-D", data, "-U", "quittance", "-A", "trust", "-E", "UTF8", "--no-sync");
        String options = "-h 127.0.0.1 -p " + started.port + " -k " + folder + " -c fsync=off";
        started.run(
                "pg_ctl",
                "-D",
                data,
                "-w",
                "-o",
                options,
                "-l",
                folder.resolve("log").toString(),
                "start");
        return started;
    }

    /** The address of a database that is new. */
    String database() throws SQLException {
        String name = "outbox" + DATABASES.incrementAndGet();
        execute(url("postgres"), "create database " + name);
        return url(name);
    }

    /** Ends every connection to a database, as a restart of the server would. */
    static void disconnect(String url) throws SQLException {
        execute(
                url,
                "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database()"
                        + " and pid <> pg_backend_pid()");
    }

    @Override
    public void close() throws IOException {
        run("pg_ctl", "-D", folder.resolve("data").toString(), "-m", "immediate", "stop");
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    private String url(String name) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + name + "?user=quittance";
    }

    private static void execute(String url, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private void run(String program, String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        if (root()) {
            command.addAll(List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"));
        }
        command.add(program(program).orElseThrow().toString());
        command.addAll(List.of(arguments));
        Path output = folder.resolve(program + ".out");
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        assertThat(process.onExit().join().exitValue()).as(() -> text(output)).isZero();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return e.toString();
        }
    }

    private static boolean root() {
        return "root".equals(System.getProperty("user.name"));
    }

    private static Optional<Path> program(String name) {
        Stream<Path> path = Stream.of(System.getenv("PATH").split(":")).map(Path::of);
        return Stream.concat(path, installed())
                .map(folder -> folder.resolve(name))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Debian keeps the programs of the server out of the path. */
    private static Stream<Path> installed() {
        Path root = Path.of("/usr/lib/postgresql");
        try (Stream<Path> versions = Files.isDirectory(root) ? Files.list(root) : Stream.empty()) {
            return versions.map(version -> version.resolve("bin")).toList().stream();
        } catch (IOException e) {
            return Stream.empty();
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
