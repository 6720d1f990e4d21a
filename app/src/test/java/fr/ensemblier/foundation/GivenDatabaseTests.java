package fr.ensemblier.foundation;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A PostgreSQL as an operator sets it up (docs/operations.md), which asks passwords: what is wrong is said in French.
@Tag("application")
class GivenDatabaseTests {

    private static final Map<String, String> PASSWORDS =
            Map.of("their_owner", "o", Database.APPLICATION, "a", Database.MATCHING, "m");

    @TempDir
    static Path folder;

    private static EmbeddedPostgres postgres;

    @BeforeAll
    static void start() throws IOException, SQLException {
        var data = folder.resolve("data");
        postgres = EmbeddedPostgres.builder()
                .setPGStartupWait(Duration.ofSeconds(60))
                .setDataDirectory(data.toFile())
                .start();
        Files.writeString(
                data.resolve("pg_hba.conf"),
                "host all postgres 127.0.0.1/32 trust\nhost all all 127.0.0.1/32 scram-sha-256\n");
        execute("""
                create role their_owner login password 'o';
                create role ensemblier_app login password 'a';
                create role ensemblier_matching login password 'm';
                create database ensemblier owner their_owner;
                select pg_reload_conf()""");
    }

    @AfterAll
    static void stop() throws IOException {
        postgres.close();
    }

    @Test
    void isContentWithWhatOperationsAsk() {
        assertThatCode(() -> GivenDatabase.check(access("ensemblier", PASSWORDS)))
                .doesNotThrowAnyException();
    }

    @Test
    void saysWhichPasswordIsMissingOrWrong() {
        refuses("ensemblier", with("their_owner", ""), "Il manque ENSEMBLIER_DATABASE_OWNER_PASSWORD");
        refuses("ensemblier", with(Database.APPLICATION, ""), "Il manque ENSEMBLIER_DATABASE_PASSWORD");
        refuses("ensemblier", with(Database.MATCHING, ""), "Il manque ENSEMBLIER_DATABASE_MATCHING_PASSWORD");
        refuses("ensemblier", with(Database.APPLICATION, "x"), "refuse le rôle ensemblier_app");
    }

    @Test
    void saysThatTheDatabaseOrTheServerIsNotThere() {
        refuses("autre", PASSWORDS, "ENSEMBLIER_DATABASE_URL n’existe pas");
        assertThatThrownBy(() -> GivenDatabase.check(access("jdbc:postgresql://127.0.0.1:1/", "ensemblier", PASSWORDS)))
                .isInstanceOf(NotStarted.class)
                .hasMessageContaining("ne répond pas à l’adresse de ENSEMBLIER_DATABASE_URL");
    }

    /// R-P7: who bypasses row-level security would show every platform to each.
    @Test
    void refusesARoleThatSeesEveryTenant() throws SQLException {
        execute("alter role ensemblier_app bypassrls");
        try {
            refuses("ensemblier", PASSWORDS, "retirez-lui superuser et bypassrls");
        } finally {
            execute("alter role ensemblier_app nobypassrls");
        }
    }

    @Test
    void asksForTheRoleThatTheOwnerMayNotMake() throws SQLException {
        execute("alter role ensemblier_matching rename to other_matching");
        try {
            refuses("ensemblier", PASSWORDS, "n’a pas le rôle ensemblier_matching");
            execute("alter role their_owner createrole");
            assertThatCode(() -> GivenDatabase.check(access("ensemblier", PASSWORDS)))
                    .doesNotThrowAnyException();
        } finally {
            execute("alter role their_owner nocreaterole");
            execute(
                    "alter role other_matching rename to ensemblier_matching; alter role ensemblier_matching password 'm'");
        }
    }

    private static void refuses(String database, Map<String, String> passwords, String words) {
        assertThatThrownBy(() -> GivenDatabase.check(access(database, passwords)))
                .isInstanceOf(NotStarted.class)
                .hasMessageContaining(words);
    }

    private static Map<String, String> with(String role, String password) {
        var changed = new java.util.HashMap<>(PASSWORDS);
        changed.put(role, password);
        return changed;
    }

    private static Database.Access access(String database, Map<String, String> passwords) {
        return access("jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/", database, passwords);
    }

    private static Database.Access access(String server, String database, Map<String, String> passwords) {
        return new Database.Access() {
            @Override
            public String url() {
                return server + database;
            }

            @Override
            public String password(String role) {
                return passwords.getOrDefault(role, "");
            }

            @Override
            public String owner() {
                return "their_owner";
            }
        };
    }

    private static void execute(String commands) throws SQLException {
        try (var connection = postgres.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            for (var one : commands.split(";")) {
                statement.execute(one);
            }
        }
    }
}
