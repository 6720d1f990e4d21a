package fr.ensemblier.people.model;

import fr.ensemblier.files.Files;
import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.notices.Notices;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Makes a file anonymous (R-P6): what names her goes, what is counted stays.
@Component
public class Erasing {

    private final Erasures erasures;
    private final Profiles profiles;
    private final Cards cards;
    private final Files files;
    private final Persons persons;
    private final Notices notices;

    Erasing(Erasures erasures, Profiles profiles, Cards cards, Files files, Persons persons, Notices notices) {
        this.erasures = erasures;
        this.profiles = profiles;
        this.cards = cards;
        this.files = files;
        this.persons = persons;
        this.notices = notices;
    }

    @Transactional
    public void erase(PlatformId platform, UUID person) {
        var file = profiles.get(platform, person).told().file();
        persons.find(platform, person).ifPresent(her -> notices.forget(platform, person, her.email(), her.phone()));
        cards.remove(platform, person);
        erasures.forget(platform, person);
        if (file != null) {
            files.delete(file);
        }
    }
}
