package fr.ensemblier.platforms;

import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.Actors;
import fr.ensemblier.ui.Chip;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// The pages of the settings, the one that is open filled; those of what the platform does not engage are left out
/// (R-T1).
@Component
public class SettingsTabs {

    private static final String BASE = "/equipe/reglages";

    private final Platforms platforms;

    SettingsTabs(Platforms platforms) {
        this.platforms = platforms;
    }

    /// For the head who acts; none for the national level, which only comes to one of these pages.
    public List<Chip> at(String path) {
        if (!(Actors.current() instanceof Actor.Team team)) {
            return List.of();
        }
        var platform = platforms.get(team.platform());
        return Stream.of(
                        new Chip("Identité", BASE, null, false),
                        new Chip("Mentions", BASE + "/mentions", null, false),
                        new Chip("Couleurs", BASE + "/couleurs", null, false),
                        new Chip("Missions", BASE + "/missions", null, false),
                        new Chip("Territoire", BASE + "/territoire", null, false),
                        new Chip("Soutien", BASE + "/soutien", null, false),
                        new Chip("Équipe", BASE + "/equipe", null, false),
                        new Chip("Parcours", BASE + "/parcours", null, false),
                        new Chip("Immersions", BASE + "/immersions", null, false),
                        new Chip("Délais", BASE + "/regles", null, false))
                .filter(chip -> platforms.opens(platform, chip.href()))
                .map(chip -> chip.href().equals(BASE + path) ? new Chip(chip.label(), chip.href(), null, true) : chip)
                .toList();
    }
}
