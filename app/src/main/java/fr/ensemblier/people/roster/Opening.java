package fr.ensemblier.people.roster;

import fr.ensemblier.foundation.Actor;
import fr.ensemblier.people.People;
import fr.ensemblier.people.model.ChoiceKind;
import fr.ensemblier.people.model.Choices;
import fr.ensemblier.people.model.Persons;
import fr.ensemblier.people.model.Profiles;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Opens a file for somebody at the telephone: who says it, how, under which mandate (R-P8). The profile waits for the
/// other questions: it is listened to once it is sent.
@Component
class Opening {

    private final Persons persons;
    private final Profiles profiles;
    private final Choices choices;
    private final People people;

    Opening(Persons persons, Profiles profiles, Choices choices, People people) {
        this.persons = persons;
        this.profiles = profiles;
        this.choices = choices;
        this.people = people;
    }

    @Transactional
    public UUID open(
            Actor.Team by,
            Persons.Opening opening,
            @Nullable String wish,
            @Nullable String occupation,
            List<String> granted,
            String how,
            boolean mandate,
            boolean informed,
            boolean mine) {
        var id = persons.open(opening);
        profiles.begin(opening.platform(), id, wish);
        for (var kind : List.of(ChoiceKind.BE_SHOWN, ChoiceKind.FIRST_NAME)) {
            if (granted.contains(kind.name())) {
                choices.say(opening.platform(), id, kind, true, null, how, by.name());
            }
        }
        if (informed) {
            choices.say(opening.platform(), id, ChoiceKind.TERMS, true, null, how, by.name());
        }
        if (mine) {
            persons.assign(persons.get(opening.platform(), id), by.account(), by.name());
        }
        if (mandate) {
            persons.mandate(persons.get(opening.platform(), id), true, by.name());
        }
        var profile = profiles.get(opening.platform(), id);
        profiles.wants(
                profile, occupation == null, occupation == null ? List.of() : List.of(occupation), List.of(), null);
        people.happened(
                opening.platform(),
                id,
                "CREATED",
                how.equals("TEAM_PAPER") ? "Dossier ouvert en rendez-vous" : "Dossier ouvert au téléphone",
                mandate ? "Avec un mandat permanent pour répondre à sa place." : null,
                true);
        return id;
    }
}
