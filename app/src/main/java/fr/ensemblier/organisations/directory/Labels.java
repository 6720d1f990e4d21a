package fr.ensemblier.organisations.directory;

import fr.ensemblier.organisations.model.Source;
import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;

/// The words of the codes that this list filters by, in the order of the screen.
final class Labels {

    static final LinkedHashMap<String, String> SETTINGS = of("HOME", "À domicile", "ESTABLISHMENT", "En établissement");
    static final LinkedHashMap<String, String> RECRUITERS = of("avec", "Avec recruteur", "sans", "Sans recruteur");
    static final LinkedHashMap<String, String> SECTORS =
            of("PUBLIC", "Public", "NON_PROFIT", "Associatif", "FOR_PROFIT", "Privé commercial");
    static final LinkedHashMap<String, String> SOURCES = of(
            "FINESS", Source.FINESS.label(),
            "SPREADSHEET", Source.SPREADSHEET.label(),
            "TEAM", Source.TEAM.label(),
            "CLAIM", Source.CLAIM.label());
    static final LinkedHashMap<String, String> NUMBERS = of("faux", "Numéro à vérifier");

    private Labels() {}

    static String sector(@Nullable String code) {
        return code == null ? "" : SECTORS.getOrDefault(code, code);
    }

    private static LinkedHashMap<String, String> of(String... codesAndWords) {
        var map = new LinkedHashMap<String, String>();
        for (var i = 0; i < codesAndWords.length; i += 2) {
            map.put(codesAndWords[i], codesAndWords[i + 1]);
        }
        return map;
    }
}
