package fr.ensemblier.people.model;

import fr.ensemblier.ui.FieldError;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The commonest words about health, allowances and protection, which no free text holds (R-P3). Many are also words of
/// the trade (« aider des personnes malades »): who writes is asked to remove them, or to say that they are not about
/// her.
public final class HealthWords {

    private static final Pattern LIKE = Pattern.compile(
            "(?iu)(?<![\\p{L}\\d])(maladies?|malades?|handicap\\p{L}*|rqth|dépressi\\p{L}*|depressi\\p{L}*|cancers?|burn[ -]?out|diab[èé]t\\p{L}*"
                    + "|diabet\\p{L}*|épilep\\p{L}*|epilep\\p{L}*|soucis de (dos|santé)|problèmes? de (dos|santé)|mal au dos|opérée?|invalidité"
                    + "|invalidite|traitement médical|sous traitement|addict\\p{L}*|alcool\\p{L}*|diagnostic|psychiatr\\p{L}*|hospitalisée?"
                    + "|enceinte|grossesse|rsa|aah|ase|tutelle|curatelle)(?![\\p{L}\\d])");

    private HealthWords() {}

    /// All of them, as they were written, each once.
    public static List<String> all(@Nullable String text) {
        return LIKE.matcher(text == null ? "" : text)
                .results()
                .map(found -> found.group(1))
                .distinct()
                .toList();
    }

    /// All of them, between the marks of a quotation.
    public static Optional<String> in(@Nullable String text) {
        var all = all(text);
        return all.isEmpty() ? Optional.empty() : Optional.of(String.join(" », « ", all));
    }

    /// Adds an error at the field, unless who writes has said that the words are not about her (`kept`).
    public static void ask(String field, @Nullable String text, @Nullable String kept, List<FieldError> errors) {
        if (!"true".equals(kept)) {
            in(text).ifPresent(word -> errors.add(new FieldError(field, asks(word))));
        }
    }

    /// Whether that question was asked.
    public static boolean asked(List<FieldError> errors) {
        return errors.stream().anyMatch(error -> error.message().startsWith(ASKED));
    }

    private static final String ASKED = "Retirez ce qui touche à la santé ou aux aides reçues";

    private static String asks(String word) {
        return ASKED + " : « " + word + " ».";
    }
}
