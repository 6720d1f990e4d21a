package fr.ensemblier.organisations.imports;

import fr.ensemblier.organisations.model.Identifiers;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/// An extract of FINESS as it is published, for tests.
final class FinessExtract {

    private FinessExtract() {}

    static String file(String... lines) {
        return "finess;etalab;93;2026-02-04\n" + String.join("\n", List.of(lines)) + "\n";
    }

    static String line(String finess, String entity, String name, String commune, String departement, String category) {
        return "structureet;%s;%s;%s;%s;;;12;R;DE L'ÉTÉ;;;%s;%s;DEP;33000 BORDEAUX;0556000000;;%s;Libellé;4401;Agrégat;;8710A;45;ARS;9;Ind;2004-03-01;2004-01-15;2026-02-03;"
                .formatted(finess, entity, name, name, commune, departement, category);
    }

    /// A number with its key, of nobody.
    static String number() {
        var start = "99%06d".formatted(ThreadLocalRandom.current().nextInt(500_000, 999_999));
        return start + Identifiers.key(start);
    }
}
