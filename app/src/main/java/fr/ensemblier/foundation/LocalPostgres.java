package fr.ensemblier.foundation;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;

/// The PostgreSQL that `./run` and the tests start when no database is given.
///
/// With a folder it is durable (fsync on) and repairs itself after a kill; without one it is fast and forgets.
final class LocalPostgres {

    static final String DATABASE = "ensemblier";

    private LocalPostgres() {}

    static EmbeddedPostgres start(String folder) throws IOException, SQLException {
        var builder = EmbeddedPostgres.builder()
                .setPGStartupWait(Duration.ofSeconds(60))
                .setRegisterShutdownHook(false)
                .setServerConfig("max_connections", "60")
                .setServerConfig("shared_buffers", "256MB");
        if (!folder.isBlank()) {
            var directory = Path.of(folder).resolve("postgres").toAbsolutePath();
            Files.createDirectories(directory);
            stopOrphan(directory);
            builder.setDataDirectory(directory.toFile())
                    .setCleanDataDirectory(false)
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("full_page_writes", "on");
        }
        var postgres = builder.start();
        prepare(postgres);
        return postgres;
    }

    private static void prepare(EmbeddedPostgres postgres) throws SQLException {
        try (var connection = postgres.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            try (var found = statement.executeQuery("select 1 from pg_database where datname = '" + DATABASE + "'")) {
                if (found.next()) {
                    return;
                }
            }
            statement.execute("create database " + DATABASE);
        }
    }

    /// A killed JVM leaves its PostgreSQL running: ask it to stop, then take the folder over.
    private static void stopOrphan(Path directory) throws IOException {
        var lock = directory.resolve("postmaster.pid");
        if (!Files.exists(lock)) {
            return;
        }
        var pid = Long.parseLong(Files.readAllLines(lock).getFirst().strip());
        var orphan = ProcessHandle.of(pid)
                .filter(process -> process.info()
                        .commandLine()
                        .or(() -> process.info().command())
                        .map(line -> line.contains("postgres"))
                        .orElse(false));
        if (orphan.isEmpty()) {
            return;
        }
        new ProcessBuilder("kill", "-INT", Long.toString(pid)).start();
        try {
            orphan.get().onExit().get(30, java.util.concurrent.TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (java.util.concurrent.ExecutionException | java.util.concurrent.TimeoutException e) {
            throw new IOException("PostgreSQL " + pid + " holds " + directory + " and does not stop", e);
        }
    }
}
