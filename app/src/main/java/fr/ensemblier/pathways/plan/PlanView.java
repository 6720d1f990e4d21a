package fr.ensemblier.pathways.plan;

import fr.ensemblier.foundation.Paris;
import fr.ensemblier.foundation.ValueLists;
import fr.ensemblier.pathways.model.SupportState;
import fr.ensemblier.pathways.model.SupportStep;
import fr.ensemblier.pathways.model.SupportSteps;
import fr.ensemblier.people.HerBarriers;
import fr.ensemblier.people.HerBarriers.Barrier;
import fr.ensemblier.people.HerBarriers.Severity;
import fr.ensemblier.people.People.Reachable;
import fr.ensemblier.ui.FieldError;
import fr.ensemblier.ui.French;
import fr.ensemblier.ui.Option;
import fr.ensemblier.ui.StateKind;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Says barriers and the steps that lift them in French.
@Component
class PlanView {

    private final HerBarriers barriers;
    private final SupportSteps steps;
    private final ValueLists lists;
    private final Clock clock;

    PlanView(HerBarriers barriers, SupportSteps steps, ValueLists lists, Clock clock) {
        this.barriers = barriers;
        this.steps = steps;
        this.lists = lists;
        this.clock = clock;
    }

    static String base(UUID person) {
        return "/equipe/personnes/" + person + "/plan";
    }

    static String href(Barrier barrier) {
        return base(barrier.person()) + "/freins/" + barrier.id();
    }

    static String stepHref(Barrier barrier, SupportStep step) {
        return href(barrier) + "/actions/" + step.id();
    }

    PlanPage page(Reachable her, PlanPage.Noted noted) {
        var all = barriers.of(her.platform(), her.person());
        var steps = this.steps.of(her.platform(), all.stream().map(Barrier::id).toList()).stream()
                .collect(Collectors.groupingBy(SupportStep::barrier));
        var shown = all.stream()
                .collect(Collectors.partitioningBy(
                        Barrier::open,
                        Collectors.mapping(
                                barrier -> one(barrier, steps.getOrDefault(barrier.id(), List.of())),
                                Collectors.toList())));
        return new PlanPage(
                her.fullName(),
                "/equipe/personnes/" + her.person(),
                base(her.person()),
                shown.getOrDefault(true, List.of()),
                shown.getOrDefault(false, List.of()),
                noted);
    }

    PlanPage.One one(Barrier barrier, List<SupportStep> steps) {
        var today = Paris.today(clock);
        var lifted = barrier.liftedOn();
        return new PlanPage.One(
                href(barrier),
                name(barrier),
                lifted != null ? StateKind.OK : kind(barrier.severity()),
                lifted != null
                        ? "Levé le " + French.shortDate(lifted, today)
                        : barrier.severity() == null
                                ? "À évaluer"
                                : barrier.severity().words(),
                said(barrier, today),
                barrier.detail(),
                steps.stream().map(step -> line(barrier, step)).toList(),
                barrier.open() ? href(barrier) + "/actions" : null,
                barrier.open() ? href(barrier) + "/lever" : null);
    }

    String name(Barrier barrier) {
        return lists.label("BARRIER", barrier.kind());
    }

    private PlanPage.Line line(Barrier barrier, SupportStep step) {
        return new PlanPage.Line(
                stepHref(barrier, step), step.action(), detail(barrier, step), kind(step.state()), state(step.state()));
    }

    String objective(Barrier barrier, String code) {
        return lists.label("OBJECTIVE_" + barrier.kind(), code);
    }

    private String detail(Barrier barrier, SupportStep step) {
        var today = Paris.today(clock);
        var words = objective(barrier, step.objective()) + (step.partner() == null ? "" : ", avec " + step.partner());
        return words + ". "
                + switch (step.state()) {
                    case SupportState.ToDo _ ->
                        step.answerBefore() == null
                                ? "Convenu le " + French.shortDate(step.notedOn(), today) + "."
                                : "À faire avant le " + French.shortDate(step.answerBefore(), today) + ".";
                    case SupportState.Asked(var on) -> "Demandé le " + French.shortDate(on, today) + ".";
                    case SupportState.Obtained(var _, var on, var result) ->
                        result + ", le " + French.shortDate(on, today) + ".";
                    case SupportState.Refused(var _, var on, var reason) ->
                        lists.label("SUPPORT_REFUSAL", reason) + ", le " + French.shortDate(on, today) + ".";
                    case SupportState.GivenUp(var _, var on, var reason) ->
                        lists.label("SUPPORT_GIVEN_UP", reason) + ", le " + French.shortDate(on, today) + ".";
                };
    }

    private static String said(Barrier barrier, LocalDate today) {
        var reopened = barrier.reopenedOn();
        return "Dit par " + barrier.saidBy() + " le " + French.shortDate(barrier.saidOn(), today)
                + (reopened == null ? "" : ", revenu le " + French.shortDate(reopened, today));
    }

    private static StateKind kind(@Nullable Severity severity) {
        return switch (severity) {
            case null -> StateKind.INFO;
            case BOTHERS -> StateKind.INFO;
            case SLOWS -> StateKind.WARN;
            case BLOCKS -> StateKind.BAD;
        };
    }

    static StateKind kind(SupportState state) {
        return switch (state) {
            case SupportState.ToDo _ -> StateKind.INFO;
            case SupportState.Asked _ -> StateKind.WARN;
            case SupportState.Obtained _ -> StateKind.OK;
            case SupportState.Refused _ -> StateKind.BAD;
            case SupportState.GivenUp _ -> StateKind.NONE;
        };
    }

    static String state(SupportState state) {
        return switch (state) {
            case SupportState.ToDo _ -> "À faire";
            case SupportState.Asked _ -> "Réponse attendue";
            case SupportState.Obtained _ -> "Obtenu";
            case SupportState.Refused _ -> "Refusé";
            case SupportState.GivenUp _ -> "Abandonné";
        };
    }

    PlanPage.Noted noted(String kind, String severity, String detail, List<FieldError> errors) {
        return new PlanPage.Noted(kind, severity, detail, options("BARRIER"), severities(), errors);
    }

    List<Option> options(String list) {
        return lists.of(list).stream()
                .map(one -> new Option(one.code(), one.label()))
                .toList();
    }

    static List<Option> severities() {
        return Arrays.stream(Severity.values())
                .map(one -> new Option(one.name(), one.words()))
                .toList();
    }
}
