package fr.ensemblier.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

/// Each page loads the sheet of icons, so it holds those that are shown and no other (ux.md: a first view under 150
/// kB).
class IconsTests {

    private static final Path MAIN = Path.of("src/main");
    private static final Pattern KEPT = Pattern.compile("id=\"i-([a-z0-9-]+)\"");
    private static final Pattern SHOWN = Pattern.compile("ui\\.icon\\(name = \"([a-z0-9-]+)\"");

    @Test
    void everyIconThatATemplateShowsIsKept() throws IOException {
        assertThat(kept()).containsAll(names(SHOWN, sources()));
    }

    @Test
    void theSheetWeighsLittle() throws IOException {
        var compressed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(compressed)) {
            gzip.write(Files.readAllBytes(MAIN.resolve("resources/static/assets/icons.svg")));
        }

        assertThat(compressed.size()).isLessThan(13_000);
    }

    private static Set<String> kept() throws IOException {
        return names(KEPT, Files.readString(MAIN.resolve("resources/static/assets/icons.svg")));
    }

    private static Set<String> names(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map((MatchResult found) -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String sources() throws IOException {
        var text = new StringBuilder();
        try (var files = Files.walk(MAIN)) {
            for (var file : (Iterable<Path>) files::iterator) {
                if (file.toString().endsWith(".jte")) {
                    text.append(Files.readString(file));
                }
            }
        }
        return text.toString();
    }
}
