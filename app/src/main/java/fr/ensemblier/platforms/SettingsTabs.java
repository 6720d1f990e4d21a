package fr.ensemblier.platforms;

import fr.ensemblier.ui.Chip;
import java.util.List;
import java.util.stream.Stream;

/// The pages of the settings, the one that is open filled.
public final class SettingsTabs {

    private static final String BASE = "/equipe/reglages";

    private SettingsTabs() {}

    public static List<Chip> at(String path) {
        return Stream.of(
                        new Chip("Identité", BASE, null, false),
                        new Chip("Mentions légales", BASE + "/mentions", null, false),
                        new Chip("Couleurs et logo", BASE + "/couleurs", null, false),
                        new Chip("Missions", BASE + "/missions", null, false),
                        new Chip("Territoire", BASE + "/territoire", null, false),
                        new Chip("Soutien", BASE + "/soutien", null, false),
                        new Chip("Équipe", BASE + "/equipe", null, false),
                        new Chip("Parcours", BASE + "/parcours", null, false),
                        new Chip("Délais et nombres", BASE + "/regles", null, false))
                .map(chip -> chip.href().equals(BASE + path) ? new Chip(chip.label(), chip.href(), null, true) : chip)
                .toList();
    }
}
