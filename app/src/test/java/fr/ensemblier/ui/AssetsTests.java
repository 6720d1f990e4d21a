package fr.ensemblier.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// A browser keeps an asset for a year, so every address that leads to one carries the version.
class AssetsTests {

    private static final Path ASSETS = Path.of("src/main/resources/static/assets");
    private static final Pattern IMPORT = Pattern.compile("from '(\\./[a-z]+\\.js)(\\?v=[0-9a-f]{10})?'");

    @Test
    void theImportsOfAScriptCarryTheVersionOfThePage() throws IOException {
        var version = Assets.url("app.js").replaceAll(".*\\?", "?");

        try (var scripts = Files.list(ASSETS)) {
            for (var script :
                    (Iterable<Path>) scripts.filter(one -> one.toString().endsWith(".js"))::iterator) {
                var served = Assets.withVersionedImports(Files.readString(script));
                assertThat(IMPORT.matcher(served).results().map(found -> found.group(2)))
                        .as(script.toString())
                        .allMatch(version::equals);
            }
        }
    }

    @Test
    void theFirstScriptImportsThePartsThatThePageAsksFor() throws IOException {
        var imported = IMPORT.matcher(Files.readString(ASSETS.resolve("app.js")))
                .results()
                .map(found -> found.group(1).substring(2));

        assertThat(imported).containsExactlyInAnyOrderElementsOf(Assets.PARTS);
    }
}
