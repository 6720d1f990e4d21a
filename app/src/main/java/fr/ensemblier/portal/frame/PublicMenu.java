package fr.ensemblier.portal.frame;

import fr.ensemblier.platforms.Mission;
import fr.ensemblier.platforms.Platform;
import fr.ensemblier.ui.MenuEntry;
import java.util.ArrayList;
import java.util.List;

/// The menu of the public sites. What a platform does not engage, or nobody would answer, is not in it (R-T1).
final class PublicMenu {

    private PublicMenu() {}

    static List<MenuEntry> of(Platform platform, boolean receives, String path) {
        var base = platform.base();
        var entries = new ArrayList<MenuEntry>();
        entries.add(plain("Métiers", base + "/metiers", path));
        if (platform.matches() && receives) {
            entries.add(plain("Offres et carte", base + "/offres", path));
        }
        if (platform.engages(Mission.A)) {
            entries.add(plain("Agenda", base + "/agenda", path));
        }
        if (receives && platform.supportsPeople()) {
            entries.add(plain("Déjà en poste", base + "/en-poste", path));
        }
        if (receives) {
            entries.add(plain("Employeurs", base + "/employeurs", path));
            entries.add(new MenuEntry(
                    "On me rappelle",
                    "Rappel",
                    base + "/rappel",
                    "telephone-inbound",
                    0,
                    path.startsWith(base + "/rappel")));
        }
        return List.copyOf(entries);
    }

    static List<MenuEntry> national(boolean signedIn, String path) {
        var all = plain("Les plateformes", "/#plateformes", path);
        return signedIn
                ? List.of(all)
                : List.of(
                        all, new MenuEntry("Me connecter", "Connexion", "/connexion", "box-arrow-in-right", 0, false));
    }

    private static MenuEntry plain(String label, String href, String path) {
        return new MenuEntry(label, label, href, "", 0, path.equals(href) || path.startsWith(href + "/"));
    }
}
