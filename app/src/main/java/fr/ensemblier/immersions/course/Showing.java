package fr.ensemblier.immersions.course;

import fr.ensemblier.foundation.NotFound;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.immersions.model.Immersion;
import fr.ensemblier.immersions.model.ImmersionState;
import fr.ensemblier.immersions.model.LegalFrame;
import fr.ensemblier.immersions.model.Reasons;
import fr.ensemblier.immersions.model.StateWords;
import fr.ensemblier.immersions.model.Story;
import fr.ensemblier.immersions.model.Telling;
import fr.ensemblier.immersions.model.TypedNumber;
import fr.ensemblier.immersions.model.Views;
import fr.ensemblier.people.People;
import fr.ensemblier.ui.FieldError;
import fr.ensemblier.ui.French;
import fr.ensemblier.ui.Link;
import fr.ensemblier.ui.StateKind;
import fr.ensemblier.ui.Step;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/// Puts one immersion into words for the team.
@Component
class Showing {

    private final Telling telling;
    private final Reasons reasons;
    private final Story story;
    private final Views views;
    private final People people;
    private final Clock clock;

    Showing(Telling telling, Reasons reasons, Story story, Views views, People people, Clock clock) {
        this.telling = telling;
        this.reasons = reasons;
        this.story = story;
        this.views = views;
        this.people = people;
        this.clock = clock;
    }

    ModelAndView view(Immersion one, OnePage.@Nullable Typed typed, List<FieldError> errors, HttpStatus status) {
        var her = people.find(one.person()).orElseThrow(() -> new NotFound("person", one.person()));
        return new ModelAndView("immersions/course/one", Map.of("page", page(one, her, typed, errors)), status);
    }

    private OnePage page(Immersion one, People.Reachable her, OnePage.@Nullable Typed typed, List<FieldError> errors) {
        var base = "/equipe/immersions/" + one.id();
        var today = Paris.today(clock);
        var asked = views.of(one.platform(), one.id());
        var pmsmp = one.frame() == LegalFrame.PMSMP;
        var drafted = pmsmp
                && !(one.state() instanceof ImmersionState.Wished)
                && !(one.state() instanceof ImmersionState.Requested)
                && !(one.state() instanceof ImmersionState.Refused);
        return new OnePage(
                base,
                her.fullName(),
                her.firstName(),
                "/equipe/personnes/" + her.person(),
                her.phone() == null ? null : French.phone(her.phone()),
                her.phone() == null ? null : French.phoneLink(her.phone()),
                French.capital(telling.what(one)),
                StateWords.kind(one.state()),
                StateWords.words(one.state()),
                now(one, her.firstName(), today),
                facts(one, today),
                acts(one, today),
                drafted ? new Link("Voir la convention", base + "/convention") : null,
                one.state() instanceof ImmersionState.Past
                        ? new Link("Attestation de présence", base + "/attestation")
                        : null,
                asked.stream().map(view -> view(view, today)).toList(),
                found(one),
                story.of(one.platform(), one.id()).stream()
                        .map(event -> step(event, today))
                        .toList(),
                typed == null ? typed(one) : typed,
                new OnePage.Lists(
                        reasons.of(Reasons.REFUSAL),
                        reasons.of(Reasons.CANCEL),
                        reasons.of(Reasons.BREAK),
                        reasons.of(Reasons.ABSENCE),
                        reasons.of(Reasons.LED_TO),
                        pmsmp),
                one.version(),
                today,
                errors);
    }

    private static OnePage.Typed typed(Immersion one) {
        var plan = one.plan();
        return plan == null
                ? new OnePage.Typed(one.wishedFrom(), null, null, null, null, null)
                : new OnePage.Typed(
                        plan.from(),
                        plan.until(),
                        String.valueOf(plan.days()),
                        TypedNumber.words(plan.hours()),
                        null,
                        null);
    }

    private static OnePage.Acts acts(Immersion one, LocalDate today) {
        var state = one.state();
        var plan = one.plan();
        var covered = state instanceof ImmersionState.Covered;
        var running = state instanceof ImmersionState.Running;
        var past = state instanceof ImmersionState.Past;
        return new OnePage.Acts(
                state instanceof ImmersionState.Wished,
                state instanceof ImmersionState.Requested,
                state instanceof ImmersionState.Accepted && one.frame() != LegalFrame.PMSMP,
                covered && plan != null && !today.isBefore(plan.from()),
                running,
                past && one.debrief() == null,
                past && one.debrief() == null,
                (covered || running) && !one.signedHere(),
                (running || state instanceof ImmersionState.Ended) && one.debrief() == null,
                state instanceof ImmersionState.Ahead);
    }

    private String now(Immersion one, String her, LocalDate today) {
        var plan = one.plan();
        return switch (one.state()) {
            case ImmersionState.Wished _ ->
                her
                        + " demande cette immersion. Faites l’entretien préparatoire : la structure n’est prévenue qu’après.";
            case ImmersionState.Requested _ ->
                "La structure répond depuis son espace ou par son lien. Sans réponse, appelez-la.";
            case ImmersionState.Accepted _ ->
                one.frame() == LegalFrame.PMSMP
                        ? "La structure accepte. Préparez la convention : elle est signée avant le premier jour."
                        : "La structure accepte. Fixez les dates, et notez qui signe.";
            case ImmersionState.Drafted _ ->
                "La convention est prête. Faites-la signer, ou confiez-la au prescripteur.";
            case ImmersionState.Signed _ -> "Tout est signé. L’immersion commence d’elle-même le premier jour.";
            case ImmersionState.HandedOff(var cover) ->
                (one.frame() == LegalFrame.VISIT
                                ? "Les dates sont confirmées."
                                : "Convention confiée à " + cover.to() + ".")
                        + (plan != null && today.isBefore(plan.from())
                                ? ""
                                : " Notez le début dès que vous savez que tout est signé.");
            case ImmersionState.Running _ ->
                "L’immersion est en cours. Notez une absence ou une interruption dès que vous l’apprenez.";
            case ImmersionState.Past _ ->
                one.debrief() == null ? "Faites le bilan avec " + her + " et notez ce qui suit." : "Le bilan est fait.";
            case ImmersionState.Cancelled(var on, var reason) ->
                "Annulée le " + French.shortDate(on, today) + " : "
                        + French.small(reasons.words(Reasons.CANCEL, reason)) + ".";
            case ImmersionState.Refused(var on, var reason) ->
                "Refusée le " + French.shortDate(on, today) + " : "
                        + French.small(reasons.words(Reasons.REFUSAL, reason)) + ".";
        };
    }

    private List<OnePage.Fact> facts(Immersion one, LocalDate today) {
        var facts = new ArrayList<OnePage.Fact>();
        facts.add(new OnePage.Fact(
                "Cadre", one.frame().words() + ", " + one.frame().paper()));
        facts.add(new OnePage.Fact("Dates", French.capital(telling.when(one))));
        var plan = one.plan();
        if (plan != null) {
            facts.add(new OnePage.Fact("Présence", Telling.presence(plan)));
        } else if (one.wishedFrom() != null) {
            facts.add(new OnePage.Fact("Souhaitée", "à partir du " + French.shortDate(one.wishedFrom(), today)));
        }
        facts.add(new OnePage.Fact(
                "Demandée",
                "le " + French.shortDate(Paris.date(one.askedAt()), today) + " par "
                        + (one.herself() ? "la personne" : one.askedBy())));
        if (one.talk() != null) {
            facts.add(new OnePage.Fact(
                    "Entretien préparatoire",
                    "le " + French.shortDate(one.talk().on(), today) + ", "
                            + one.talk().by()));
        }
        if (one.wish() != null) {
            facts.add(new OnePage.Fact("Mots à la structure", "« " + one.wish() + " »"));
        }
        if (one.state() instanceof ImmersionState.Interrupted(var _, var _, var on, var reason)) {
            facts.add(new OnePage.Fact(
                    "Interrompue",
                    "le " + French.shortDate(on, today) + ", " + French.small(reasons.words(Reasons.BREAK, reason))));
        }
        return facts;
    }

    private OnePage.View view(Views.Asked asked, LocalDate today) {
        var side = asked.side() == Views.Side.PERSON ? "La personne" : "La structure";
        var said = asked.said();
        if (said == null) {
            return new OnePage.View(
                    side,
                    asked.due().isBefore(today) ? StateKind.BAD : StateKind.WARN,
                    (asked.due().isBefore(today) ? "En retard, attendu le " : "Attendu avant le ")
                            + French.shortDate(asked.due(), today),
                    null,
                    asked.side().name());
        }
        var goesOn = asked.side() == Views.Side.PERSON
                ? said.goesOn() ? "ce métier lui plaît" : "ce métier ne lui plaît pas"
                : said.goesOn() ? "pourrait l’embaucher" : "ne pense pas l’embaucher";
        return new OnePage.View(
                side,
                switch (said.answer()) {
                    case GOOD -> StateKind.OK;
                    case MIXED -> StateKind.WARN;
                    case BAD -> StateKind.BAD;
                },
                said.answer().words() + ", " + goesOn,
                said.words(),
                null);
    }

    private OnePage.@Nullable Found found(Immersion one) {
        var said = one.debrief();
        if (said == null) {
            return null;
        }
        var reached = said.reached() == null ? "" : said.reached() ? ", objectif atteint" : ", objectif non atteint";
        return new OnePage.Found(
                said.finding().words()
                        + reached
                        + (said.ledTo() == null
                                ? ""
                                : ". Suite : " + French.small(reasons.words(Reasons.LED_TO, said.ledTo()))),
                said.note(),
                "Le " + French.shortDate(said.on(), Paris.today(clock)) + ", par " + said.by());
    }

    private static Step step(Story.Event event, LocalDate today) {
        var step = Step.done(French.shortDate(event.on(), today), event.said());
        return event.reason() == null ? step.saying(event.by()) : step.saying(event.reason() + ", " + event.by());
    }
}
