package fr.ensemblier.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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

    /// The template language drops an attribute whose value is `false`: the form would send nothing in its place.
    @Test
    void noAttributeTakesABoolean() throws IOException {
        var onlyBoolean = componentsThatAreAlwaysBoolean();
        try (var files = Files.walk(CODE)) {
            assertThat(files.filter(file -> file.toString().endsWith(".jte"))
                            .flatMap(file -> VALUES.matcher(read(file))
                                    .results()
                                    .filter(match -> isBoolean(match.group(2), onlyBoolean))
                                    .map(match -> CODE.relativize(file) + ": " + match.group())))
                    .isEmpty();
        }
    }

    /// Attributes that carry a word; those that are there or not (`checked`, `hidden`) take a boolean.
    private static final Pattern VALUES = Pattern.compile(
            "\\b(value|content|data-[a-z-]+|aria-[a-z-]+|hx-[a-z-]+)=\"\\$\\{((?:[^{}\"]|\"[^\"]*\")*)}\"");

    private static boolean isBoolean(String expression, Set<String> onlyBoolean) {
        var text = expression.strip();
        if (text.contains("?") || text.startsWith("String.valueOf(") || text.startsWith("Boolean.toString(")) {
            return false;
        }
        var last = text.replaceAll("(?s)^.*?([A-Za-z]+)\\(\\)$", "$1");
        return text.startsWith("!")
                || text.matches("(?s).*(==|!=|&&|\\|\\|| instanceof ).*")
                || text.matches("(?s).*\\.(isEmpty|isBlank|isPresent|contains|equals|startsWith|endsWith)\\([^()]*\\)")
                || (text.endsWith("()") && onlyBoolean.contains(last));
    }

    /// Names of components and methods that are boolean wherever the code has them.
    private static Set<String> componentsThatAreAlwaysBoolean() throws IOException {
        var declared = Pattern.compile("\\b([A-Za-z.<>]+) ([a-z][A-Za-z]*)(?=\\s*(?:,|\\)|\\(\\)))");
        var booleans = new HashSet<String>();
        var others = new HashSet<String>();
        try (var files = Files.walk(CODE)) {
            files.filter(file -> file.toString().endsWith(".java"))
                    .flatMap(file -> declared.matcher(read(file)).results())
                    .forEach(match -> (match.group(1).equals("boolean") ? booleans : others).add(match.group(2)));
        }
        booleans.removeAll(others);
        return booleans;
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
