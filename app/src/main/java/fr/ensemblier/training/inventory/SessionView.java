package fr.ensemblier.training.inventory;

import fr.ensemblier.foundation.Parameters;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.foundation.ValueLists;
import fr.ensemblier.occupations.Occupations;
import fr.ensemblier.people.People;
import fr.ensemblier.training.model.Cohorts;
import fr.ensemblier.training.model.FundingSchemes;
import fr.ensemblier.training.model.SessionState;
import fr.ensemblier.training.model.SessionWords;
import fr.ensemblier.training.model.Trainee;
import fr.ensemblier.training.model.TraineeState;
import fr.ensemblier.training.model.TraineeWords;
import fr.ensemblier.training.model.Trainees;
import fr.ensemblier.training.model.TrainingSession;
import fr.ensemblier.ui.FieldError;
import fr.ensemblier.ui.French;
import fr.ensemblier.ui.Option;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Puts a session into the words of its page.
@Component
class SessionView {

    private final Occupations occupations;
    private final FundingSchemes schemes;
    private final ValueLists lists;
    private final Trainees trainees;
    private final TraineeWords words;
    private final People people;
    private final Cohorts cohorts;
    private final Parameters parameters;
    private final Clock clock;

    SessionView(
            Occupations occupations,
            FundingSchemes schemes,
            ValueLists lists,
            Trainees trainees,
            TraineeWords words,
            People people,
            Cohorts cohorts,
            Parameters parameters,
            Clock clock) {
        this.occupations = occupations;
        this.schemes = schemes;
        this.lists = lists;
        this.trainees = trainees;
        this.words = words;
        this.people = people;
        this.cohorts = cohorts;
        this.parameters = parameters;
        this.clock = clock;
    }

    SessionPage of(TrainingSession session, SessionPage.Asked asked, List<FieldError> errors) {
        var today = Paris.today(clock);
        var sheet = session.sheet();
        var all = trainees.ofSession(session.platform(), session.id());
        return new SessionPage(
                Filter.HERE + "/sessions/" + session.id(),
                sheet.title(),
                sheet.where(),
                SessionWords.kind(session, today),
                SessionWords.state(session, today),
                detail(session, today),
                warning(session, candidates(all), today),
                SessionWords.cautions(session, today),
                SessionWords.seats(session),
                InventoryController.percent(session),
                facts(session, today),
                sheet.schemes().stream().map(code -> scheme(code, session)).toList(),
                sheet.phone() == null ? null : French.phone(sheet.phone()),
                sheet.phone() == null ? null : French.phoneLink(sheet.phone()),
                sheet.email(),
                !session.imported(),
                session.state() instanceof SessionState.Standing && !session.isOver(today),
                session.starts().isBefore(today),
                session.isCancelled(),
                session.seats(),
                session.elsewhere(),
                lists.of("TRAINING_CANCEL").stream()
                        .map(one -> new Option(one.code(), one.label()))
                        .toList(),
                people(all, today),
                papers(session, all),
                asked,
                errors);
    }

    private static int candidates(List<Trainee> all) {
        return (int) all.stream()
                .filter(one -> one.state() instanceof TraineeState.Candidate)
                .count();
    }

    /// Those who go there before those who do not.
    private List<SessionPage.Person> people(List<Trainee> all, LocalDate today) {
        var known = people.all(all.stream().map(Trainee::person).toList());
        return all.stream()
                .flatMap(one -> known.stream()
                        .filter(her -> her.person().equals(one.person()))
                        .limit(1)
                        .map(her -> new SessionPage.Person(
                                "/equipe/formations/inscriptions/" + one.id(),
                                her.fullName(),
                                "/equipe/personnes/" + her.person(),
                                TraineeWords.kind(one.state()),
                                TraineeWords.words(one.state()),
                                words.detail(one.state(), today),
                                one.state() instanceof TraineeState.TurnedAway
                                        || one.state() instanceof TraineeState.Withdrawn)))
                .sorted(Comparator.comparing(SessionPage.Person::over).thenComparing(SessionPage.Person::name))
                .toList();
    }

    private List<SessionPage.Paper> papers(TrainingSession session, List<Trainee> all) {
        var base = Filter.HERE + "/sessions/" + session.id();
        var papers = new ArrayList<SessionPage.Paper>();
        if (all.stream().anyMatch(one -> one.state().holdsSeat())) {
            papers.add(new SessionPage.Paper(base + "/presences", "Heures du jour", "clock-fill"));
            papers.add(new SessionPage.Paper(base + "/emargement", "Feuille d’émargement", "printer"));
        }
        cohorts.ofSession(session.platform(), session.id())
                .forEach(one -> papers.add(new SessionPage.Paper(
                        "/equipe/formations/groupes/" + one.id(), "Groupe : " + one.name(), "people")));
        return papers;
    }

    /// What is missing while there is still time to find it.
    private @Nullable String warning(TrainingSession session, int candidates, LocalDate today) {
        var seats = session.seats();
        var days = ChronoUnit.DAYS.between(today, session.starts());
        if (seats == null
                || session.isCancelled()
                || days < 0
                || days > parameters.days("training.early-days", session.platform())) {
            return null;
        }
        var found = session.taken() + candidates;
        return found * 100 >= seats * parameters.days("training.few-percent", session.platform())
                ? null
                : "Pas assez de candidats : " + French.plural(found, "personne", "personnes") + " pour "
                        + French.plural(seats, "place", "places") + ". La session commence "
                        + (days == 0 ? "aujourd’hui." : "dans " + French.plural(days, "jour", "jours") + ".");
    }

    private @Nullable String detail(TrainingSession session, LocalDate today) {
        return switch (session.state()) {
            case SessionState.Planned _ -> null;
            case SessionState.Postponed(var from, var cause, var on, var by) ->
                "Elle devait commencer le " + French.shortDate(from, today) + ". "
                        + lists.label("TRAINING_CANCEL", cause) + ". Noté le " + French.shortDate(on, today) + " par "
                        + by + ".";
            case SessionState.Cancelled(var cause, var on, var by) ->
                lists.label("TRAINING_CANCEL", cause) + ". Noté le " + French.shortDate(on, today) + " par " + by + ".";
        };
    }

    private List<SessionPage.Fact> facts(TrainingSession session, LocalDate today) {
        var sheet = session.sheet();
        var facts = new ArrayList<SessionPage.Fact>();
        facts.add(new SessionPage.Fact("Dates", SessionWords.dates(session, today)));
        if (session.applyBefore() != null) {
            facts.add(new SessionPage.Fact("Inscription avant le", French.shortDate(session.applyBefore(), today)));
        }
        if (sheet.hours() > 0) {
            facts.add(new SessionPage.Fact("Durée", hours(sheet)));
        }
        add(facts, "Rythme", sheet.rhythm());
        add(
                facts,
                "Lieu",
                sheet.communeName() == null
                        ? "À distance"
                        : (sheet.address() == null ? "" : sheet.address() + ", ") + sheet.communeName());
        if (sheet.certification() != null) {
            occupations
                    .certification(sheet.certification())
                    .ifPresent(one -> facts.add(new SessionPage.Fact(
                            "Diplôme ou titre",
                            one.name() + (one.rncp() == null ? "" : ", RNCP " + one.rncp()) + blocks(sheet.blocks()))));
        }
        add(facts, "Niveau atteint", sheet.level());
        if (!sheet.occupations().isEmpty()) {
            facts.add(new SessionPage.Fact(
                    "Métiers",
                    String.join(
                            ", ",
                            sheet.occupations().stream().map(occupations::brief).toList())));
        }
        add(facts, "Il faut", sheet.needs());
        add(facts, "But", sheet.goal());
        add(facts, "SIRET", sheet.siret());
        return facts;
    }

    private static String blocks(List<String> blocks) {
        return blocks.isEmpty() ? "" : ". Blocs : " + String.join(", ", blocks);
    }

    private static String hours(TrainingSession.Sheet sheet) {
        var all = French.plural(sheet.hours(), "heure", "heures");
        return sheet.hoursCompany() == null || sheet.hoursCompany() == 0
                ? all
                : all + ", dont " + French.plural(sheet.hoursCompany(), "heure", "heures") + " en structure";
    }

    private SessionPage.Scheme scheme(String code, TrainingSession session) {
        return schemes.find(code)
                .map(one -> new SessionPage.Scheme(
                        one.name(), one.conditions() + " " + one.source(), !one.holdsOn(session.starts())))
                .orElse(new SessionPage.Scheme(code, "", false));
    }

    private static void add(List<SessionPage.Fact> facts, String name, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            facts.add(new SessionPage.Fact(name, value));
        }
    }
}
