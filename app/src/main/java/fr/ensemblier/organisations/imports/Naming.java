package fr.ensemblier.organisations.imports;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// Names that FINESS writes in capitals, as one reads them: « EHPAD RESIDENCE DU PARC » becomes « EHPAD Residence du
/// Parc ».
final class Naming {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\d]+");
    private static final Set<String> SMALL = Set.of(
            "de", "du", "des", "d", "le", "la", "les", "l", "et", "a", "à", "au", "aux", "en", "sur", "sous", "par",
            "pour");
    private static final Set<String> ACRONYMS = Set.of(
            "EHPAD", "EHPA", "SSIAD", "SAD", "SAAD", "SAA", "SAAS", "SPASAD", "SAADF", "SAVS", "SAMSAH", "MAS", "FAM",
            "EAM", "EANM", "IME", "IEM", "ITEP", "DITEP", "SESSAD", "ESAT", "CMPP", "CAMSP", "USLD", "HAD", "CH", "CHU",
            "CHI", "CCAS", "CIAS", "ADMR", "APF", "APEI", "ADAPEI", "UDAF", "GEM", "ESRP", "UEROS", "MARPA", "EHPAM",
            "UGECAM", "APAJH", "II", "III", "IV", "SARL", "SAS", "SA");
    private static final Map<String, String> ROADS = Map.ofEntries(
            Map.entry("R", "rue"),
            Map.entry("AV", "avenue"),
            Map.entry("BD", "boulevard"),
            Map.entry("PL", "place"),
            Map.entry("CHE", "chemin"),
            Map.entry("RTE", "route"),
            Map.entry("ALL", "allée"),
            Map.entry("IMP", "impasse"),
            Map.entry("CRS", "cours"),
            Map.entry("SQ", "square"),
            Map.entry("QU", "quai"),
            Map.entry("LOT", "lotissement"),
            Map.entry("RES", "résidence"));

    private Naming() {}

    static String name(String text) {
        return text.equals(text.toUpperCase(Locale.FRENCH)) ? cased(text) : text;
    }

    /// « 12 R DU VIEUX PONT » becomes « 12 rue du Vieux Pont ».
    static String address(String text) {
        var words = text.split(" ");
        for (var i = 0; i < Math.min(2, words.length - 1); i++) {
            words[i] = ROADS.getOrDefault(words[i], words[i]);
        }
        return cased(String.join(" ", words));
    }

    private static String cased(String text) {
        var first = text.strip();
        return WORD.matcher(first).replaceAll(found -> {
            var word = found.group();
            var lower = word.toLowerCase(Locale.FRENCH);
            if (ACRONYMS.contains(word) || ROADS.containsValue(word) || Character.isDigit(word.charAt(0))) {
                return word;
            }
            var inside = found.start() > 0 && found.end() < first.length();
            return inside && SMALL.contains(lower)
                    ? lower
                    : lower.substring(0, 1).toUpperCase(Locale.FRENCH) + lower.substring(1);
        });
    }
}
