package fr.ensemblier.territory;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// The commune that somebody wrote in a spreadsheet ([CommuneField] is for forms): an INSEE code, a name, a postal
/// code, or « 33700 Mérignac ». Nothing is guessed: a name and a postal code that contradict each other are refused,
/// naming both.
///
/// `here` says which communes belong to the territory of who writes; it decides between communes of one name only. A
/// code of five digits is read as a postal code first, then as an INSEE code. A CEDEX, or a code that no commune has,
/// counts for its département.
@Component
public class TypedCommunes {

    public sealed interface Found {
        record One(Commune commune) implements Found {}

        /// In French, what to correct.
        record None(String why) implements Found {}
    }

    private static final int MOST = 60;

    private final Communes communes;

    TypedCommunes(Communes communes) {
        this.communes = communes;
    }

    /// A spreadsheet: what was written as the commune, and as the postal code if there is such a column.
    public Found find(String typed, String postalCode, Predicate<Commune> here) {
        var inText = typed.replaceAll("(?s)^.*?\\b(\\d[\\dAB]\\d{3})\\b.*$", "$1");
        var code = padded(postalCode.isBlank() && inText.matches("\\d[\\dAB]\\d{3}") ? inText : postalCode);
        var name = typed.replaceAll("\\b\\d[\\dAB]\\d{3}\\b", "")
                .replaceAll("(?i)\\bcedex\\b.*", "")
                .replaceAll("[()]", " ")
                .strip();
        if (name.isEmpty() && code.isEmpty()) {
            return new Found.None("Écrivez la commune.");
        }
        return name.isEmpty() ? coded(code, here) : named(name, code, typed.matches("(?is).*\\bcedex\\b.*"), here);
    }

    private Found coded(String code, Predicate<Commune> here) {
        var there = withPostalCode(code);
        if (there.isEmpty()) {
            return communes.find(code)
                    .<Found>map(Found.One::new)
                    .orElse(new Found.None("Le code %s n’est celui d’aucune commune. Écrivez le nom.".formatted(code)));
        }
        return only(there, here, "Le code %s est celui de %s. Écrivez le nom.".formatted(code, list(there)));
    }

    private Found named(String name, String code, boolean cedex, Predicate<Commune> here) {
        var words = words(name);
        var named = communes.search(name, MOST).stream()
                .filter(one -> words(one.name()).equals(words))
                .toList();
        var there = code.isEmpty() ? List.<Commune>of() : withPostalCode(code);
        if (named.isEmpty()) {
            return new Found.None(
                    there.isEmpty()
                            ? "Aucune commune ne s’appelle « %s ». Écrivez son nom complet ou son code postal."
                                    .formatted(name)
                            : "Aucune commune ne s’appelle « %s ». Le code %s est celui de %s."
                                    .formatted(name, code, list(there)));
        }
        if (code.isEmpty()) {
            return only(named, here, "Plusieurs communes s’appellent « %s ». Ajoutez le code postal.".formatted(name));
        }
        var fitting = named.stream()
                .filter(one -> one.code().equals(code)
                        || one.postalCodes().contains(code)
                        || there.isEmpty()
                                && (cedex || communes.find(code).isEmpty())
                                && code.startsWith(one.departement().substring(0, 2)))
                .toList();
        if (!fitting.isEmpty()) {
            return only(fitting, here, "Plusieurs communes s’appellent « %s ». Écrivez le code INSEE.".formatted(name));
        }
        var whose = there.isEmpty() ? communes.find(code).stream().toList() : there;
        return new Found.None("Le code %s%s ne va pas avec « %s ». Corrigez l’un des deux."
                .formatted(code, whose.isEmpty() ? "" : " (" + list(whose) + ")", name));
    }

    /// The only one, or the only one of the territory.
    private static Found only(List<Commune> several, Predicate<Commune> here, String otherwise) {
        var inside = several.stream().filter(here).toList();
        var left = inside.isEmpty() ? several : inside;
        return left.size() == 1 ? new Found.One(left.getFirst()) : new Found.None(otherwise);
    }

    private List<Commune> withPostalCode(String code) {
        return code.length() == 5
                ? communes.search(code, MOST).stream()
                        .filter(one -> one.postalCodes().contains(code))
                        .toList()
                : List.of();
    }

    private static String list(List<Commune> several) {
        return several.stream().limit(3).map(Commune::name).collect(Collectors.joining(", "))
                + (several.size() > 3 ? "…" : "");
    }

    private static String words(String text) {
        return Normalizer.normalize(text.toLowerCase(Locale.FRENCH).replace("œ", "oe"), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^a-z0-9]+", " ")
                .replaceAll("\\bst\\b", "saint")
                .replaceAll("\\bste\\b", "sainte")
                .strip();
    }

    private static String padded(String postalCode) {
        var bare = postalCode.replaceAll("[^0-9AB]", "");
        return bare.length() == 4 ? "0" + bare : bare;
    }
}
