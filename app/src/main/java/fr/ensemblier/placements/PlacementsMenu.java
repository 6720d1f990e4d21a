package fr.ensemblier.placements;

import fr.ensemblier.foundation.Actor;
import fr.ensemblier.ui.Menu;
import java.util.List;
import org.springframework.stereotype.Component;

/// « Embauches » in the menu of the team.
@Component
class PlacementsMenu implements Menu {

    @Override
    public List<Item> items(Actor actor) {
        return actor instanceof Actor.Team
                ? List.of(new Item(70, "Embauches", "Embauches", "/equipe/embauches", "briefcase", 0))
                : List.of();
    }
}
