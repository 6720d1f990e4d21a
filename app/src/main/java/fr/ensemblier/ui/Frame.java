package fr.ensemblier.ui;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What surrounds a page: the platform, the menu, the person at the screen and what just happened; `today` in words,
/// for what is printed.
public record Frame(
        Site site,
        List<MenuEntry> menu,
        @Nullable Who who,
        @Nullable Flash flash,
        boolean demonstration,
        String path,
        String today) {

    /// Request attribute: the key of the platform of a page whose address does not name it, such as a person's link.
    public static final String PLATFORM = "ensemblier.platform";

    private static final int PLACES_AT_THE_FOOT_OF_A_TELEPHONE = 5;

    public Frame {
        menu = List.copyOf(menu);
    }

    /// The frame of a page when no module gives one: in the test of a single module, or before anything is set up.
    public static Frame bare(String path) {
        return new Frame(Site.ENSEMBLIER, List.of(), null, null, false, path, "");
    }

    Frame with(Flash news) {
        return new Frame(site, menu, who, news, demonstration, path, today);
    }

    /// Whether the menu leads there: what a platform does not engage is not in it (R-T1), so pages need not name it.
    public boolean leadsTo(String href) {
        return menu.stream().anyMatch(entry -> entry.href().equals(href));
    }

    /// The entries of the public menu that are plain links; those with an icon are shown as a button beside them.
    public List<MenuEntry> plainEntries() {
        return menu.stream().filter(entry -> entry.icon().isEmpty()).toList();
    }

    public List<MenuEntry> buttonEntries() {
        return menu.stream().filter(entry -> !entry.icon().isEmpty()).toList();
    }

    /// What stands at the foot of a telephone: the whole menu when it fits, else its beginning, the tasks, and a last
    /// place that opens the rest.
    public List<MenuEntry> bottomEntries() {
        if (fitsBelow()) {
            return withTasks(menu);
        }
        var first = menu.stream().limit(PLACES_AT_THE_FOOT_OF_A_TELEPHONE - (tasks() == null ? 1L : 2L));
        return withTasks(first.toList());
    }

    public List<MenuEntry> entriesThatDoNotFitBelow() {
        var shown = bottomEntries();
        return menu.stream().filter(entry -> !shown.contains(entry)).toList();
    }

    /// What waits behind the last place.
    public int countBelow() {
        return entriesThatDoNotFitBelow().stream().mapToInt(MenuEntry::count).sum();
    }

    private boolean fitsBelow() {
        return menu.size() + (tasks() == null ? 0 : 1) <= PLACES_AT_THE_FOOT_OF_A_TELEPHONE;
    }

    private List<MenuEntry> withTasks(List<MenuEntry> entries) {
        var tasks = tasks();
        return tasks == null
                ? entries
                : Stream.concat(entries.stream(), Stream.of(tasks)).toList();
    }

    private @Nullable MenuEntry tasks() {
        return who != null && who.hasTasks()
                ? new MenuEntry(
                        "À faire", "À faire", who.toDoHref(), "check2-square", who.toDo(), path.equals(who.toDoHref()))
                : null;
    }
}
