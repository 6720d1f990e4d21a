package fr.ensemblier.immersions.model;

import fr.ensemblier.people.InPost;
import fr.ensemblier.people.People;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// The employers from whom a person hides, with the others of their legal entities (R-P9): none of them is asked,
/// whether she has a card or not.
@Component
public class HiddenEmployers {

    /// For the team, with what to do.
    public static final String WORDS =
            "Cette personne ne veut pas être vue de cet employeur. Parlez-en avec elle, puis changez ce choix dans son dossier.";

    private final InPost inPost;

    HiddenEmployers(InPost inPost) {
        this.inPost = inPost;
    }

    public List<UUID> of(People.Reachable her) {
        return inPost.hiddenFrom(her.platform(), her.person());
    }

    public boolean hold(People.Reachable her, UUID organisation) {
        return of(her).contains(organisation);
    }
}
