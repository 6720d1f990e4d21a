package fr.ensemblier.training;

import fr.ensemblier.foundation.Actor;
import fr.ensemblier.ui.Menu;
import java.util.List;
import org.springframework.stereotype.Component;

/// « Formations » in the menu of the team.
@Component
class TrainingMenu implements Menu {

    @Override
    public List<Item> items(Actor actor) {
        return actor instanceof Actor.Team
                ? List.of(new Item(34, "Formations", "Formations", "/equipe/formations", "mortarboard", 0))
                : List.of();
    }
}
