package fr.ensemblier.ui;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What surrounds a page: the platform, the menu, the person at the screen and what just happened.
public record Frame(
        Site site,
        List<MenuEntry> menu,
        @Nullable Who who,
        @Nullable Flash flash,
        boolean demonstration,
        String path) {

    private static final int PLACES_AT_THE_FOOT_OF_A_TELEPHONE = 5;

    public Frame {
        menu = List.copyOf(menu);
    }

    /// The frame of a page when no module gives one: in the test of a single module, or before anything is set up.
    public static Frame bare(String path) {
        return new Frame(Site.ENSEMBLIER, List.of(), null, null, false, path);
    }

    Frame with(Flash news) {
        return new Frame(site, menu, who, news, demonstration, path);
    }

    /// The entries of the public menu that are plain links; those with an icon are shown as a button beside them.
    public List<MenuEntry> plainEntries() {
        return menu.stream().filter(entry -> entry.icon().isEmpty()).toList();
    }

    public List<MenuEntry> buttonEntries() {
        return menu.stream().filter(entry -> !entry.icon().isEmpty()).toList();
    }

    public List<MenuEntry> bottomEntries() {
        return menu.stream().limit(PLACES_AT_THE_FOOT_OF_A_TELEPHONE).toList();
    }

    public List<MenuEntry> entriesThatDoNotFitBelow() {
        return menu.stream().skip(PLACES_AT_THE_FOOT_OF_A_TELEPHONE).toList();
    }
}
