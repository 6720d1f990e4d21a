package fr.ensemblier.ui;

import org.jspecify.annotations.Nullable;

/// A point of a thread: what happened, what happens now, what comes later, or where it stopped.
public record Step(
        Kind kind,
        @Nullable String when,
        String what,
        @Nullable String detail,
        @Nullable String quote) {

    /// Where it stands in time.
    public enum Kind {
        DONE("done", "fait"),
        NOW("now", "en cours"),
        LATER("later", "à venir"),
        STOP("stop", "arrêté");

        private final String style;
        private final String word;

        Kind(String style, String word) {
            this.style = style;
            this.word = word;
        }

        public String style() {
            return style;
        }

        public String word() {
            return word;
        }
    }

    public static Step done(@Nullable String when, String what) {
        return new Step(Kind.DONE, when, what, null, null);
    }

    public static Step now(@Nullable String when, String what) {
        return new Step(Kind.NOW, when, what, null, null);
    }

    public static Step later(String what) {
        return new Step(Kind.LATER, null, what, null, null);
    }

    public static Step stopped(@Nullable String when, String what) {
        return new Step(Kind.STOP, when, what, null, null);
    }

    public Step saying(String more) {
        return new Step(kind, when, what, more, quote);
    }

    public Step quoting(String words) {
        return new Step(kind, when, what, detail, words);
    }
}
