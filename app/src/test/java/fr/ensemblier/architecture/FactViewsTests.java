package fr.ensemblier.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// The one crossing of tables between modules: `evaluation` reads the fact views that others publish, and nothing else.
class FactViewsTests {

    private static final Pattern TEXT_BLOCK = Pattern.compile("\"\"\"(.*?)\"\"\"", Pattern.DOTALL);
    private static final Pattern READ = Pattern.compile("(?<!:)\\b(?:from|join)\\s+([a-z_]+)\\b(?!\\s*\\()");
    private static final Pattern NAMED = Pattern.compile("(?:with|,)\\s+([a-z_]+)\\s+as(?:\\s+materialized)?\\s*\\(");

    @Test
    void evaluationReadsFactViewsOnly() {
        var read = read();
        // What the statement around a part of it names.
        read.removeAll(Set.of("looked", "lateral"));
        assertThat(read).allSatisfy(view -> assertThat(view).endsWith("_fact"));
    }

    private static Set<String> read() {
        try (var files = Files.walk(Path.of("src/main/java/fr/ensemblier/evaluation"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .flatMap(file -> TEXT_BLOCK.matcher(text(file)).results())
                    .flatMap(block -> {
                        var named = NAMED.matcher(block.group(1))
                                .results()
                                .map(name -> name.group(1))
                                .collect(Collectors.toSet());
                        return READ.matcher(block.group(1))
                                .results()
                                .map(table -> table.group(1))
                                .filter(table -> !named.contains(table));
                    })
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
