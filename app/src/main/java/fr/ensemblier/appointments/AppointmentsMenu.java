package fr.ensemblier.appointments;

import fr.ensemblier.foundation.Actor;
import fr.ensemblier.ui.Menu;
import java.util.List;
import org.springframework.stereotype.Component;

/// « Rendez-vous » in the menu of the team.
@Component
class AppointmentsMenu implements Menu {

    @Override
    public List<Item> items(Actor actor) {
        return actor instanceof Actor.Team
                ? List.of(new Item(33, "Rendez-vous", "Rendez-vous", "/equipe/rendez-vous", "calendar-event", 0))
                : List.of();
    }
}
