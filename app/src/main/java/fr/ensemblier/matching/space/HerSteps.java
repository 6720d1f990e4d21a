package fr.ensemblier.matching.space;

import fr.ensemblier.foundation.Paris;
import fr.ensemblier.matching.model.Contact;
import fr.ensemblier.matching.model.ContactState;
import fr.ensemblier.people.ProfileStanding;
import fr.ensemblier.placements.Hires;
import fr.ensemblier.ui.French;
import fr.ensemblier.ui.Link;
import fr.ensemblier.ui.Step;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Her way in words: what is done, whose turn it is, what comes later.
@Component
class HerSteps {

    private static final String NEWS = "Nous prenons de vos nouvelles, du premier jour jusqu’au douzième mois.";
    private final Clock clock;

    HerSteps(Clock clock) {
        this.clock = clock;
    }

    String lead(int waiting, HerWay from) {
        if (waiting > 0) {
            return (from.post() == null ? "" : begins(from.post()) + ". ")
                    + (waiting == 1
                            ? "Un employeur veut vous rencontrer. Vous choisissez."
                            : waiting + " employeurs veulent vous rencontrer. Vous choisissez.");
        }
        return switch (from.standing()) {
            case ProfileStanding.Begun _ when from.inPost() -> "Voici où en est votre demande à l’équipe.";
            case ProfileStanding.Begun _ -> "Votre profil vous attend. Personne ne le lit avant l’envoi.";
            case ProfileStanding.Sent sent -> sent(sent) + " " + promise(sent);
            case ProfileStanding.AskedMore(var by, var _) -> by + " attend une précision de votre part.";
            case ProfileStanding.Ready(var working) -> ready(from, working);
            case ProfileStanding.Resting(var working) ->
                working
                        ? (from.post() == null ? "Vous travaillez et ne cherchez plus. " : begins(from.post()) + ". ")
                                + "Aucun employeur ne voit votre profil."
                        : "Votre profil est en pause. Aucun employeur ne le voit.";
            case ProfileStanding.Elsewhere _ -> "L’équipe vous oriente vers un autre service.";
        };
    }

    private String ready(HerWay from, boolean working) {
        var post = from.post() != null
                ? begins(from.post()) + ". "
                : working ? "Vous travaillez et cherchez encore. " : "";
        if (from.visible()) {
            return post
                    + "Des employeurs peuvent voir votre profil. Nous vous prévenons dès que l’un d’eux vous écrit.";
        }
        return post
                + switch (from.said()) {
                    case Showing.Said.Given _ ->
                        "Aucun employeur ne voit votre profil pour le moment. Appelez l’équipe pour savoir pourquoi.";
                    case Showing.Said.Withdrawn(var at) ->
                        "Aucun employeur ne voit votre profil : vous avez retiré votre accord le " + day(at) + ".";
                    case Showing.Said.Never _ ->
                        "Aucun employeur ne voit votre profil : vous ne l’avez pas encore permis.";
                };
    }

    /// What she can do now about her profile; nothing when it is another's turn.
    SpacePage.@Nullable Act act(HerWay from) {
        return switch (from.standing()) {
            case ProfileStanding.Begun(var resume) when from.inPost() -> SpacePage.Act.besides(resume);
            case ProfileStanding.Begun(var resume) ->
                new SpacePage.Act(
                        "Votre profil n’est pas encore envoyé",
                        "Ce que vous avez dit est gardé. Terminez-le, puis envoyez-le : l’équipe vous répond.",
                        new Link("Reprendre mon profil", resume));
            case ProfileStanding.AskedMore(var by, var message) ->
                new SpacePage.Act(
                        by + " vous demande", message, new Link("Compléter et renvoyer", "/mon-espace/profil"));
            case ProfileStanding.Ready _ -> from.visible() ? null : permit(from);
            case ProfileStanding.Sent _ ->
                permit(from) instanceof SpacePage.Act permit ? permit : SpacePage.Act.COMPLETE;
            case ProfileStanding.Resting _ ->
                new SpacePage.Act(
                        "Vous cherchez de nouveau ?",
                        "Dites-le, et des employeurs peuvent voir votre profil.",
                        new Link("Changer ma situation", "/mon-espace/profil"),
                        true);
            case ProfileStanding.Elsewhere(var message) ->
                new SpacePage.Act(
                        "L’équipe vous oriente", message, new Link("Revoir mon profil", "/mon-espace/profil"));
        };
    }

    private SpacePage.@Nullable Act permit(HerWay from) {
        var permit = new Link("Permettre que des employeurs me voient", "/mon-espace/accords");
        return switch (from.said()) {
            case Showing.Said.Given _ -> null;
            case Showing.Said.Withdrawn(var at) ->
                new SpacePage.Act(
                        "Aucun employeur ne vous voit",
                        "Vous avez retiré votre accord le " + day(at) + ". Vous pouvez le donner à nouveau.",
                        permit);
            case Showing.Said.Never _ ->
                new SpacePage.Act(
                        "Aucun employeur ne vous verra",
                        "Vous n’avez pas donné votre accord. Vous pouvez le donner maintenant, et le retirer quand vous"
                                + " voulez.",
                        permit);
        };
    }

    List<Step> steps(HerWay from, List<Contact> all) {
        return switch (from.standing()) {
            case ProfileStanding.Begun _ when from.inPost() -> List.of();
            case ProfileStanding.Begun _ ->
                List.of(
                        Step.now(null, "Vous préparez votre profil").saying("Il n’est pas encore envoyé."),
                        Step.later("L’équipe le lit et vous répond"),
                        discovered(from),
                        Step.later("Rencontre"));
            case ProfileStanding.Sent sent ->
                List.of(
                        Step.done(
                                French.capital(French.dateTime(Paris.local(sent.at()), Paris.today(clock))),
                                "Vous avez envoyé votre profil"),
                        Step.now("Avant " + before(sent), "L’équipe le lit et vous répond")
                                .saying("Vous pouvez le compléter en attendant."),
                        discovered(from),
                        Step.later("Rencontre"));
            case ProfileStanding.AskedMore _ ->
                List.of(
                        Step.done(null, "L’équipe a lu votre profil"),
                        Step.now(null, "Vous répondez à sa question"),
                        discovered(from),
                        Step.later("Rencontre"));
            case ProfileStanding.Elsewhere _ ->
                List.of(
                        Step.done(null, "L’équipe a lu votre profil"),
                        Step.now(null, "Elle vous oriente vers un autre service"));
            case ProfileStanding.Ready _ -> from.post() == null ? meeting(from, all) : hired(from, from.post(), all);
            case ProfileStanding.Resting(var working) ->
                from.post() != null
                        ? hired(from, from.post(), all)
                        : working
                                ? List.of(
                                        Step.done(null, "L’équipe a lu votre profil"),
                                        Step.done(null, "Vous avez trouvé un poste"),
                                        Step.now(null, "Vos premiers mois").saying(NEWS))
                                : meeting(from, all);
        };
    }

    /// What comes after the team has read her profile: nobody discovers who has not allowed it.
    private static Step discovered(HerWay from) {
        return from.said() instanceof Showing.Said.Given
                ? Step.later("Des employeurs vous découvrent")
                : Step.later("Des employeurs vous découvrent, si vous donnez votre accord")
                        .saying("Sans votre accord, aucun employeur ne vous verra.");
    }

    private static List<Step> meeting(HerWay from, List<Contact> all) {
        var steps = new ArrayList<Step>();
        steps.add(Step.done(null, "L’équipe a lu votre profil"));
        if (met(all)) {
            steps.add(Step.done(null, "Des employeurs vous découvrent").saying(written(all)));
            steps.add(Step.now(null, "Rencontre"));
        } else if (from.visible()) {
            steps.add(Step.now(null, "Des employeurs vous découvrent").saying(written(all)));
            steps.add(Step.later("Rencontre"));
        } else {
            steps.add(Step.stopped(null, "Votre profil n’est pas montré"));
        }
        steps.add(Step.later("Vos premiers mois").saying(NEWS));
        return steps;
    }

    /// Her way goes on after a hire: the meeting is behind her, the first day and the next news have their dates.
    private List<Step> hired(HerWay from, Hires.Post post, List<Contact> all) {
        var today = Paris.today(clock);
        var steps = new ArrayList<Step>();
        steps.add(Step.done(null, "L’équipe a lu votre profil"));
        if (!all.isEmpty()) {
            steps.add(Step.done(null, "Des employeurs vous découvrent").saying(written(all)));
        }
        steps.add(Step.done(null, "Rencontre"));
        steps.add(Step.done(null, "Vous avez trouvé un poste").saying(post.employer()));
        steps.add(
                post.startsOn().isAfter(today)
                        ? Step.now(null, "Vous commencez " + French.date(post.startsOn(), today))
                        : Step.done(null, "Vous avez commencé le " + French.shortDate(post.startsOn(), today)));
        if (post.news() != null) {
            var news = "Nous vous demandons des nouvelles " + French.date(post.news(), today);
            steps.add((post.startsOn().isAfter(today) ? Step.later(news) : Step.now(null, news)).saying(NEWS));
        }
        if (from.visible() && !from.asked()) {
            steps.add(Step.now(null, "Vous cherchez encore").saying("Des employeurs peuvent voir votre profil."));
        }
        return steps;
    }

    private static boolean met(List<Contact> all) {
        return all.stream()
                .anyMatch(contact -> contact.state() instanceof ContactState.Accepted
                        || contact.state() instanceof ContactState.Reached);
    }

    private static String written(List<Contact> all) {
        return all.isEmpty()
                ? "Nous vous prévenons au premier message."
                : French.plural(
                                all.stream()
                                        .map(Contact::organisation)
                                        .distinct()
                                        .count(),
                                "employeur vous a écrit en tout",
                                "employeurs vous ont écrit en tout")
                        + ".";
    }

    private String begins(Hires.Post post) {
        var today = Paris.today(clock);
        return post.startsOn().isAfter(today)
                ? "Vous commencez " + French.date(post.startsOn(), today) + " chez " + post.employer()
                : "Vous travaillez depuis le " + French.shortDate(post.startsOn(), today) + " chez " + post.employer();
    }

    private String day(Instant at) {
        return French.shortDate(Paris.date(at), Paris.today(clock));
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
