package fr.ensemblier.people;

import fr.ensemblier.people.model.ChoiceKind;
import fr.ensemblier.people.model.Choices;
import fr.ensemblier.people.model.Namesakes;
import fr.ensemblier.people.model.Person;
import fr.ensemblier.people.model.Persons;
import fr.ensemblier.people.model.Profiles;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Files that begin with a request on the public site.
@Component
class OpenedFiles implements Newcomers {

    private final Persons persons;
    private final Namesakes namesakes;
    private final Profiles profiles;
    private final Choices choices;
    private final People people;

    OpenedFiles(Persons persons, Namesakes namesakes, Profiles profiles, Choices choices, People people) {
        this.persons = persons;
        this.namesakes = namesakes;
        this.profiles = profiles;
        this.choices = choices;
        this.people = people;
    }

    @Override
    @Transactional
    public UUID welcome(Newcomer one) {
        var opening = new Persons.Opening(
                one.platform(),
                one.firstName(),
                null,
                one.phone(),
                one.email(),
                one.commune(),
                one.situation(),
                one.source(),
                null,
                one.firstName(),
                false);
        return namesakes.alike(one.platform(), opening).stream()
                .filter(known -> known.firstName().equalsIgnoreCase(one.firstName()))
                .filter(known -> known.phone() != null && known.phone().equals(one.phone())
                        || known.email() != null && known.email().equalsIgnoreCase(one.email()))
                .map(Person::id)
                .findFirst()
                .orElseGet(() -> open(one, opening));
    }

    private UUID open(Newcomer one, Persons.Opening opening) {
        var id = persons.open(opening);
        profiles.begin(one.platform(), id, one.wants());
        choices.say(one.platform(), id, ChoiceKind.TERMS, true, null, "HERSELF", one.firstName());
        people.happened(one.platform(), id, "CREATED", "Dossier ouvert par une demande sur le site", one.wants(), true);
        return id;
    }
}
