package fr.ensemblier.events;

import fr.ensemblier.foundation.Actor;
import fr.ensemblier.ui.Menu;
import java.util.List;
import org.springframework.stereotype.Component;

/// « Évènements » in the menu of the team.
@Component
class EventsMenu implements Menu {

    @Override
    public List<Item> items(Actor actor) {
        return actor instanceof Actor.Team
                ? List.of(new Item(36, "Évènements", "Évènements", "/equipe/evenements", "megaphone", 0))
                : List.of();
    }
}
