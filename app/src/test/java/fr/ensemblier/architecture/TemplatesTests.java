package fr.ensemblier.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What no page may hold: what the content security policy refuses, and French that is not written as we write it.
class TemplatesTests {

    private static final Path CODE = Path.of("src/main/java/fr/ensemblier");

    /// A mail has no stylesheet: its reader shows nothing but inline styles.
    private static final List<String> MAILS = List.of("ui/mail.jte");

    private static final Pattern EXPRESSIONS = Pattern.compile("[$!]\\{[^{}]*(?:\\{[^{}]*}[^{}]*)*}");
    private static final Pattern COMMENTS = Pattern.compile("<%--.*?--%>", Pattern.DOTALL);

    @Test
    void noTemplateHasInlineStyles() throws IOException {
        assertThat(lines("(?i)<[a-z][^>]*\\sstyle\\s*=|<style[\\s>]")
                        .filter(line -> MAILS.stream().noneMatch(line::startsWith)))
                .isEmpty();
    }

    @Test
    void noTemplateHasInlineScripts() throws IOException {
        assertThat(lines("(?i)<script(?![^>]*\\ssrc=)|<[a-z][^>]*\\son[a-z]+\\s*=|javascript:"))
                .isEmpty();
    }

    @Test
    void nobodyIsNamedWithAMidpoint() throws IOException {
        assertThat(lines("·")).isEmpty();
    }

    @Test
    void apostrophesAreCurly() throws IOException {
        assertThat(lines("\\p{L}'\\p{L}")).isEmpty();
    }

    @Test
    void nothingIsLeftToDo() throws IOException {
        assertThat(lines("TODO|FIXME|Lorem ipsum")).isEmpty();
    }

    private static Stream<String> lines(String forbidden) throws IOException {
        var pattern = Pattern.compile(forbidden);
        try (var files = Files.walk(CODE)) {
            return files
                    .filter(file -> file.toString().endsWith(".jte"))
                    .sorted()
                    .flatMap(file ->
                            said(file).filter(line -> pattern.matcher(line).find()))
                    .toList()
                    .stream();
        }
    }

    /// What the reader gets: expressions, directives and comments of the template language are taken away.
    private static Stream<String> said(Path file) {
        var text = COMMENTS.matcher(read(file)).replaceAll("");
        var name = CODE.relativize(file).toString();
        return EXPRESSIONS
                .matcher(text)
                .replaceAll("")
                .lines()
                .filter(line -> !line.startsWith("@import") && !line.startsWith("@param"))
                .map(line -> name + ": " + line.strip());
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
