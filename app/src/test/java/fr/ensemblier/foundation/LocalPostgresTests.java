package fr.ensemblier.foundation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ensemblier.WholeApplication;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// `./run` says in French why it cannot use the folder of the data.
@WholeApplication
class LocalPostgresTests {

    @Autowired
    JdbcClient jdbc;

    @Test
    void knowsTheVersionOfItsBinaries() {
        assertThat(jdbc.sql("select current_setting('server_version_num')::int / 10000")
                        .query(Integer.class)
                        .single())
                .isEqualTo(LocalPostgres.MAJOR);
    }

    @Test
    void refusesDataOfAnotherPostgres(@TempDir Path folder) throws IOException {
        Files.createDirectories(folder.resolve("postgres"));
        Files.writeString(folder.resolve("postgres/PG_VERSION"), "17\n");

        assertThatThrownBy(() -> LocalPostgres.start(folder.toString()))
                .isInstanceOf(NotStarted.class)
                .hasMessageContaining("sont de PostgreSQL 17");
    }

    @Test
    void refusesAFolderWhereItCannotWrite(@TempDir Path folder) throws IOException {
        var file = Files.writeString(folder.resolve("pas-un-dossier"), "");

        assertThatThrownBy(() -> LocalPostgres.start(file.toString()))
                .isInstanceOf(NotStarted.class)
                .hasMessageContaining("On ne peut pas écrire dans le dossier " + file);
    }
}
