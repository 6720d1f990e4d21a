package fr.ensemblier.matching.space;

import fr.ensemblier.foundation.Paris;
import fr.ensemblier.matching.model.Contact;
import fr.ensemblier.matching.model.ContactState;
import fr.ensemblier.people.ProfileStanding;
import fr.ensemblier.ui.French;
import fr.ensemblier.ui.Link;
import fr.ensemblier.ui.Step;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Her way in words: what is done, whose turn it is, what comes later.
@Component
class HerSteps {

    private static final ProfileStanding NOTHING = new ProfileStanding.Begun("/mon-espace/profil");

    private final Clock clock;

    HerSteps(Clock clock) {
        this.clock = clock;
    }

    String lead(int waiting, @Nullable ProfileStanding standing, boolean visible) {
        if (waiting > 0) {
            return waiting == 1
                    ? "Un employeur veut vous rencontrer. Vous choisissez."
                    : waiting + " employeurs veulent vous rencontrer. Vous choisissez.";
        }
        return switch (standing == null ? NOTHING : standing) {
            case ProfileStanding.Begun _ -> "Votre profil vous attend. Personne ne le lit avant l’envoi.";
            case ProfileStanding.Sent sent -> sent(sent) + " " + promise(sent);
            case ProfileStanding.AskedMore(var by, var _) -> by + " attend une précision de votre part.";
            case ProfileStanding.Ready _ ->
                visible
                        ? "Des employeurs peuvent voir votre profil. Nous vous prévenons dès que l’un d’eux vous écrit."
                        : "Aucun employeur ne voit votre profil : vous ne l’avez pas encore permis.";
            case ProfileStanding.Resting(var working) ->
                working
                        ? "Vous travaillez et ne cherchez plus. Aucun employeur ne voit votre profil."
                        : "Votre profil est en pause. Aucun employeur ne le voit.";
            case ProfileStanding.Elsewhere _ -> "L’équipe vous oriente vers un autre service.";
        };
    }

    /// What she can do now about her profile; nothing when it is another's turn.
    SpacePage.@Nullable Act act(@Nullable ProfileStanding standing, boolean visible) {
        return switch (standing == null ? NOTHING : standing) {
            case ProfileStanding.Begun(var resume) ->
                new SpacePage.Act(
                        "Votre profil n’est pas encore envoyé",
                        "Ce que vous avez dit est gardé. Terminez-le, puis envoyez-le : l’équipe vous répond.",
                        new Link("Reprendre mon profil", resume));
            case ProfileStanding.AskedMore(var by, var message) ->
                new SpacePage.Act(
                        by + " vous demande", message, new Link("Compléter et renvoyer", "/mon-espace/profil"));
            case ProfileStanding.Ready _ ->
                visible
                        ? null
                        : new SpacePage.Act(
                                "Aucun employeur ne vous voit",
                                "Votre profil est prêt. Il ne manque que votre accord.",
                                new Link("Choisir ce que je montre", "/mon-espace/accords"));
            case ProfileStanding.Resting _ ->
                new SpacePage.Act(
                        "Vous cherchez de nouveau ?",
                        "Dites-le, et des employeurs peuvent voir votre profil.",
                        new Link("Changer ma situation", "/mon-espace/profil"));
            case ProfileStanding.Elsewhere(var message) ->
                new SpacePage.Act(
                        "L’équipe vous oriente", message, new Link("Revoir mon profil", "/mon-espace/profil"));
            case ProfileStanding.Sent _ -> null;
        };
    }

    List<Step> steps(@Nullable ProfileStanding standing, boolean visible, List<Contact> all) {
        return switch (standing == null ? NOTHING : standing) {
            case ProfileStanding.Begun _ ->
                List.of(
                        Step.now(null, "Vous préparez votre profil").saying("Il n’est pas encore envoyé."),
                        Step.later("L’équipe le lit et vous répond"),
                        Step.later("Des employeurs vous découvrent"),
                        Step.later("Rencontre"));
            case ProfileStanding.Sent sent ->
                List.of(
                        Step.done(
                                French.capital(French.dateTime(Paris.local(sent.at()), Paris.today(clock))),
                                "Vous avez envoyé votre profil"),
                        Step.now("avant " + before(sent), "L’équipe le lit et vous répond")
                                .saying("Vous pouvez le compléter en attendant."),
                        Step.later("Des employeurs vous découvrent"),
                        Step.later("Rencontre"));
            case ProfileStanding.AskedMore _ ->
                List.of(
                        Step.done(null, "L’équipe a lu votre profil"),
                        Step.now(null, "Vous répondez à sa question"),
                        Step.later("Des employeurs vous découvrent"),
                        Step.later("Rencontre"));
            case ProfileStanding.Elsewhere _ ->
                List.of(
                        Step.done(null, "L’équipe a lu votre profil"),
                        Step.stopped(null, "Elle vous oriente vers un autre service"));
            case ProfileStanding.Ready _ -> meeting(visible, all);
            case ProfileStanding.Resting(var working) ->
                working
                        ? List.of(
                                Step.done(null, "L’équipe a lu votre profil"),
                                Step.done(null, "Vous avez trouvé un poste"),
                                Step.now(null, "Vos premiers mois")
                                        .saying(
                                                "Nous prenons de vos nouvelles, du premier jour jusqu’au douzième mois."))
                        : meeting(false, all);
        };
    }

    private static List<Step> meeting(boolean visible, List<Contact> all) {
        var steps = new ArrayList<Step>();
        steps.add(Step.done(null, "L’équipe a lu votre profil"));
        var met = all.stream()
                .anyMatch(contact -> contact.state() instanceof ContactState.Accepted
                        || contact.state() instanceof ContactState.Reached);
        var written = all.isEmpty()
                ? "Nous vous prévenons au premier message."
                : French.plural(
                                all.stream()
                                        .map(Contact::organisation)
                                        .distinct()
                                        .count(),
                                "employeur vous a écrit en tout",
                                "employeurs vous ont écrit en tout")
                        + ".";
        if (met) {
            steps.add(Step.done(null, "Des employeurs vous découvrent").saying(written));
            steps.add(Step.now(null, "Rencontre"));
        } else if (visible) {
            steps.add(Step.now(null, "Des employeurs vous découvrent").saying(written));
            steps.add(Step.later("Rencontre"));
        } else {
            steps.add(Step.stopped(null, "Votre profil n’est pas montré"));
        }
        steps.add(Step.later("Vos premiers mois")
                .saying("Nous prenons de vos nouvelles, du premier jour jusqu’au douzième mois."));
        return steps;
    }

    private String sent(ProfileStanding.Sent sent) {
        var today = Paris.today(clock);
        var day = Paris.date(sent.at());
        return "Votre profil est envoyé "
                + (day.equals(today) ? "depuis aujourd’hui." : "depuis le " + French.shortDate(day, today) + ".");
    }

    private String promise(ProfileStanding.Sent sent) {
        return sent.answerBefore().isBefore(Paris.today(clock))
                ? "Nous avons du retard : l’équipe vous répond dès que possible."
                : "L’équipe vous répond avant " + before(sent) + ".";
    }

    private String before(ProfileStanding.Sent sent) {
        return French.date(sent.answerBefore(), Paris.today(clock));
    }
}
