package fr.ensemblier.notices.inbox;

import org.jspecify.annotations.Nullable;

/// A message as the page prints it.
record InboxLine(
        String title,
        String body,
        @Nullable String label,
        @Nullable String href,
        String when,
        boolean fresh) {}
