package fr.ensemblier.ui;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// An e-mail: one subject, short paragraphs, one act, and why one receives it. `stop` leads to the page where one
/// receives no
/// more of the kind. Addresses are whole ones.
public record Mail(
        String siteName,
        String brand,
        String title,
        List<String> paragraphs,
        @Nullable Link action,
        String footer,
        @Nullable Link stop) {

    public Mail {
        paragraphs = List.copyOf(paragraphs);
    }

    public Mail(
            String siteName,
            String brand,
            String title,
            List<String> paragraphs,
            @Nullable Link action,
            String footer) {
        this(siteName, brand, title, paragraphs, action, footer, null);
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
        text.append("-- \n").append(siteName).append('\n').append(footer).append('\n');
        if (stop != null) {
            text.append('\n')
                    .append(stop.label())
                    .append(French.SPACE + ":\n")
                    .append(stop.href())
                    .append('\n');
        }
        return text.toString();
    }
}
