package fr.ensemblier.ui;

import java.util.List;

/// Keeps a sign with the word before it in the texts of a page: « oui ? » never leaves its question mark alone on
/// the next line, whoever wrote the text and wherever. What is inside of tags, scripts and fields stays as it is.
final class KeptSpaces {

    private static final char SPACE = '\u00A0';
    private static final char NARROW = '\u202F';
    private static final List<String> LEFT_ALONE = List.of("script", "style", "textarea", "pre");

    private final String page;
    private final StringBuilder kept;

    private KeptSpaces(String page) {
        this.page = page;
        this.kept = new StringBuilder(page.length());
    }

    static String in(String page) {
        return new KeptSpaces(page).read();
    }

    private String read() {
        var at = 0;
        while (at < page.length()) {
            at = page.charAt(at) == '<' ? tag(at) : text(at);
        }
        return kept.toString();
    }

    private int text(int from) {
        var end = page.indexOf('<', from);
        var until = end < 0 ? page.length() : end;
        for (var at = from; at < until; at++) {
            var one = page.charAt(at);
            kept.append(one == ' ' ? space(at) : one);
        }
        return until;
    }

    private char space(int at) {
        if (at > 0 && page.charAt(at - 1) == '«') {
            return SPACE;
        }
        return switch (at + 1 < page.length() ? page.charAt(at + 1) : ' ') {
            case ':', '»' -> SPACE;
            case '?', '!', ';' -> NARROW;
            default -> ' ';
        };
    }

    /// Copies a tag, and all of an element that is left alone.
    private int tag(int from) {
        var end = endOfTag(from);
        for (var name : LEFT_ALONE) {
            if (page.startsWith(name, from + 1)) {
                var close = page.indexOf("</" + name, end);
                end = close < 0 ? page.length() : close;
            }
        }
        kept.append(page, from, end);
        return end;
    }

    private int endOfTag(int from) {
        var quote = ' ';
        for (var at = from; at < page.length(); at++) {
            var one = page.charAt(at);
            if (quote != ' ') {
                quote = one == quote ? ' ' : quote;
            } else if (one == '"' || one == '\'') {
                quote = one;
            } else if (one == '>') {
                return at + 1;
            }
        }
        return page.length();
    }
}
