package fr.ensemblier.matching.space;

import fr.ensemblier.appointments.HerNextAppointments;
import fr.ensemblier.immersions.HerImmersions;
import fr.ensemblier.pathways.HerNextSteps;
import fr.ensemblier.people.InPost;
import fr.ensemblier.ui.Link;
import fr.ensemblier.ui.StateKind;
import fr.ensemblier.ui.Step;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a person finds when she opens her space. `unordered` when no machine may order offers for her.
record SpacePage(
        String hello,
        String lead,
        @Nullable Act act,
        List<Request> requests,
        List<Request> others,
        List<Near> offers,
        boolean unordered,
        String allOffers,
        @Nullable Near kept,
        List<Link> news,
        List<Link> searches,
        List<HerNextSteps.Next> pathways,
        List<HerNextAppointments.Next> appointments,
        List<HerImmersions.Next> immersions,
        List<InPost.Next> asked,
        boolean vae,
        List<Step> steps,
        @Nullable String shown,
        String hidden,
        @Nullable String shownWhat,
        @Nullable String adviser) {

    /// What she can do about her profile; `later` when nothing waits for it.
    record Act(String title, String text, Link link, boolean later) {

        static final Act COMPLETE = new Act(
                "Compléter votre profil",
                "En attendant notre réponse, vous pouvez encore ajouter ou changer quelque chose.",
                new Link("Compléter mon profil", "/mon-espace/profil"),
                true);

        /// For who has asked the team something in post, and may never look for an employer.
        static Act besides(String resume) {
            return new Act(
                    "Vous cherchez aussi un employeur ?",
                    "Faites votre profil, si vous voulez en rencontrer. Votre demande à l’équipe n’en a pas besoin.",
                    new Link("Faire mon profil", resume),
                    true);
        }

        Act(String title, String text, Link link) {
            this(title, text, link, false);
        }
    }

    /// An employer who wants to meet her, or did.
    record Request(
            String href,
            String structure,
            String offer,
            String pictogram,
            String colour,
            StateKind kind,
            String state,
            @Nullable String message,
            String by) {}

    /// An offer that fits her.
    record Near(String title, String where, Link link, String interest, boolean said) {}
}
