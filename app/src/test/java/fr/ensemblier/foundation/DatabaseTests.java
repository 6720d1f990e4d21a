package fr.ensemblier.foundation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// R-P7: no user of the address of the database wins over the role of the application.
class DatabaseTests {

    @ParameterizedTest
    @CsvSource({
        "jdbc:postgresql://h/d?password=s&user=postgres, jdbc:postgresql://h/d",
        "jdbc:postgresql://h/d?user=postgres&password=s, jdbc:postgresql://h/d",
        "jdbc:postgresql://h/d?user=u&password=p&sslmode=require, jdbc:postgresql://h/d?sslmode=require",
        "jdbc:postgresql://h/d?sslmode=require&password=p&user=u&a=b, jdbc:postgresql://h/d?sslmode=require&a=b",
        "jdbc:postgresql://h/d?username=x, jdbc:postgresql://h/d?username=x",
        "jdbc:postgresql://h/d, jdbc:postgresql://h/d"
    })
    void takesTheUserOutOfTheAddress(String given, String used) {
        assertThat(Database.withoutUser(given)).isEqualTo(used);
    }
}
