package fr.ensemblier.organisations.imports;

import fr.ensemblier.territory.Commune;
import fr.ensemblier.territory.Communes;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// From the codes of FINESS (département of 2 characters, commune of 3 digits) to a commune of the official list.
final class FinessTerritory {

    private static final Map<String, String> OVERSEAS =
            Map.of("9A", "971", "9B", "972", "9C", "973", "9D", "974", "9F", "976");

    private FinessTerritory() {}

    /// Saint-Barthélemy, Saint-Martin, Saint-Pierre-et-Miquelon and the Pacific are in FINESS, some under the number of
    /// Guadeloupe, but are no commune of a département: they are of no platform, and no mistake of the file.
    static boolean isBeyond(String departement, String digits) {
        return departement.matches("9[EGHIJK]|975|977|978|98\\d?|986|987|988")
                || departement.matches("9A|971|97") && digits.matches("[578]\\d\\d");
    }

    static String departement(String code) {
        return OVERSEAS.getOrDefault(code, code);
    }

    /// Overseas, three digits may stand for the last three or, after a zero, the last two of the code.
    static Optional<Commune> commune(Communes communes, String departement, String digits) {
        var overseas = departement.matches("97[12346]") ? departement : OVERSEAS.get(departement);
        if (overseas == null) {
            return communes.find(departement + digits);
        }
        var full = digits.startsWith(overseas.substring(2)) ? "97" + digits : "";
        var brief = digits.matches("0?\\d\\d") ? overseas + digits.substring(digits.length() - 2) : "";
        return Stream.of(full, brief)
                .flatMap(code -> communes.find(code).stream())
                .filter(commune -> commune.departement().equals(overseas))
                .findFirst();
    }
}
