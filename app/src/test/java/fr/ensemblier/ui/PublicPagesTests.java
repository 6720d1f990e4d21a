package fr.ensemblier.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/// A public page does not load htmx (ux.md: a first view under 150 kB), so none may count on it.
class PublicPagesTests {

    @Test
    void noPublicPageAsksForHtmx() throws IOException {
        try (var files = Files.walk(Path.of("src/main/java/fr/ensemblier"))) {
            for (var file :
                    (Iterable<Path>) files.filter(path -> path.toString().endsWith(".jte"))::iterator) {
                var text = Files.readString(file);
                if (text.contains("@template.ui.publicpage(")) {
                    assertThat(text).as(file.toString()).doesNotContainPattern("\\shx-[a-z]");
                }
            }
        }
    }
}
