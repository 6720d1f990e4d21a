package fr.ensemblier.training.attendance;

import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.NotFound;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.people.Openings;
import fr.ensemblier.people.People;
import fr.ensemblier.platforms.Platforms;
import fr.ensemblier.training.model.Attendances;
import fr.ensemblier.training.model.Catalogue;
import fr.ensemblier.training.model.TraineeState;
import fr.ensemblier.training.model.Trainees;
import fr.ensemblier.ui.French;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/// The certificate of the hours that a person attended (R-W8), to print and to sign.
@Controller
class CertificateController {

    private final Trainees trainees;
    private final Catalogue catalogue;
    private final Attendances attendances;
    private final People people;
    private final Openings openings;
    private final Platforms platforms;
    private final Clock clock;

    CertificateController(
            Trainees trainees,
            Catalogue catalogue,
            Attendances attendances,
            People people,
            Openings openings,
            Platforms platforms,
            Clock clock) {
        this.trainees = trainees;
        this.catalogue = catalogue;
        this.attendances = attendances;
        this.people = people;
        this.openings = openings;
        this.platforms = platforms;
        this.clock = clock;
    }

    @GetMapping("/equipe/formations/inscriptions/{id:[0-9a-f-]{36}}/attestation")
    ModelAndView certificate(@PathVariable UUID id) {
        var team = Actors.team();
        var trainee = trainees.get(team.platform(), id);
        var her = people.find(trainee.person()).orElseThrow(() -> new NotFound("person", trainee.person()));
        var session = catalogue.get(team.platform(), trainee.session());
        openings.note(team.platform(), her.person(), "person.opened");
        var days = attendances.ofTrainee(team.platform(), id);
        var page = new AttendancePage.Certificate(
                "/equipe/formations/inscriptions/" + id,
                her.fullName(),
                session.sheet().title(),
                session.sheet().where(),
                period(trainee.state(), session.starts()),
                hours(sum(days, true)),
                hours(sum(days, false)),
                French.plural(days.size(), "jour", "jours"),
                French.plural(
                        days.stream().filter(Attendances.Day::missed).count(), "jour d’absence", "jours d’absence"),
                months(days),
                platforms.get(team.platform()).name(),
                French.fullDate(Paris.today(clock)),
                team.name());
        return new ModelAndView("training/attendance/certificate", Map.of("page", page));
    }

    private static String period(TraineeState state, LocalDate starts) {
        @Nullable LocalDate from = null;
        @Nullable LocalDate to = null;
        switch (state) {
            case TraineeState.Entered entered -> from = entered.on();
            case TraineeState.Finished finished -> {
                from = finished.way().on();
                to = finished.on();
            }
            case TraineeState.BrokenOff broken -> {
                from = broken.way().on();
                to = broken.on();
            }
            case TraineeState.Candidate _,
                    TraineeState.Admitted _,
                    TraineeState.TurnedAway _,
                    TraineeState.Withdrawn _ -> from = starts;
        }
        return to == null
                ? "depuis le " + French.fullDate(from)
                : "du " + French.fullDate(from) + " au " + French.fullDate(to);
    }

    private static BigDecimal sum(List<Attendances.Day> days, boolean attended) {
        return days.stream()
                .map(day -> attended ? day.attended() : day.planned())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static List<AttendancePage.Month> months(List<Attendances.Day> days) {
        return days.stream()
                .collect(Collectors.groupingBy(day -> YearMonth.from(day.on()), TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(month -> new AttendancePage.Month(
                        French.capital(French.month(month.getKey().atDay(1))),
                        hours(sum(month.getValue(), true)),
                        hours(sum(month.getValue(), false))))
                .toList();
    }

    private static String hours(BigDecimal hours) {
        return hours.stripTrailingZeros().toPlainString().replace('.', ',') + French.SPACE + "h";
    }
}
