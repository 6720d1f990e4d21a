package fr.ensemblier.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// Two branches that add a migration of the same number to a module pass each for itself, and no application starts.
class MigrationsTests {

    @Test
    void noTwoMigrationsOfAModuleHaveTheSameNumber() throws IOException {
        try (var files = Files.walk(Path.of("src/main/resources/db/migration"))) {
            assertThat(files.map(Path::toString)
                            .filter(file -> file.endsWith(".sql"))
                            .collect(Collectors.groupingBy(file -> file.replaceFirst("__[^/]*$", ""))))
                    .isNotEmpty()
                    .allSatisfy((number, names) -> assertThat(names).as(number).hasSize(1));
        }
    }
}
