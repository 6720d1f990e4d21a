package fr.ensemblier.pathways;

import fr.ensemblier.foundation.Actor;
import fr.ensemblier.ui.Menu;
import java.util.List;
import org.springframework.stereotype.Component;

/// « Parcours » in the menu of the team.
@Component
class PathwaysMenu implements Menu {

    @Override
    public List<Item> items(Actor actor) {
        return actor instanceof Actor.Team
                ? List.of(new Item(35, "Parcours", "Parcours", "/equipe/parcours", "map", 0))
                : List.of();
    }
}
