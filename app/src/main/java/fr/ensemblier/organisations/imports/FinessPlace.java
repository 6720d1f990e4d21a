package fr.ensemblier.organisations.imports;

import fr.ensemblier.foundation.SheetProblem;
import fr.ensemblier.organisations.model.Categories.Category;
import fr.ensemblier.organisations.model.Facts;
import fr.ensemblier.organisations.model.Identifiers;
import fr.ensemblier.territory.Commune;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A line of FINESS that concerns the platform, with what its codes mean.
record FinessPlace(FinessLine.Place line, Category category, Commune commune) {

    Facts facts(Optional<Projection.Degrees> point) {
        return new Facts(
                Naming.name(line.name()),
                category.code(),
                category.family().name(),
                category.setting(),
                line.finess(),
                siret(),
                Naming.address(line.address()),
                commune.code(),
                point.map(Projection.Degrees::lat).orElse(""),
                point.map(Projection.Degrees::lon).orElse(""),
                phone(),
                "");
    }

    /// The extract names places only: the legal person takes the name of its first one until the team writes another.
    Incoming.Entity entity() {
        var siret = siret();
        return new Incoming.Entity(
                Naming.name(line.name()),
                siret.isEmpty() ? "" : siret.substring(0, 9),
                Identifiers.isFiness(line.entity()) ? line.entity() : "");
    }

    List<SheetProblem> warnings() {
        var warnings = new ArrayList<SheetProblem>();
        if (!Identifiers.keyFits(line.finess())) {
            warnings.add(warning("n° FINESS (colonne 2)", line.finess(), "La clé de ce numéro est fausse."));
        }
        if (!line.siret().isEmpty() && siret().isEmpty()) {
            warnings.add(warning("SIRET (colonne 23)", line.siret(), "Un SIRET a 14 chiffres. Il n’est pas repris."));
        } else if (!siret().isEmpty() && !Identifiers.keyFits(siret())) {
            warnings.add(warning("SIRET (colonne 23)", line.siret(), "La clé de ce numéro est fausse."));
        }
        return warnings;
    }

    private SheetProblem warning(String column, String value, String cause) {
        return SheetProblem.warning(line.number(), column, value, cause);
    }

    private String siret() {
        var bare = Identifiers.bare(line.siret());
        return Identifiers.isSiret(bare) ? bare : "";
    }

    private String phone() {
        var digits = line.phone().replaceAll("\\D", "");
        return digits.length() == 9 ? "0" + digits : digits.matches("0\\d{9}") ? digits : "";
    }
}
