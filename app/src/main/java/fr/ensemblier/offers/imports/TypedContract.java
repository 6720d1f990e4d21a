package fr.ensemblier.offers.imports;

import fr.ensemblier.foundation.ValueLists;
import fr.ensemblier.foundation.Words;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The contract that a row names, in the words that people use for it, and the months of a CDD.
@Component
class TypedContract {

    private static final Pattern MONTHS = Pattern.compile("(\\d{1,2}) ?mois");

    private final ValueLists lists;

    TypedContract(ValueLists lists) {
        this.lists = lists;
    }

    @Nullable String of(Row row) {
        var words = row.words(Column.CONTRACT);
        if (words.isEmpty()) {
            return null;
        }
        var listed = lists.of("CONTRACT_CLASS").stream()
                .filter(one -> Words.of(one.code()).equals(words)
                        || Words.of(one.label()).equals(words))
                .map(ValueLists.Value::code)
                .findFirst();
        var code = listed.or(() -> Optional.ofNullable(said(words)));
        if (code.isEmpty()) {
            row.refuse(Column.CONTRACT, "Contrat inconnu. Écrivez par exemple CDI, CDD, CESU ou apprentissage.");
        }
        return code.orElse(null);
    }

    private static @Nullable String said(String words) {
        if (words.contains("geiq")) {
            return "GEIQ";
        }
        if (words.contains("apprenti")) {
            return "APPRENTISSAGE";
        }
        if (words.contains("professionnalisation") || words.equals("alternance")) {
            return "PROFESSIONNALISATION";
        }
        if (words.contains("cesu") || words.contains("particulier")) {
            return "CESU";
        }
        if (words.contains("contractuel")) {
            return "CONTRACTUEL";
        }
        if (words.contains("titulaire") || words.contains("fonctionnaire")) {
            return "TITULAIRE";
        }
        if (words.matches("(contrat )?cdi\\b.*")) {
            return "PRIVE_CDI";
        }
        return words.matches("(contrat )?(cdd\\b|duree determinee).*") ? "PRIVE_CDD" : null;
    }

    /// In its own column, or in « CDD 6 mois ».
    static @Nullable String months(Row row) {
        var own = row.words(Column.MONTHS).replaceAll(" ?mois$", "");
        if (!own.isEmpty()) {
            return own;
        }
        var within = MONTHS.matcher(row.words(Column.CONTRACT));
        return within.find() ? within.group(1) : null;
    }
}
