package fr.ensemblier.people.model;

import fr.ensemblier.files.Files;
import fr.ensemblier.foundation.PlatformId;
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

    Erasing(Erasures erasures, Profiles profiles, Cards cards, Files files) {
        this.erasures = erasures;
        this.profiles = profiles;
        this.cards = cards;
        this.files = files;
    }

    @Transactional
    public void erase(PlatformId platform, UUID person) {
        var file = profiles.get(platform, person).told().file();
        cards.remove(platform, person);
        erasures.forget(platform, person);
        if (file != null) {
            files.delete(file);
        }
    }
}
