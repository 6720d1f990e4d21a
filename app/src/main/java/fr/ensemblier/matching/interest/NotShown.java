package fr.ensemblier.matching.interest;

import fr.ensemblier.foundation.Paris;
import fr.ensemblier.people.ProfileStanding;
import fr.ensemblier.ui.French;
import fr.ensemblier.ui.Link;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Why nobody sees her profile today, and what she does about it; `talk` when only the team can help.
record NotShown(String title, String text, List<Link> ways, boolean talk) {

    private static final Link SPACE = new Link("Ouvrir mon espace", "/mon-espace");
    private static final Link AGREE = new Link("Permettre que des employeurs me voient", "/mon-espace/accords");

    static NotShown of(@Nullable ProfileStanding standing, LocalDate today) {
        return switch (standing) {
            case null -> begun("/mon-espace/profil");
            case ProfileStanding.Begun(var resume) -> begun(resume);
            case ProfileStanding.Sent(var at, var before) ->
                new NotShown(
                        "L’équipe lit votre profil",
                        "Vous l’avez envoyé le " + French.shortDate(Paris.date(at), today)
                                + ". Réponse avant " + French.date(before, today)
                                + ". Nous gardons cette offre : vous la retrouvez dans votre espace.",
                        List.of(SPACE),
                        false);
            case ProfileStanding.AskedMore(var by, var _) ->
                new NotShown(
                        by + " attend une précision de votre part",
                        "Répondez, et votre profil peut être montré. Nous gardons cette offre.",
                        List.of(new Link("Compléter et renvoyer", "/mon-espace/profil"), SPACE),
                        false);
            case ProfileStanding.Ready _ ->
                new NotShown(
                        "Aucun employeur ne voit votre profil",
                        "Votre accord est nécessaire. Vous pouvez le donner et le retirer quand vous voulez."
                                + " Nous gardons cette offre.",
                        List.of(AGREE, SPACE),
                        false);
            case ProfileStanding.Resting(var working) ->
                new NotShown(
                        working ? "Vous êtes en emploi" : "Votre profil est en pause",
                        "Aucun employeur ne voit votre profil. Vous cherchez de nouveau ? Changez votre situation."
                                + " Nous gardons cette offre.",
                        List.of(new Link("Changer ma situation", "/mon-espace/profil"), SPACE),
                        false);
            case ProfileStanding.Elsewhere _ ->
                new NotShown(
                        "Un autre service vous accompagne",
                        "L’équipe vous a orientée ou orienté vers lui. Cette offre vous intéresse ? Parlez-en avec elle.",
                        List.of(SPACE),
                        true);
        };
    }

    private static NotShown begun(String resume) {
        return new NotShown(
                "Votre profil n’est pas encore envoyé",
                "Terminez-le et envoyez-le : l’équipe le lit, puis un employeur peut vous découvrir. Nous gardons"
                        + " cette offre.",
                List.of(new Link("Reprendre mon profil", resume), SPACE),
                false);
    }
}
