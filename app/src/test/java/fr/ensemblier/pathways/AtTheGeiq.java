package fr.ensemblier.pathways;

import fr.ensemblier.people.Given;
import fr.ensemblier.placements.Hires;
import java.time.LocalDate;
import java.util.UUID;

/// A hire that a GEIQ brings at the end of a pathway.
final class AtTheGeiq {

    private AtTheGeiq() {}

    static Hires.Declaration hired(UUID person, LocalDate starts) {
        return new Hires.Declaration(
                Given.GIRONDE,
                person,
                null,
                null,
                "GEIQ des soins",
                null,
                null,
                "PATHWAY",
                "aide-a-domicile",
                null,
                "GEIQ",
                null,
                null,
                starts,
                null,
                Hires.Looking.NO,
                null,
                "TEAM",
                "Claire");
    }
}
