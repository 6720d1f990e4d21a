package fr.ensemblier.organisations.directory;

import fr.ensemblier.organisations.model.Facts;
import fr.ensemblier.organisations.model.Family;
import fr.ensemblier.organisations.model.Identifiers;
import fr.ensemblier.territory.Commune;
import fr.ensemblier.ui.FieldError;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What the team writes of a place of work.
record PlaceForm(
        @Nullable String name,
        @Nullable String entity,
        @Nullable String family,
        @Nullable String address,
        @Nullable String commune,
        @Nullable String communeText,
        @Nullable String phone,
        @Nullable String email,
        @Nullable String siret,
        @Nullable String finess,
        @Nullable Integer version,
        @Nullable Boolean anyway) {

    static final PlaceForm EMPTY =
            new PlaceForm(null, null, null, null, null, null, null, null, null, null, null, null);

    static PlaceForm of(Facts facts, int version) {
        return new PlaceForm(
                facts.name(),
                null,
                facts.family(),
                facts.address(),
                facts.commune(),
                null,
                facts.phone(),
                facts.email(),
                facts.siret(),
                facts.finess(),
                version,
                null);
    }

    List<FieldError> errors() {
        var errors = new ArrayList<FieldError>();
        if (text(name).isEmpty() || text(name).length() > 200) {
            errors.add(new FieldError("name", "Écrivez le nom de la structure, en moins de 200 caractères."));
        }
        if (text(family).isEmpty()) {
            errors.add(new FieldError("family", "Choisissez le type de structure."));
        }
        if (!digits().isEmpty() && !digits().matches("0\\d{9}")) {
            errors.add(new FieldError("phone", "Écrivez un numéro de 10 chiffres."));
        }
        if (!text(email).isEmpty() && !text(email).matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]{2,}")) {
            errors.add(new FieldError("email", "Écrivez une adresse complète, par exemple accueil@structure.fr."));
        }
        if (!number(siret).isEmpty() && !Identifiers.isSiret(number(siret))) {
            errors.add(new FieldError("siret", "Un SIRET a 14 chiffres."));
        }
        if (!number(finess).isEmpty() && !Identifiers.isFiness(number(finess))) {
            errors.add(new FieldError("finess", "Un numéro FINESS a 9 caractères."));
        }
        return errors;
    }

    /// The facts as they would be kept; a point is lost when the commune changes.
    Facts facts(Commune place, Optional<Facts> before) {
        var kind = Family.of(text(family));
        var sameKind = before.filter(old -> old.family().equals(kind.name()));
        var sameCommune = before.filter(old -> old.commune().equals(place.code()));
        return new Facts(
                text(name),
                sameKind.map(Facts::category).orElse(""),
                kind.name(),
                sameKind.map(Facts::setting).orElse(kind.setting()),
                number(finess),
                number(siret),
                text(address),
                place.code(),
                sameCommune.map(Facts::lat).orElse(""),
                sameCommune.map(Facts::lon).orElse(""),
                digits(),
                text(email));
    }

    private String digits() {
        return text(phone).replaceAll("[\\s.\\-()\\u00A0\\u202F]", "").replaceFirst("^(\\+33|0033)", "0");
    }

    private static String number(@Nullable String typed) {
        return Identifiers.bare(text(typed));
    }

    static String text(@Nullable String answer) {
        return answer == null ? "" : answer.strip();
    }
}
