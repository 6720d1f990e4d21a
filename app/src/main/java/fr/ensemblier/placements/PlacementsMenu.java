package fr.ensemblier.placements;

import fr.ensemblier.foundation.Actor;
import fr.ensemblier.ui.Menu;
import java.util.List;
import org.springframework.stereotype.Component;

/// « Embauches » in the menus of the team and of the employers.
@Component
class PlacementsMenu implements Menu {

    @Override
    public List<Item> items(Actor actor) {
        return switch (actor) {
            case Actor.Team _ -> List.of(new Item(70, "Embauches", "Embauches", "/equipe/embauches", "briefcase", 0));
            case Actor.Employer _ ->
                List.of(new Item(40, "Embauches", "Embauches", "/employeur/embauches", "briefcase", 0));
            case Actor.Visitor _,
                    Actor.Referrer _,
                    Actor.Candidate _,
                    Actor.National _,
                    Actor.Officer _,
                    Actor.Unconfirmed _,
                    Actor.Machine _ -> List.of();
        };
    }
}
