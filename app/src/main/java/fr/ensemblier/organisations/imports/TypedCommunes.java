package fr.ensemblier.organisations.imports;

import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.organisations.model.Words;
import fr.ensemblier.platforms.Platforms;
import fr.ensemblier.territory.Commune;
import fr.ensemblier.territory.Communes;
import java.util.List;
import org.springframework.stereotype.Component;

/// The commune that somebody wrote in a spreadsheet: an INSEE code, a name, a postal code, or « 33700 Mérignac ».
@Component
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
        var written = typed.strip();
        var code = written.matches("\\d{5}.*") && postalCode.isBlank() ? written.substring(0, 5) : pad(postalCode);
        var name = written.replaceAll("\\d{5}", "")
                .replaceAll("(?i)\\bcedex\\b.*", "")
                .replaceAll("[()]", " ")
                .strip();
        if (name.isEmpty() && code.isEmpty()) {
            return new Found.None("Écrivez la commune.");
        }
        var named = name.isEmpty() ? communes.search(code, 30) : ofName(name);
        var inCode = code.isEmpty()
                ? named
                : named.stream().filter(one -> fits(one, code)).toList();
        var candidates = inCode.isEmpty() && !name.isEmpty() ? named : inCode;
        if (candidates.isEmpty()) {
            return communes.find(written)
                    .<Found>map(Found.One::new)
                    .orElse(new Found.None("Cette commune est introuvable. Écrivez son nom ou son code INSEE."));
        }
        var here = candidates.stream()
                .filter(one -> platforms.covers(platform, one))
                .toList();
        var left = here.isEmpty() ? candidates : here;
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

    private static boolean fits(Commune commune, String code) {
        return commune.code().equals(code)
                || commune.postalCodes().contains(code)
                || commune.postalCodes().stream()
                        .anyMatch(one -> code.length() == 5 && one.startsWith(code.substring(0, 3)));
    }

    private static String pad(String postalCode) {
        var digits = postalCode.replaceAll("\\D", "");
        return digits.length() == 4 ? "0" + digits : digits;
    }
}
