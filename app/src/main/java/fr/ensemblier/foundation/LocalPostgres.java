package fr.ensemblier.foundation;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// The PostgreSQL that `./run` and the tests start when no database is given.
///
/// With a folder it is durable (fsync on) and repairs itself after a kill; without one it is fast and forgets.
final class LocalPostgres {

    static final String DATABASE = "ensemblier";

    private static final Set<FileChannel> held = ConcurrentHashMap.newKeySet();

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
            holdAlone(directory);
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

    /// Two applications on one folder would take each other's database away; the system lets the lock go with the
    /// process,
    /// however it ends.
    private static void holdAlone(Path directory) throws IOException {
        var lock =
                FileChannel.open(directory.resolveSibling("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (lock.tryLock() == null) {
            lock.close();
            throw new IllegalStateException("Ensemblier tourne déjà avec le dossier " + directory.getParent()
                    + ". Arrêtez-le, ou choisissez un autre dossier avec --data.");
        }
        held.add(lock);
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
