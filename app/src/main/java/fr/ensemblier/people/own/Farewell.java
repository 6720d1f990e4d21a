package fr.ensemblier.people.own;

import fr.ensemblier.foundation.Actor;
import fr.ensemblier.notices.Message;
import fr.ensemblier.notices.Notices;
import fr.ensemblier.people.model.Erasing;
import fr.ensemblier.people.model.Persons;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Erases her file and writes to her a last time that it is done (R-P6, R-E4); run as a machine.
@Component
class Farewell {

    private final Persons persons;
    private final Erasing erasing;
    private final Notices notices;

    Farewell(Persons persons, Erasing erasing, Notices notices) {
        this.persons = persons;
        this.erasing = erasing;
        this.notices = notices;
    }

    @Transactional
    public void erase(Actor.Candidate her) {
        var email = persons.get(her.platform(), her.person()).email();
        erasing.erase(her.platform(), her.person());
        if (email != null) {
            notices.tell(new Message(
                    her.platform(),
                    "person-erased:" + her.person(),
                    new Message.Recipient.Address(email, her.name()),
                    "Votre dossier est effacé",
                    List.of(
                            "Votre nom, vos coordonnées, vos réponses et votre message n’existent plus chez nous.",
                            "Il reste des nombres sans nom, et ce que la loi oblige à garder après un contrat."),
                    null));
        }
    }
}
