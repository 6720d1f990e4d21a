package fr.ensemblier.placements.register;

import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.foundation.ValueLists;
import fr.ensemblier.notices.OpenTasks;
import fr.ensemblier.occupations.Occupations;
import fr.ensemblier.organisations.Establishment;
import fr.ensemblier.organisations.Establishments;
import fr.ensemblier.people.People;
import fr.ensemblier.ui.Choice;
import fr.ensemblier.ui.FieldError;
import fr.ensemblier.ui.French;
import fr.ensemblier.ui.Option;
import fr.ensemblier.ui.Step;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Reads a hire into what the team's page shows.
@Component
class HireView {

    /// What was typed in a form that was refused.
    record Typed(HirePage.News news, String looking, String how, Tutor.@Nullable Typed tutor) {
        static final Typed NOTHING = new Typed(HirePage.News.NOTHING, "", "");

        Typed(HirePage.News news, String looking, String how) {
            this(news, looking, how, null);
        }
    }

    private final Register register;
    private final HireChanges changes;
    private final Tutors tutors;
    private final People people;
    private final Establishments establishments;
    private final Occupations occupations;
    private final ValueLists lists;
    private final OpenTasks tasks;
    private final Clock clock;

    HireView(
            Register register,
            HireChanges changes,
            Tutors tutors,
            People people,
            Establishments establishments,
            Occupations occupations,
            ValueLists lists,
            OpenTasks tasks,
            Clock clock) {
        this.register = register;
        this.changes = changes;
        this.tutors = tutors;
        this.people = people;
        this.establishments = establishments;
        this.occupations = occupations;
        this.lists = lists;
        this.tasks = tasks;
        this.clock = clock;
    }

    HirePage of(Actor.Team actor, Register.Row hire, Typed typed, List<FieldError> errors) {
        var today = Paris.today(clock);
        var checks = register.checks(actor.platform(), hire.id()).stream()
                .filter(check -> check.answer() != null || asked(hire, check))
                .toList();
        var history = changes.of(actor.platform(), hire.id());
        var cancelled = hire.cancelled();
        var her = people.find(hire.person());
        return new HirePage(
                hire.id().toString(),
                hire.name() + ", " + hire.employer(),
                hire.name(),
                new HirePage.Side(
                        hire.name(),
                        "/equipe/personnes/" + hire.person(),
                        her.map(People.Reachable::phone).orElse(null),
                        her.map(People.Reachable::email).orElse(null)),
                new HirePage.Side(
                        hire.employer(),
                        employer(actor, hire)
                                .map(_ -> "/equipe/employeurs/" + hire.organisation())
                                .orElse(null),
                        employer(actor, hire).map(Establishment::phone).orElse(null),
                        null),
                facts(hire),
                rows(checks, today),
                checks.stream()
                        .filter(check -> cancelled == null
                                && check.answer() == null
                                && !check.dueOn().isAfter(today))
                        .map(check -> new Option(check.due() + ":" + check.asked(), title(check)))
                        .toList(),
                typed.news(),
                Words.ANSWERS.stream()
                        .map(one -> Choice.of(
                                one.value(),
                                one.label(),
                                one.value().equals(typed.news().answer())))
                        .toList(),
                lists.of("HIRE_END_REASON").stream()
                        .map(one -> new Option(one.code(), one.label()))
                        .toList(),
                cancelled == null ? contrary(actor, hire, checks) : null,
                cancelled == null ? tutor(actor, hire, typed.tutor(), errors, today) : null,
                hire.stillLooking() != null || cancelled != null
                        ? null
                        : new HirePage.Question(
                                over(hire, today)
                                        ? "Cet emploi est terminé. Ce qu’elle cherche maintenant se dit ici. S’il est renouvelé, corrigez sa fin."
                                        : believed(hire.believed())
                                                + "Ses autres rencontres restent ouvertes jusqu’à sa réponse.",
                                (over(hire, today) ? Words.LOOKING_AFTER : Words.LOOKING)
                                        .stream()
                                                .map(one -> Choice.of(
                                                        one.value(),
                                                        one.label(),
                                                        one.value().equals(typed.looking())))
                                                .toList(),
                                typed.how()),
                cancelled == null
                        ? null
                        : "Annulée par " + cancelled.by() + ", le " + French.shortDate(cancelled.on(), today) + " : "
                                + cancelled.reason(),
                history.stream().map(change -> step(change, today)).toList(),
                history.stream()
                        .filter(HireChanges.Change::undoable)
                        .map(change -> "/equipe/embauches/" + hire.id() + "/changements/" + change.id() + "/annuler")
                        .findFirst()
                        .orElse(null),
                errors);
    }

    private Tutor.Part tutor(
            Actor.Team actor,
            Register.Row hire,
            Tutor.@Nullable Typed typed,
            List<FieldError> errors,
            LocalDate today) {
        return Tutor.Part.of(
                "/equipe/embauches/" + hire.id() + "/tuteur",
                tutors.of(actor.platform(), hire.id()),
                typed,
                errors,
                today);
    }

    private static boolean over(Register.Row hire, LocalDate today) {
        return hire.endsOn() != null && !hire.endsOn().isAfter(today);
    }

    /// Empty when it lies in another platform: its page is not this team's.
    private Optional<Establishment> employer(Actor.Team actor, Register.Row hire) {
        return Optional.ofNullable(hire.establishment())
                .flatMap(establishments::find)
                .filter(one -> one.platform().equals(actor.platform()));
    }

    /// After the end of the contract nothing is asked (R-H2).
    private static boolean asked(Register.Row hire, Register.Check check) {
        return hire.endsOn() == null || !check.dueOn().isAfter(hire.endsOn());
    }

    private List<HirePage.Fact> facts(Register.Row hire) {
        var facts = new ArrayList<HirePage.Fact>();
        facts.add(new HirePage.Fact("Métier", occupations.brief(hire.occupation())));
        facts.add(new HirePage.Fact("Contrat", lists.label("CONTRACT_CLASS", hire.contract())));
        if (hire.hours() != null) {
            facts.add(new HirePage.Fact(
                    "Temps de travail", French.number(hire.hours().doubleValue(), 1) + " h par semaine"));
        }
        facts.add(new HirePage.Fact("Début", French.fullDate(hire.startsOn())));
        facts.add(new HirePage.Fact("Fin", hire.endsOn() == null ? "Sans fin prévue" : French.fullDate(hire.endsOn())));
        if (hire.endReason() != null) {
            facts.add(new HirePage.Fact("Raison de la fin", lists.label("HIRE_END_REASON", hire.endReason())));
        }
        facts.add(new HirePage.Fact("Apportée par", Words.broughtBy(hire.broughtBy())));
        facts.add(new HirePage.Fact("Déclarée par", hire.declaredName()));
        facts.add(new HirePage.Fact("Cherche encore", Words.looking(hire.stillLooking(), hire.lookingFor())));
        return facts;
    }

    private static List<HirePage.Row> rows(List<Register.Check> checks, LocalDate today) {
        var rows = new ArrayList<HirePage.Row>();
        for (var due : checks.stream().map(Register.Check::due).distinct().toList()) {
            var both = checks.stream().filter(check -> check.due().equals(due)).toList();
            rows.add(new HirePage.Row(
                    Words.due(due),
                    French.shortDate(both.getFirst().dueOn(), today),
                    cell(both, "PERSON", today),
                    cell(both, "EMPLOYER", today)));
        }
        return rows;
    }

    private static HirePage.@Nullable Cell cell(List<Register.Check> checks, String asked, LocalDate today) {
        return checks.stream()
                .filter(check -> check.asked().equals(asked))
                .findFirst()
                .map(check -> {
                    var come = !check.dueOn().isAfter(today);
                    return new HirePage.Cell(
                            Words.kind(check.answer(), come),
                            come || check.answer() != null ? Words.answer(check.answer()) : "À venir",
                            check.welcome().with(check.comment()));
                })
                .orElse(null);
    }

    /// The moment whose two answers wait for somebody to say which is right (R-H2).
    private HirePage.@Nullable Contrary contrary(Actor.Team actor, Register.Row hire, List<Register.Check> checks) {
        var key = "hire-contradiction:" + hire.id() + ":";
        return tasks.aboutPerson(actor, hire.person()).stream()
                .map(OpenTasks.Line::key)
                .filter(open -> open.startsWith(key))
                .map(open -> open.substring(key.length()))
                .map(due -> new HirePage.Contrary(
                        due,
                        Words.due(due) + ", "
                                + checks.stream()
                                        .filter(check -> check.due().equals(due) && check.answer() != null)
                                        .map(check -> (check.asked().equals("PERSON") ? "la personne" : "l’employeur")
                                                + " répond « " + Words.answer(check.answer()) + " »")
                                        .collect(Collectors.joining(" et "))
                                + "."))
                .findFirst()
                .orElse(null);
    }

    private static String title(Register.Check check) {
        return Words.due(check.due()) + ", " + (check.asked().equals("PERSON") ? "la personne" : "l’employeur");
    }

    private static Step step(HireChanges.Change change, LocalDate today) {
        var step = Step.done(French.shortDate(Paris.date(change.at()), today) + ", " + change.by(), change.said());
        return change.reason() == null ? step : step.saying(change.reason());
    }

    private static String believed(@Nullable Boolean believed) {
        if (believed == null) {
            return "";
        }
        return believed ? "L’employeur pense qu’elle cherche encore. " : "L’employeur pense qu’elle ne cherche plus. ";
    }
}
