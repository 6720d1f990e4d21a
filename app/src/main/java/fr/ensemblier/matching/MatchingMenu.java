package fr.ensemblier.matching;

import fr.ensemblier.foundation.Actor;
import fr.ensemblier.matching.model.MatchLists;
import fr.ensemblier.ui.Menu;
import java.util.List;
import org.springframework.stereotype.Component;

/// The entries of matching in the menus.
@Component
class MatchingMenu implements Menu {

    private final MatchLists matches;

    MatchingMenu(MatchLists matches) {
        this.matches = matches;
    }

    @Override
    public List<Item> items(Actor actor) {
        return switch (actor) {
            case Actor.Employer employer ->
                List.of(
                        new Item(10, "Accueil", "Accueil", "/employeur", "house", 0),
                        new Item(
                                20,
                                "Profils",
                                "Profils",
                                "/employeur/profils",
                                "people",
                                matches.toTreat(employer.organisation())),
                        new Item(25, "Contacts", "Contacts", "/employeur/contacts", "chat-left-text", 0));
            case Actor.Team _ ->
                List.of(
                        new Item(10, "Accueil", "Accueil", "/equipe", "house", 0),
                        new Item(60, "Mises en relation", "Contacts", "/equipe/contacts", "chat-left-text", 0));
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
