package fr.ensemblier.people.imports;

import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.platforms.Platforms;
import fr.ensemblier.territory.Commune;
import fr.ensemblier.territory.Communes;
import java.util.List;
import org.springframework.stereotype.Component;

/// The commune that somebody wrote in a spreadsheet: an INSEE code, a name, a postal code, or « 33700 Mérignac ».
@Component("typedCommunesOfPeople")
class TypedCommunes {

    sealed interface Found {
        record One(Commune commune) implements Found {}

        /// In French.
        record None(String why) implements Found {}
    }

    private final Communes communes;
    private final Platforms platforms;

    TypedCommunes(Communes communes, Platforms platforms) {
        this.communes = communes;
        this.platforms = platforms;
    }

    Found find(PlatformId platform, String typed, String postalCode) {
        var inText = typed.replaceAll("(?s)^.*?(\\d{5}).*$", "$1");
        var code = pad(postalCode.isBlank() && inText.matches("\\d{5}") ? inText : postalCode);
        var name = typed.replaceAll("\\d{5}", "")
                .replaceAll("(?i)\\bcedex\\b.*", "")
                .replaceAll("[()]", " ")
                .strip();
        if (name.isEmpty() && code.isEmpty()) {
            return new Found.None("Écrivez la commune.");
        }
        var named = name.isEmpty() ? communes.search(code, 60) : ofName(name);
        var fitting = code.isEmpty()
                ? named
                : named.stream()
                        .filter(one -> one.code().equals(code)
                                || one.postalCodes().contains(code)
                                || one.departement().equals(code.substring(0, Math.min(2, code.length()))))
                        .toList();
        if (fitting.isEmpty()) {
            return (name.isEmpty() ? communes.find(code) : java.util.Optional.<Commune>empty())
                    .<Found>map(Found.One::new)
                    .orElse(new Found.None(
                            named.isEmpty()
                                    ? "Cette commune est introuvable. Écrivez son nom ou son code INSEE."
                                    : "Le code postal ne va pas avec cette commune."));
        }
        var here =
                fitting.stream().filter(one -> platforms.covers(platform, one)).toList();
        var left = here.isEmpty() ? fitting : here;
        return left.size() == 1
                ? new Found.One(left.getFirst())
                : new Found.None("Plusieurs communes conviennent. Ajoutez le code postal ou le code INSEE.");
    }

    private List<Commune> ofName(String name) {
        var words = plain(name);
        return communes.search(name, 60).stream()
                .filter(one -> plain(one.name()).equals(words))
                .toList();
    }

    private static String plain(String name) {
        return Words.of(name).replaceAll("\\bst\\b", "saint").replaceAll("\\bste\\b", "sainte");
    }

    private static String pad(String postalCode) {
        var digits = postalCode.replaceAll("\\D", "");
        return digits.length() == 4 ? "0" + digits : digits;
    }
}
