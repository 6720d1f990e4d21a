package fr.ensemblier.matching.team;

import fr.ensemblier.foundation.NotFound;
import fr.ensemblier.people.People;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Notes a telephone call with a person.
@Component
class Calls {

    private final People people;

    Calls(People people) {
        this.people = people;
    }

    @Transactional
    public void note(UUID person, @Nullable String words) {
        var her = people.find(person).orElseThrow(() -> new NotFound("person", person));
        people.happened(her.platform(), her.person(), "call", "Appel", words, true);
    }
}
