package fr.ensemblier.immersions;

import fr.ensemblier.foundation.Actor;
import fr.ensemblier.platforms.Platforms;
import fr.ensemblier.ui.Menu;
import java.util.List;
import org.springframework.stereotype.Component;

/// « Immersions » in the menus of the team and of employers.
@Component
class ImmersionsMenu implements Menu {

    private final Platforms platforms;

    ImmersionsMenu(Platforms platforms) {
        this.platforms = platforms;
    }

    @Override
    public List<Item> items(Actor actor) {
        return switch (actor) {
            case Actor.Team team
            when platforms.get(team.platform()).supportsPeople() ->
                List.of(new Item(36, "Immersions", "Immersions", "/equipe/immersions", "eye", 0));
            case Actor.Employer employer
            when platforms.get(employer.platform()).matches() ->
                List.of(new Item(37, "Immersions", "Immersions", "/employeur/immersions", "eye", 0));
            case Actor.Team _,
                    Actor.Employer _,
                    Actor.Visitor _,
                    Actor.Referrer _,
                    Actor.Candidate _,
                    Actor.National _,
                    Actor.Officer _,
                    Actor.Unconfirmed _,
                    Actor.Machine _ -> List.of();
        };
    }
}
