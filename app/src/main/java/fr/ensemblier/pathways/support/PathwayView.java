package fr.ensemblier.pathways.support;

import fr.ensemblier.foundation.Paris;
import fr.ensemblier.foundation.ValueLists;
import fr.ensemblier.pathways.model.ExitReason;
import fr.ensemblier.pathways.model.Pathway;
import fr.ensemblier.pathways.model.PathwayLine;
import fr.ensemblier.pathways.model.PathwayState;
import fr.ensemblier.pathways.model.PathwayStep;
import fr.ensemblier.pathways.model.Pathways;
import fr.ensemblier.pathways.model.Schemes;
import fr.ensemblier.pathways.model.StepKind;
import fr.ensemblier.pathways.model.StepState;
import fr.ensemblier.people.People.Reachable;
import fr.ensemblier.ui.Choice;
import fr.ensemblier.ui.FieldError;
import fr.ensemblier.ui.French;
import fr.ensemblier.ui.Option;
import fr.ensemblier.ui.StateKind;
import fr.ensemblier.ui.Step;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Says a pathway in French.
@Component
class PathwayView {

    /// What was typed into the exit form.
    record TypedExit(@Nullable LocalDate day, String reason, String sector, List<FieldError> errors) {
        static final TypedExit NOTHING = new TypedExit(null, "", "", List.of());
    }

    private final Pathways pathways;
    private final Schemes schemes;
    private final PathwayLine line;
    private final ValueLists lists;
    private final Clock clock;

    PathwayView(Pathways pathways, Schemes schemes, PathwayLine line, ValueLists lists, Clock clock) {
        this.pathways = pathways;
        this.schemes = schemes;
        this.line = line;
        this.lists = lists;
        this.clock = clock;
    }

    PathwayPage page(Reachable her, Pathway pathway, TypedExit exit) {
        var today = Paris.today(clock);
        var open = pathway.state() instanceof PathwayState.Open;
        return new PathwayPage(
                base(pathway),
                her.fullName(),
                personHref(her),
                pathway.name(),
                "Depuis le " + French.shortDate(pathway.openedOn(), today)
                        + (her.adviserName() == null ? "" : ", dossier suivi par " + her.adviserName()),
                kind(pathway.state()),
                state(pathway.state(), today),
                detail(pathway.state()),
                open,
                pathway.state() instanceof PathwayState.Paused,
                pathway.state() instanceof PathwayState.Left,
                line.of(pathway),
                open
                        ? pathway.current()
                                .map(step -> part(pathway, step, List.of(), null, null))
                                .orElse(null)
                        : null,
                pathway.steps().stream()
                        .map(step -> new PathwayPage.Line(
                                step.position(),
                                step.sheet().title(),
                                step.state() instanceof StepState.Ended
                                        ? null
                                        : step.sheet().kind().plain(),
                                StepWords.kind(step, today),
                                pathway.state() instanceof PathwayState.Left
                                                && !(step.state() instanceof StepState.Ended)
                                        ? "Non faite"
                                        : StepWords.state(step, today),
                                bent(step),
                                base(pathway) + "/etapes/" + step.id()))
                        .toList(),
                pathways.story(pathway.platform(), pathway.id()).stream()
                        .map(event -> Step.done(
                                        French.capital(French.shortDate(event.on(), today)) + ", par " + event.by(),
                                        event.said())
                                .saying(event.reason() == null ? "" : event.reason()))
                        .toList(),
                new PathwayPage.Leaving(
                        exit.day() == null ? today : exit.day(),
                        exit.reason(),
                        Arrays.stream(ExitReason.values())
                                .map(one -> new Option(one.name(), one.words()))
                                .toList(),
                        List.of(
                                Choice.of("oui", "Oui", exit.sector().equals("oui")),
                                Choice.of("non", "Non", exit.sector().equals("non"))),
                        exit.errors()),
                today,
                options("PATHWAY_PAUSE"));
    }

    PathwayPage.StepPart part(
            Pathway pathway,
            PathwayStep step,
            List<FieldError> errors,
            @Nullable LocalDate day,
            @Nullable String reason) {
        var today = Paris.today(clock);
        return new PathwayPage.StepPart(
                base(pathway) + "/etapes/" + step.id(),
                step.sheet().kind() == StepKind.CONTRACT
                        ? "/equipe/embauches/nouvelle?broughtBy=PATHWAY&personne=" + pathway.person()
                        : null,
                step.sheet().title(),
                StepWords.kind(step, today),
                StepWords.state(step, today),
                facts(step),
                schemes.find(step.sheet().scheme())
                        .map(scheme -> scheme.name() + " : " + scheme.conditions() + " (" + scheme.source() + ")"
                                + (scheme.sure().equals("H") ? "" : " À vérifier par la plateforme."))
                        .orElse(null),
                step.state() instanceof StepState.Ahead,
                step.state() instanceof StepState.Underway,
                step.state() instanceof StepState.Ended,
                day == null ? today : day,
                today,
                step.sheet().alternatives().stream()
                        .map(way -> new Option(way, way))
                        .toList(),
                options("PATHWAY_SKIP"),
                options("PATHWAY_BREAK"),
                reason,
                errors);
    }

    PersonPage person(Reachable her, List<Pathway> all) {
        var today = Paris.today(clock);
        return new PersonPage(
                her.fullName(),
                personHref(her),
                all.stream()
                        .map(pathway -> new PersonPage.One(
                                base(pathway),
                                pathway.name(),
                                kind(pathway.state()),
                                state(pathway.state(), today),
                                since(pathway, today),
                                line.of(pathway),
                                pathway.state() instanceof PathwayState.Open
                                        ? pathway.current()
                                                .map(step -> step.sheet().title()
                                                        + (step.state() instanceof StepState.Planned
                                                                ? ", étape "
                                                                : ", ")
                                                        + lower(StepWords.state(step, today)))
                                                .orElse("Toutes les étapes sont finies. Notez la sortie.")
                                        : null))
                        .toList(),
                personHref(her) + "/parcours/nouveau");
    }

    private String since(Pathway pathway, LocalDate today) {
        return pathway.state() instanceof PathwayState.Left left
                ? "Du " + French.shortDate(pathway.openedOn(), today) + " au " + French.shortDate(left.on(), today)
                        + " : " + detail(left)
                : "Depuis le " + French.shortDate(pathway.openedOn(), today);
    }

    private static List<PathwayPage.Fact> facts(PathwayStep step) {
        var facts = new ArrayList<PathwayPage.Fact>();
        facts.add(new PathwayPage.Fact("Qui agit", step.sheet().acts().words()));
        var days = step.sheet().days();
        var hours = step.sheet().hours();
        if (days != null) {
            facts.add(new PathwayPage.Fact("Durée prévue", length(days)));
        }
        if (hours != null) {
            facts.add(new PathwayPage.Fact("Heures de formation", French.number(hours) + French.SPACE + "h"));
        }
        if (step.sheet().needs() != null) {
            facts.add(new PathwayPage.Fact("Condition", step.sheet().needs()));
        }
        facts.add(new PathwayPage.Fact("Finie quand", step.sheet().closes()));
        if (step.sheet().optional()) {
            facts.add(new PathwayPage.Fact("Obligatoire", "Non, selon la personne"));
        }
        if (step.addedReason() != null) {
            facts.add(new PathwayPage.Fact("Ajoutée parce que", step.addedReason()));
        }
        return facts;
    }

    private static String length(int days) {
        return days >= 60
                ? French.plural(Math.round(days / 30.4), "mois", "mois")
                : French.plural(days, "jour", "jours");
    }

    private @Nullable String bent(PathwayStep step) {
        return switch (step.state()) {
            case StepState.Skipped(var _, var reason) -> lists.label("PATHWAY_SKIP", reason);
            case StepState.BrokenOff(var _, var _, var reason) -> lists.label("PATHWAY_BREAK", reason);
            case StepState.Ahead _, StepState.Underway _, StepState.Done _ ->
                step.addedReason() != null
                        ? "Ajoutée : " + step.addedReason()
                        : step.sheet().optional() ? "Selon la personne" : null;
        };
    }

    private static StateKind kind(PathwayState state) {
        return switch (state) {
            case PathwayState.Open _ -> StateKind.INFO;
            case PathwayState.Paused _ -> StateKind.WARN;
            case PathwayState.Left left -> left.reason().leadsOn() ? StateKind.OK : StateKind.NONE;
        };
    }

    private static String state(PathwayState state, LocalDate today) {
        return switch (state) {
            case PathwayState.Open _ -> "En cours";
            case PathwayState.Paused paused -> "En pause depuis le " + French.shortDate(paused.since(), today);
            case PathwayState.Left left -> "Terminé le " + French.shortDate(left.on(), today);
        };
    }

    private @Nullable String detail(PathwayState state) {
        return switch (state) {
            case PathwayState.Open _ -> null;
            case PathwayState.Paused paused -> lists.label("PATHWAY_PAUSE", paused.reason());
            case PathwayState.Left left ->
                left.reason().words()
                        + (left.reason().leadsOn() ? left.inSector() ? ", dans le secteur" : ", hors du secteur" : "");
        };
    }

    List<Option> options(String list) {
        return lists.of(list).stream()
                .map(one -> new Option(one.code(), one.label()))
                .toList();
    }

    private static String lower(String text) {
        return Character.toLowerCase(text.charAt(0)) + text.substring(1);
    }

    static String base(Pathway pathway) {
        return "/equipe/parcours/" + pathway.id();
    }

    static String personHref(Reachable her) {
        return "/equipe/personnes/" + her.person();
    }
}
