package fr.ensemblier.evaluation;

import fr.ensemblier.foundation.Actor;
import fr.ensemblier.ui.Menu;
import java.util.List;
import org.springframework.stereotype.Component;

/// Figures in the menu of the team and of the national level.
@Component
class EvaluationMenu implements Menu {

    private static final int AFTER_THE_WORK_OF_EACH_DAY = 80;

    @Override
    public List<Item> items(Actor actor) {
        return switch (actor) {
            case Actor.Team _ ->
                List.of(new Item(
                        AFTER_THE_WORK_OF_EACH_DAY, "Pilotage", "Pilotage", "/equipe/pilotage", "bar-chart", 0));
            case Actor.National _ ->
                List.of(
                        new Item(10, "Le réseau", "Réseau", "/national", "map", 0),
                        new Item(20, "Définitions", "Définitions", "/national/definitions", "journal-text", 0));
            case Actor.Visitor _,
                    Actor.Employer _,
                    Actor.Referrer _,
                    Actor.Candidate _,
                    Actor.Officer _,
                    Actor.Unconfirmed _,
                    Actor.Machine _ -> List.of();
        };
    }
}
