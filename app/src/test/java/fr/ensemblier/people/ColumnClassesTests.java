package fr.ensemblier.people;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ensemblier.WholeApplication;
import fr.ensemblier.foundation.Actors;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;

/// R-P6: every column of every table is classified personal, sensitive, pseudonymous or neutral in
/// `privacy/columns.csv`.
@WholeApplication
class ColumnClassesTests {

    @Autowired
    JdbcClient jdbc;

    @Test
    void classifiesEveryColumn() throws IOException {
        var classes = new HashMap<String, String>();
        new ClassPathResource("privacy/columns.csv")
                .getContentAsString(StandardCharsets.UTF_8)
                .lines()
                .skip(1)
                .map(line -> line.split(";"))
                .forEach(cells -> classes.put(cells[0] + "." + cells[1], cells[2]));
        var columns = Actors.machine(
                "test", () -> jdbc.sql("""
                        select c.table_name || '.' || c.column_name
                          from information_schema.columns c
                          join information_schema.tables t using (table_schema, table_name)
                         where c.table_schema = 'public' and t.table_type = 'BASE TABLE'
                           and c.table_name not like 'flyway%'
                        """).query((row, _) -> row.getString(1)).list());

        var unclassified = new TreeSet<>(columns);
        unclassified.removeAll(classes.keySet());
        var unknown = new TreeSet<>(classes.keySet());
        columns.forEach(unknown::remove);
        assertThat(columns).isNotEmpty();
        assertThat(unclassified).as("columns without a class").isEmpty();
        assertThat(unknown).as("classes without a column").isEmpty();
        assertThat(classes.values()).isSubsetOf("personal", "sensitive", "pseudonymous", "neutral");
    }
}
