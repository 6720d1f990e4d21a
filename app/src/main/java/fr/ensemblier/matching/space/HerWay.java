package fr.ensemblier.matching.space;

import fr.ensemblier.people.ProfileStanding;
import fr.ensemblier.placements.Hires;
import org.jspecify.annotations.Nullable;

/// What her way is told from: where her profile stands, what she said about being shown, whether she is, where
/// she works or begins soon, whether she is still asked if she looks (R-M10), whether something she asked in post is
/// news.
record HerWay(
        @Nullable ProfileStanding profile,
        Showing.Said said,
        boolean visible,
        Hires.@Nullable Post post,
        boolean asked,
        boolean inPost) {

    private static final ProfileStanding NOTHING = new ProfileStanding.Begun("/mon-espace/profil");

    ProfileStanding standing() {
        return profile == null ? NOTHING : profile;
    }

    /// What an employer reads while her profile is not shown.
    String hidden() {
        return standing() instanceof ProfileStanding.Sent && said instanceof Showing.Said.Given
                ? "Rien avant que l’équipe ait lu votre profil."
                : "Rien pour le moment.";
    }
}
