package fr.ensemblier.people.erasure;

import fr.ensemblier.accounts.CandidateLinks;
import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.people.model.Archive;
import fr.ensemblier.people.model.Erasing;
import fr.ensemblier.people.model.Erasures;
import fr.ensemblier.people.model.Letters;
import fr.ensemblier.people.model.Persons;
import fr.ensemblier.ui.French;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// One file that comes to its end; an automatic message is no contact, so it does not start the clock again.
@Component
class Ending {

    private final Erasures erasures;
    private final Persons persons;
    private final Letters letters;
    private final Archive archive;
    private final Erasing erasing;
    private final CandidateLinks links;

    Ending(
            Erasures erasures,
            Persons persons,
            Letters letters,
            Archive archive,
            Erasing erasing,
            CandidateLinks links) {
        this.erasures = erasures;
        this.persons = persons;
        this.letters = letters;
        this.archive = archive;
        this.erasing = erasing;
        this.links = links;
    }

    @Transactional
    public void announce(Erasures.Ending one, LocalDate today, LocalDate end) {
        erasures.announced(one, today);
        letters.write(
                persons.get(one.platform(), one.person()),
                "retention:" + one.person() + ":" + today,
                "Gardons-nous votre dossier ?",
                List.of(
                        "Nous n’avons plus de vos nouvelles depuis longtemps.",
                        "Sans réponse avant le " + French.fullDate(end) + ", nous fermons votre dossier.",
                        "Pour le garder, ouvrez votre espace et changez ou confirmez une réponse."));
    }

    /// Out of the sight of the team until that day; nobody opens it any more by a link.
    @Transactional
    public void archive(Erasures.Ending one, LocalDate until) {
        erasing.forgetElsewhere(one.platform(), one.person());
        archive.put(one.platform(), one.person(), until);
        for (var joined : erasures.joined(one.platform(), one.person())) {
            erasing.forgetJoined(one.platform(), joined);
        }
        links.revoke(one.platform(), one.person());
    }

    /// Anonymous for good.
    @Transactional
    public void end(PlatformId platform, UUID person) {
        erasing.erase(platform, person);
    }
}
