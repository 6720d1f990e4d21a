package fr.ensemblier.evaluation.model;

import fr.ensemblier.occupations.Certification;
import fr.ensemblier.occupations.Occupations;
import fr.ensemblier.territory.Commune;
import fr.ensemblier.territory.Communes;
import java.util.Collection;
import java.util.HashMap;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// What no table of the database says of a class: the level of a certification, the EPCI of a commune.
@Component
class Lookup {

    private final Occupations occupations;
    private final Communes communes;

    Lookup(Occupations occupations, Communes communes) {
        this.occupations = occupations;
        this.communes = communes;
    }

    /// As JSON, for the break-downs asked alone: certification to level, commune of the platform to EPCI. A
    /// commune that has none is its own basin.
    String known(Collection<Breakdown> asked, String platform) {
        var known = new HashMap<String, String>();
        if (asked.contains(Breakdown.LEVEL)) {
            occupations.certifications().stream()
                    .filter(held -> !held.level().isEmpty())
                    .forEach((Certification held) -> known.put(held.code(), held.level()));
        }
        if (asked.contains(Breakdown.BASIN)) {
            Stream.of(platform.split("-"))
                    .flatMap(code -> code.equals("20") ? Stream.of("2A", "2B") : Stream.of(code))
                    .flatMap(departement -> communes.ofDepartement(departement).stream())
                    .forEach((Commune commune) ->
                            known.put(commune.code(), commune.epci().isEmpty() ? commune.code() : commune.epci()));
        }
        return JsonMapper.shared().writeValueAsString(known);
    }
}
