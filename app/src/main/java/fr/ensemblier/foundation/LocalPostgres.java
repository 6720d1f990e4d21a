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
    /// Of the binaries that we ship.
    static final int MAJOR = 18;

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
            holdAlone(directory);
            sameMajor(directory);
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
        var lock = open(directory);
        if (lock.tryLock() == null) {
            lock.close();
            throw new NotStarted("Ensemblier tourne déjà avec le dossier " + directory.getParent()
                    + ". Arrêtez-le, ou choisissez un autre dossier avec --data.");
        }
        held.add(lock);
    }

    private static FileChannel open(Path directory) {
        try {
            Files.createDirectories(directory);
            return FileChannel.open(
                    directory.resolveSibling("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw new NotStarted(
                    "On ne peut pas écrire dans le dossier " + directory.getParent()
                            + ". Donnez-vous le droit d’y écrire, ou choisissez un autre dossier avec --data.",
                    e);
        }
    }

    /// PostgreSQL reads only the files of its own major version.
    private static void sameMajor(Path directory) throws IOException {
        var version = directory.resolve("PG_VERSION");
        if (Files.exists(version)) {
            var written = Files.readString(version).strip();
            if (!written.equals(Integer.toString(MAJOR))) {
                throw new NotStarted("Les données du dossier " + directory.getParent() + " sont de PostgreSQL "
                        + written + ", et cette version de l’application a PostgreSQL " + MAJOR
                        + ". Choisissez un autre dossier avec --data, ou reprenez la version d’avant.");
            }
        }
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
