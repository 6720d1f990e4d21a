package fr.ensemblier.training.attendance;

import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.people.Openings;
import fr.ensemblier.people.People;
import fr.ensemblier.training.model.Attendances;
import fr.ensemblier.training.model.Catalogue;
import fr.ensemblier.training.model.Trainee;
import fr.ensemblier.training.model.TraineeState;
import fr.ensemblier.training.model.Trainees;
import fr.ensemblier.training.model.TrainingSession;
import fr.ensemblier.ui.FieldError;
import fr.ensemblier.ui.Flash;
import fr.ensemblier.ui.French;
import fr.ensemblier.ui.ListAddress;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The hours of a day of a session, and the sheet of a week to sign (R-W8).
@Controller
@RequestMapping(SheetController.HERE + "/{id:[0-9a-f-]{36}}")
class SheetController {

    static final String HERE = "/equipe/formations/sessions";

    private static final BigDecimal USUAL = BigDecimal.valueOf(7);
    private static final BigDecimal MOST = BigDecimal.valueOf(12);
    private static final int WORKING = 5;

    private final Catalogue catalogue;
    private final Trainees trainees;
    private final Attendances attendances;
    private final People people;
    private final Openings openings;
    private final Clock clock;

    SheetController(
            Catalogue catalogue,
            Trainees trainees,
            Attendances attendances,
            People people,
            Openings openings,
            Clock clock) {
        this.catalogue = catalogue;
        this.trainees = trainees;
        this.attendances = attendances;
        this.people = people;
        this.openings = openings;
        this.clock = clock;
    }

    private record There(Trainee trainee, People.Reachable her) {}

    @GetMapping("/presences")
    ModelAndView day(@PathVariable UUID id, @RequestParam(defaultValue = "") String jour) {
        var session = catalogue.get(Actors.team().platform(), id);
        return shown(session, day(session, jour), null, Map.of(), List.of());
    }

    @PostMapping("/presences")
    ModelAndView note(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String jour,
            @RequestParam Map<String, String> fields,
            RedirectAttributes redirect) {
        var team = Actors.team();
        var session = catalogue.get(team.platform(), id);
        var day = day(session, jour);
        var errors = new ArrayList<FieldError>();
        var planned = hours("planned", fields.get("planned"), errors);
        var days = new ArrayList<Attendances.Day>();
        if (day.isAfter(Paris.today(clock))) {
            errors.add(new FieldError("jour", "Les heures se notent le jour même ou ensuite."));
        }
        var there = there(session, day);
        for (var one : there) {
            var field = "h-" + one.trainee().id();
            var attended = hours(field, fields.get(field), errors);
            if (attended != null && planned != null && attended.compareTo(planned) > 0) {
                errors.add(new FieldError(field, "Plus d’heures que prévu ce jour-là."));
            }
            if (attended != null && planned != null) {
                days.add(new Attendances.Day(
                        one.trainee().id(),
                        day,
                        planned,
                        attended,
                        fields.containsKey("x-" + one.trainee().id()) && attended.compareTo(planned) < 0));
            }
        }
        if (planned != null && planned.signum() == 0) {
            errors.add(new FieldError("planned", "Écrivez les heures prévues ce jour-là."));
        }
        if (!errors.isEmpty()) {
            return shown(session, day, fields.get("planned"), fields, errors);
        }
        attendances.note(session.platform(), days, team.name());
        there.forEach(one -> openings.note(session.platform(), one.her().person(), "person.acted"));
        Flash.ok("Les heures du " + French.shortDate(day, Paris.today(clock)) + " sont notées.")
                .after(redirect);
        return new ModelAndView("redirect:" + HERE + "/" + id + "/presences?jour=" + day);
    }

    @GetMapping("/emargement")
    ModelAndView sheet(@PathVariable UUID id, @RequestParam(defaultValue = "") String jour) {
        var session = catalogue.get(Actors.team().platform(), id);
        var today = Paris.today(clock);
        var day = day(session, jour);
        var monday = day.minusDays(day.getDayOfWeek().getValue() - 1L);
        var base = HERE + "/" + id + "/emargement?jour=";
        var page = new AttendancePage.Sheet(
                HERE + "/" + id,
                session.sheet().title(),
                session.sheet().where(),
                "Semaine du " + French.fullDate(monday),
                monday.isAfter(session.starts()) ? base + monday.minusDays(7) : null,
                session.ends() == null || monday.plusDays(7).isBefore(session.ends())
                        ? base + monday.plusDays(7)
                        : null,
                IntStream.range(0, WORKING)
                        .mapToObj(index -> French.capital(French.date(monday.plusDays(index), today)))
                        .toList(),
                trainees.ofSession(session.platform(), id).stream()
                        .filter(one -> one.state() instanceof TraineeState.Admitted
                                || one.state() instanceof TraineeState.Entered
                                || one.state() instanceof TraineeState.Finished)
                        .flatMap(one -> people.find(one.person()).stream())
                        .map(People.Reachable::fullName)
                        .sorted()
                        .toList());
        return new ModelAndView("training/attendance/sheet", Map.of("page", page));
    }

    private static @Nullable BigDecimal hours(String field, @Nullable String typed, List<FieldError> errors) {
        var said = ListAddress.text(typed).replace(',', '.');
        if (!said.matches("\\d{1,2}(\\.\\d{1,2})?") || new BigDecimal(said).compareTo(MOST) > 0) {
            errors.add(new FieldError(field, "Écrivez un nombre d’heures entre 0 et 12, par exemple 3,5."));
            return null;
        }
        return new BigDecimal(said);
    }

    /// The day asked, else the last working day of the session that has come.
    private LocalDate day(TrainingSession session, String asked) {
        var said = ListAddress.day(asked);
        if (said != null) {
            return said;
        }
        var today = Paris.today(clock);
        var last = session.ends() != null && session.ends().isBefore(today) ? session.ends() : today;
        var day = last.isBefore(session.starts()) ? session.starts() : last;
        return day.getDayOfWeek().getValue() > WORKING
                ? day.minusDays(day.getDayOfWeek().getValue() - WORKING)
                : day;
    }

    /// Those who were in the session on that day.
    private List<There> there(TrainingSession session, LocalDate day) {
        var all = trainees.ofSession(session.platform(), session.id()).stream()
                .filter(one -> wasThere(one.state(), day))
                .toList();
        var known = people.all(all.stream().map(Trainee::person).toList()).stream()
                .collect(Collectors.toMap(People.Reachable::person, Function.identity(), (one, _) -> one));
        return all.stream()
                .filter(one -> known.containsKey(one.person()))
                .map(one -> new There(one, java.util.Objects.requireNonNull(known.get(one.person()))))
                .sorted(Comparator.comparing(one -> one.her().fullName()))
                .toList();
    }

    private static boolean wasThere(TraineeState state, LocalDate day) {
        return switch (state) {
            case TraineeState.Entered entered -> !day.isBefore(entered.on());
            case TraineeState.Finished finished -> !day.isBefore(finished.way().on()) && !day.isAfter(finished.on());
            case TraineeState.BrokenOff broken -> !day.isBefore(broken.way().on()) && !day.isAfter(broken.on());
            case TraineeState.Candidate _,
                    TraineeState.Admitted _,
                    TraineeState.TurnedAway _,
                    TraineeState.Withdrawn _ -> false;
        };
    }

    private ModelAndView shown(
            TrainingSession session,
            LocalDate day,
            @Nullable String planned,
            Map<String, String> typed,
            List<FieldError> errors) {
        var noted = attendances.on(session.platform(), session.id(), day);
        var sums = attendances.sums(session.platform(), session.id());
        var usual = noted.values().stream()
                .findFirst()
                .map(Attendances.Day::planned)
                .orElse(USUAL);
        var base = HERE + "/" + session.id() + "/presences";
        var page = new AttendancePage.Day(
                base,
                session.sheet().title(),
                session.sheet().where(),
                day,
                French.capital(French.date(day, Paris.today(clock))),
                day.isAfter(session.starts()) ? base + "?jour=" + before(day) : null,
                day.isBefore(Paris.today(clock)) ? base + "?jour=" + after(day) : null,
                session.starts(),
                session.ends() == null || session.ends().isAfter(Paris.today(clock))
                        ? Paris.today(clock)
                        : session.ends(),
                planned == null ? said(usual) : planned,
                there(session, day).stream()
                        .map(one -> line(one, noted.get(one.trainee().id()), sums, usual, typed))
                        .toList(),
                errors);
        return new ModelAndView(
                "training/attendance/day",
                Map.of("page", page),
                errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static AttendancePage.Line line(
            There one,
            Attendances.@Nullable Day noted,
            Map<UUID, Attendances.Sum> sums,
            BigDecimal usual,
            Map<String, String> typed) {
        var id = one.trainee().id();
        var sum = sums.getOrDefault(id, Attendances.Sum.NOTHING);
        return new AttendancePage.Line(
                id.toString(),
                one.her().fullName(),
                "/equipe/formations/inscriptions/" + id,
                typed.getOrDefault("h-" + id, said(noted == null ? usual : noted.attended())),
                typed.isEmpty() ? noted != null && noted.excused() : typed.containsKey("x-" + id),
                sum.days() == 0
                        ? "Rien de noté avant"
                        : said(sum.attended()) + " h sur " + said(sum.planned()) + ", "
                                + French.plural(sum.absences(), "absence", "absences"));
    }

    private static String said(BigDecimal hours) {
        return hours.stripTrailingZeros().toPlainString().replace('.', ',');
    }

    private static LocalDate before(LocalDate day) {
        return day.getDayOfWeek().getValue() == 1 ? day.minusDays(3) : day.minusDays(1);
    }

    private static LocalDate after(LocalDate day) {
        return day.getDayOfWeek().getValue() >= WORKING
                ? day.plusDays(8L - day.getDayOfWeek().getValue())
                : day.plusDays(1);
    }
}
