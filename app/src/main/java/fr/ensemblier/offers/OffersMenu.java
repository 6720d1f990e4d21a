package fr.ensemblier.offers;

import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.platforms.Platforms;
import fr.ensemblier.ui.Menu;
import java.util.List;
import org.springframework.stereotype.Component;

/// Entries of recruiters and teams; none where the platform does not match people and offers (R-T1).
@Component
class OffersMenu implements Menu {

    private final Platforms platforms;

    OffersMenu(Platforms platforms) {
        this.platforms = platforms;
    }

    @Override
    public List<Item> items(Actor actor) {
        return switch (actor) {
            case Actor.Employer e
            when matches(e.platform()) ->
                List.of(
                        new Item(30, "Mes offres", "Offres", "/employeur/offres", "card-list", 0),
                        new Item(35, "Mes besoins", "Besoins", "/employeur/besoins", "journal-text", 0));
            case Actor.Team t
            when matches(t.platform()) ->
                List.of(
                        new Item(50, "Offres", "Offres", "/equipe/offres", "card-list", 0),
                        new Item(55, "Besoins", "Besoins", "/equipe/besoins", "journal-text", 0));
            default -> List.of();
        };
    }

    private boolean matches(PlatformId platform) {
        return platforms.get(platform).matches();
    }
}
