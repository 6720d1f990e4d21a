package fr.ensemblier.platforms;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the law wants said of who publishes the site of a platform and who hosts it; null is not known yet and is left
/// out of the page. `siret` has 14 digits, `host` is a name with an address and a telephone number, `dpo` a way to
/// write
/// to who answers about data. `version` counts the changes, 0 before the first.
public record LegalNotice(
        @Nullable String legalForm,
        @Nullable String address,
        @Nullable String siret,
        @Nullable String director,
        @Nullable String host,
        @Nullable String dpo,
        @Nullable String accessibility,
        int version) {

    static final LegalNotice NONE = new LegalNotice(null, null, null, null, null, null, null, 0);

    /// What is still to be written, in words.
    public List<String> missing() {
        var missing = new ArrayList<String>();
        add(missing, legalForm, "la forme juridique");
        add(missing, address, "l’adresse");
        add(missing, siret, "le numéro SIRET");
        add(missing, director, "la personne qui dirige la publication");
        add(missing, host, "l’hébergeur");
        add(missing, dpo, "la personne à qui écrire pour les données");
        add(missing, accessibility, "la personne à qui écrire pour l’accessibilité");
        return List.copyOf(missing);
    }

    private static void add(List<String> missing, @Nullable String value, String words) {
        if (value == null) {
            missing.add(words);
        }
    }
}
