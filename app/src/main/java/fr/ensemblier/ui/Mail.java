package fr.ensemblier.ui;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// An e-mail: one subject, short paragraphs, one act, and why one receives it. The address of the act is a whole one.
public record Mail(
        String siteName,
        String brand,
        String title,
        List<String> paragraphs,
        @Nullable Link action,
        String footer) {

    public Mail {
        paragraphs = List.copyOf(paragraphs);
    }

    /// The same in plain text.
    public String text() {
        var text = new StringBuilder(title).append("\n\n");
        paragraphs.forEach(paragraph -> text.append(paragraph).append("\n\n"));
        if (action != null) {
            text.append(action.label())
                    .append(French.SPACE + ":\n")
                    .append(action.href())
                    .append("\n\n");
        }
        return text.append("-- \n")
                .append(siteName)
                .append('\n')
                .append(footer)
                .append('\n')
                .toString();
    }
}
