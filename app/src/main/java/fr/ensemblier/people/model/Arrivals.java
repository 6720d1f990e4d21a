package fr.ensemblier.people.model;

import fr.ensemblier.people.People;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Files that somebody opens herself on the site: with the first line of the file, and what she has read (R-P1).
@Component
public class Arrivals {

    private final Persons persons;
    private final Profiles profiles;
    private final Choices choices;
    private final People people;

    Arrivals(Persons persons, Profiles profiles, Choices choices, People people) {
        this.persons = persons;
        this.profiles = profiles;
        this.choices = choices;
        this.people = people;
    }

    /// `title` is the first line of her file, `wish` what she wants in her words. The key of the file. Run as a machine
    /// of the platform.
    @Transactional
    public UUID open(Persons.Opening opening, @Nullable String wish, String title) {
        var platform = opening.platform();
        var id = persons.open(opening);
        profiles.begin(platform, id, wish);
        choices.say(platform, id, ChoiceKind.TERMS, true, null, "HERSELF", opening.firstName());
        people.happened(platform, id, "CREATED", title, wish, true);
        return id;
    }
}
