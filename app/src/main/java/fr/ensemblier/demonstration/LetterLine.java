package fr.ensemblier.demonstration;

import org.jspecify.annotations.Nullable;

/// A mail or a text message as the page prints it.
record LetterLine(
        String title,
        String channel,
        String recipient,
        String body,
        @Nullable String label,
        @Nullable String href,
        String state,
        String when) {}
