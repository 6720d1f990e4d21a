package fr.ensemblier.people.imports;

import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.people.People;
import fr.ensemblier.people.model.Person;
import fr.ensemblier.people.model.Persons;
import fr.ensemblier.people.model.Profiles;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Writes one line, wholly or not at all (R-E3). It never says a choice to be shown for somebody (R-P1), nor an answer
/// that
/// the line does not give; and nobody has anything to listen to yet: the profile is one to complete, not one that was
/// promised an answer.
@Component("lineWritingOfPeople")
class LineWriting {

    private final Persons persons;
    private final BroughtRows rows;
    private final Profiles profiles;
    private final People people;

    LineWriting(Persons persons, BroughtRows rows, Profiles profiles, People people) {
        this.persons = persons;
        this.rows = rows;
        this.profiles = profiles;
        this.people = people;
    }

    @Transactional(propagation = Propagation.NESTED)
    public void create(PlatformId platform, String by, Incoming one, String fileName) {
        var id = persons.open(new Persons.Opening(
                platform,
                one.firstName(),
                one.lastName(),
                one.phone(),
                one.email(),
                one.commune(),
                one.situation(),
                one.source(),
                one.sourceDetail(),
                by,
                false));
        if (one.lastTalk() != null || !one.brought().isEmpty()) {
            rows.brought(platform, id, one.brought(), one.lastTalk());
        }
        profiles.begin(platform, id, one.wish(), one.occupation() == null ? List.of() : List.of(one.occupation()));
        people.happened(platform, id, "CREATED", "Dossier importé", "Fichier « " + fileName + " », par " + by, false);
    }

    @Transactional(propagation = Propagation.NESTED)
    public void complete(PlatformId platform, Person known, Incoming one, List<String> what, String fileName) {
        rows.complete(known, one.lastName(), one.phone(), one.email(), one.brought());
        people.happened(
                platform,
                known.id(),
                "CHANGED",
                "Dossier complété par un import",
                "Fichier « " + fileName + " » : " + String.join(", ", what),
                false);
    }
}
