package fr.ensemblier.people.erasure;

import fr.ensemblier.people.model.Cards;
import fr.ensemblier.people.model.Erasures;
import fr.ensemblier.people.model.Letters;
import fr.ensemblier.people.model.Persons;
import fr.ensemblier.ui.French;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// One file that comes to its end; an automatic message is no contact, so it does not start the clock again.
@Component
class Ending {

    private final Erasures erasures;
    private final Persons persons;
    private final Letters letters;
    private final Cards cards;

    Ending(Erasures erasures, Persons persons, Letters letters, Cards cards) {
        this.erasures = erasures;
        this.persons = persons;
        this.letters = letters;
        this.cards = cards;
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

    @Transactional
    public void archive(Erasures.Ending one) {
        erasures.archive(one);
        cards.keep(one.platform(), one.person());
    }
}
