package fr.ensemblier.training.demand;

import fr.ensemblier.foundation.Paris;
import fr.ensemblier.foundation.ValueLists;
import fr.ensemblier.occupations.Occupations;
import fr.ensemblier.training.model.Catalogue;
import fr.ensemblier.training.model.Cohort;
import fr.ensemblier.training.model.CohortState;
import fr.ensemblier.training.model.Cohorts;
import fr.ensemblier.training.model.Demand;
import fr.ensemblier.training.model.FundingSchemes;
import fr.ensemblier.training.model.PromiseState;
import fr.ensemblier.training.model.PromisedTo;
import fr.ensemblier.training.model.SessionWords;
import fr.ensemblier.training.model.Trainee;
import fr.ensemblier.training.model.TraineeWords;
import fr.ensemblier.training.model.Trainees;
import fr.ensemblier.training.model.TrainingSession;
import fr.ensemblier.training.model.Wishes;
import fr.ensemblier.ui.Choice;
import fr.ensemblier.ui.FieldError;
import fr.ensemblier.ui.French;
import fr.ensemblier.ui.Link;
import fr.ensemblier.ui.Option;
import fr.ensemblier.ui.StateKind;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Puts a group into the words of its page: everybody on one page, with where she stands.
@Component
class CohortView {

    private static final int MOST = 100;

    private final Cohorts cohorts;
    private final Trainees trainees;
    private final Catalogue catalogue;
    private final PromisedTo promises;
    private final Wishes wishes;
    private final Demand demand;
    private final FundingSchemes schemes;
    private final Occupations occupations;
    private final ValueLists lists;
    private final Clock clock;

    CohortView(
            Cohorts cohorts,
            Trainees trainees,
            Catalogue catalogue,
            PromisedTo promises,
            Wishes wishes,
            Demand demand,
            FundingSchemes schemes,
            Occupations occupations,
            ValueLists lists,
            Clock clock) {
        this.cohorts = cohorts;
        this.trainees = trainees;
        this.catalogue = catalogue;
        this.promises = promises;
        this.wishes = wishes;
        this.demand = demand;
        this.schemes = schemes;
        this.occupations = occupations;
        this.lists = lists;
        this.clock = clock;
    }

    CohortPage.One of(Cohort one, List<FieldError> errors) {
        var today = Paris.today(clock);
        var members = cohorts.members(one.platform(), one.id());
        var session = one.state() instanceof CohortState.Agreed agreed
                ? catalogue.find(one.platform(), agreed.session()).orElse(null)
                : null;
        var inIt = members.stream().map(Cohorts.Member::person).collect(Collectors.toSet());
        return new CohortPage.One(
                CohortController.HERE + "/" + one.id(),
                one.name(),
                occupations.brief(one.occupation()) + (one.basin() == null ? "" : ", " + demand.name(one.basin()))
                        + ", " + schemes.name(one.scheme()),
                kind(one.state()),
                words(one.state()),
                detail(one.state(), today),
                schemes.find(one.scheme())
                        .map(FundingSchemes.Scheme::conditions)
                        .orElse(""),
                one.state().word(),
                one.open(),
                members.stream().map(member -> member(one, member, session)).toList(),
                wishes.waiting(one.platform(), List.of(one.occupation())).stream()
                        .filter(other -> !inIt.contains(other.person()))
                        .limit(MOST)
                        .map(other -> new Choice(other.person().toString(), other.name(), other.communeName(), false))
                        .toList(),
                lists.of("OPCO").stream()
                        .map(value -> new Option(value.label(), value.label()))
                        .toList(),
                catalogue.open(one.platform(), one.occupation(), today, MOST).stream()
                        .map(coming -> new Option(
                                coming.id().toString(),
                                coming.sheet().title() + ", " + coming.sheet().where() + ", "
                                        + French.small(SessionWords.dates(coming, today))))
                        .toList(),
                lists.of("COHORT_STOP").stream()
                        .map(value -> new Option(value.code(), value.label()))
                        .toList(),
                session == null
                        ? null
                        : new Link(
                                session.sheet().title() + ", " + French.small(SessionWords.dates(session, today)),
                                "/equipe/formations/sessions/" + session.id()),
                errors);
    }

    private CohortPage.Member member(Cohort one, Cohorts.Member member, @Nullable TrainingSession session) {
        var trainee = session == null
                ? java.util.Optional.<Trainee>empty()
                : trainees.ofSession(one.platform(), session.id()).stream()
                        .filter(other -> other.person().equals(member.person()))
                        .findFirst();
        var promise = promises.ofPerson(one.platform(), member.person()).stream()
                .filter(other -> !(other.state() instanceof PromiseState.NotKept))
                .findFirst();
        return new CohortPage.Member(
                member.person().toString(),
                "/equipe/personnes/" + member.person(),
                member.name(),
                member.communeName(),
                trainee.map(other -> TraineeWords.kind(other.state()))
                        .orElse(member.seeker() ? StateKind.NONE : StateKind.WARN),
                trainee.map(other -> TraineeWords.words(other.state()))
                        .orElse(member.seeker() ? "Dans le groupe" : "Inscription à France Travail à vérifier"),
                trainee.map(other -> "/equipe/formations/inscriptions/" + other.id())
                        .orElse(null),
                promise.map(other -> other.employer()).orElse(null));
    }

    static StateKind kind(CohortState state) {
        return switch (state) {
            case CohortState.Forming _ -> StateKind.WARN;
            case CohortState.Asked _ -> StateKind.INFO;
            case CohortState.Agreed _ -> StateKind.OK;
            case CohortState.Refused _ -> StateKind.BAD;
            case CohortState.GivenUp _ -> StateKind.NONE;
        };
    }

    static String words(CohortState state) {
        return switch (state) {
            case CohortState.Forming _ -> "Se forme";
            case CohortState.Asked _ -> "Demandé";
            case CohortState.Agreed _ -> "Accordé";
            case CohortState.Refused _ -> "Refusé";
            case CohortState.GivenUp _ -> "Abandonné";
        };
    }

    private @Nullable String detail(CohortState state, LocalDate today) {
        return switch (state) {
            case CohortState.Forming _ -> null;
            case CohortState.Asked(var on, var of) -> "Demandé le " + French.shortDate(on, today) + " à " + of + ".";
            case CohortState.Agreed(var asked, var on, var _) ->
                "Accordé le " + French.shortDate(on, today) + " par " + asked.of() + ".";
            case CohortState.Refused(var asked, var on, var reason) ->
                "Refusé le " + French.shortDate(on, today) + " par " + asked.of() + French.SPACE + ": "
                        + French.small(lists.label("COHORT_STOP", reason)) + ".";
            case CohortState.GivenUp(var _, var on, var reason) ->
                "Abandonné le " + French.shortDate(on, today) + French.SPACE + ": "
                        + French.small(lists.label("COHORT_STOP", reason)) + ".";
        };
    }
}
