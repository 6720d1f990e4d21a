package fr.ensemblier.training.person;

import fr.ensemblier.foundation.NotFound;
import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.foundation.ValueLists;
import fr.ensemblier.organisations.Establishment;
import fr.ensemblier.people.InPost;
import fr.ensemblier.people.Openings;
import fr.ensemblier.people.People;
import fr.ensemblier.ui.Option;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Whose step it is, with the opening of her file noted (R-P4), and the reasons to choose from.
@Component
class Whose {

    /// What happens by itself: nobody chooses it.
    private static final Set<String> BY_ITSELF = Set.of("SESSION_CANCELLED", "CLOSED");

    private final People people;
    private final Openings openings;
    private final InPost inPost;
    private final ValueLists lists;

    static final String AVOIDS = "Cette personne ne veut pas être vue de cet employeur. Parlez-en d’abord avec elle.";

    Whose(People people, Openings openings, InPost inPost, ValueLists lists) {
        this.people = people;
        this.openings = openings;
        this.inPost = inPost;
        this.lists = lists;
    }

    /// `act` is `person.opened` or `person.acted`.
    People.Reachable opened(PlatformId platform, UUID person, String act) {
        var her = her(platform, person);
        openings.note(platform, her.person(), act);
        return her;
    }

    People.Reachable her(PlatformId platform, UUID person) {
        return people.find(person)
                .filter(one -> one.platform().equals(platform))
                .orElseThrow(() -> new NotFound("person", person));
    }

    /// R-P9: she hides from this employer, who is asked nothing about her.
    boolean avoids(PlatformId platform, UUID person, Establishment at) {
        return inPost.hiddenFrom(platform, person).contains(at.organisation());
    }

    List<Option> reasons(String list) {
        return lists.of(list).stream()
                .filter(one -> !BY_ITSELF.contains(one.code()))
                .map(one -> new Option(one.code(), one.label()))
                .toList();
    }

    List<String> codes(String list) {
        return reasons(list).stream().map(Option::value).toList();
    }

    static String href(People.Reachable her) {
        return "/equipe/personnes/" + her.person();
    }
}
