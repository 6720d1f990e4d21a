package fr.ensemblier.portal.about;

import fr.ensemblier.ui.French;
import java.time.LocalDate;

/// What is known of the accessibility of the site: what a machine looked at, since nobody has audited it yet.
final class Checked {

    /// Pages of `EveryPageTests`, never more than there are: a test compares.
    static final int PAGES = 105;

    private static final LocalDate ON = LocalDate.of(2026, 11, 26);

    private Checked() {}

    static String words() {
        return "Cet outil est testé automatiquement par axe-core, et parcouru au clavier seul, sur "
                + French.number(PAGES) + " pages, à deux largeurs d’écran. Aucun audit humain n’a encore eu lieu.";
    }

    static String established() {
        return "Cette déclaration a été établie le " + French.fullDate(ON) + ".";
    }
}
