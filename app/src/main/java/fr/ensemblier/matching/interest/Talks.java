package fr.ensemblier.matching.interest;

import fr.ensemblier.foundation.Paris;
import fr.ensemblier.notices.Task;
import fr.ensemblier.notices.Tasks;
import fr.ensemblier.offers.OfferView;
import fr.ensemblier.people.People;
import fr.ensemblier.ui.French;
import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Asks the team to call a person about an offer that does not fit her profile.
@Component
class Talks {

    private final Tasks tasks;
    private final Clock clock;

    Talks(Tasks tasks, Clock clock) {
        this.tasks = tasks;
        this.clock = clock;
    }

    @Transactional
    public void open(People.Reachable her, OfferView offer) {
        tasks.open(new Task(
                her.platform(),
                "interest.talk:" + offer.id() + ":" + her.person(),
                "interest.talk",
                her.adviser(),
                her.person(),
                null,
                her.fullName() + " : veut parler d’une offre",
                offer.title() + ", " + French.at(offer.communeName()) + ". Elle ne correspond pas à son profil.",
                "/equipe/personnes/" + her.person(),
                Paris.today(clock).plusDays(2),
                false));
    }
}
