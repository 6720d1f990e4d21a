package fr.ensemblier.immersions.model;

import fr.ensemblier.people.CandidateCard;
import fr.ensemblier.people.People;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// The employers from whom a person hides, with the others of their legal entities (R-P9): none of them is asked.
@Component
public class HiddenEmployers {

    /// For the team, with what to do.
    public static final String WORDS =
            "Cette personne ne veut pas être vue de cet employeur. Parlez-en avec elle, puis changez ce choix dans son dossier.";

    private final People people;

    HiddenEmployers(People people) {
        this.people = people;
    }

    public boolean hold(People.Reachable her, UUID organisation) {
        return people.card(her.cardKey())
                .map(CandidateCard::hiddenFrom)
                .filter(hidden -> hidden.contains(organisation))
                .isPresent();
    }
}
