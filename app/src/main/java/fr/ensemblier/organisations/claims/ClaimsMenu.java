package fr.ensemblier.organisations.claims;

import fr.ensemblier.foundation.Actor;
import fr.ensemblier.platforms.Platforms;
import fr.ensemblier.ui.Menu;
import java.util.List;
import org.springframework.stereotype.Component;

/// « Employeurs » for a team, with the claims that wait; « Ma structure » for a recruiter.
@Component
class ClaimsMenu implements Menu {

    private final Claims claims;
    private final Platforms platforms;

    ClaimsMenu(Claims claims, Platforms platforms) {
        this.claims = claims;
        this.platforms = platforms;
    }

    @Override
    public List<Item> items(Actor actor) {
        return switch (actor) {
            case Actor.Team team ->
                List.of(new Item(
                        40,
                        "Employeurs",
                        "Employeurs",
                        "/equipe/employeurs",
                        "building",
                        platforms.get(team.platform()).matches() ? claims.count(team.platform(), "ASKED") : 0));
            case Actor.Employer _ ->
                List.of(new Item(50, "Ma structure", "Structure", "/employeur/structure", "building", 0));
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
