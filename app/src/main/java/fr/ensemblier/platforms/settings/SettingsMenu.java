package fr.ensemblier.platforms.settings;

import fr.ensemblier.foundation.Actor;
import fr.ensemblier.ui.Menu;
import java.util.List;
import org.springframework.stereotype.Component;

/// « Réglages », for the head only.
@Component
class SettingsMenu implements Menu {

    @Override
    public List<Item> items(Actor actor) {
        return actor instanceof Actor.Team team && team.head()
                ? List.of(new Item(90, "Réglages", "Réglages", "/equipe/reglages", "gear", 0))
                : List.of();
    }
}
