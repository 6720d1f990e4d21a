package fr.ensemblier.appointments.places;

import fr.ensemblier.appointments.model.DropInSession;
import fr.ensemblier.appointments.model.DropInSessions;
import fr.ensemblier.appointments.model.Place;
import fr.ensemblier.appointments.model.Places;
import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.ui.French;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/// « Lieux et permanences »: where and when one receives.
@Controller
class PlacesController {

    static final String HERE = "/equipe/rendez-vous/permanences";

    private final Places places;
    private final DropInSessions sessions;
    private final Clock clock;

    PlacesController(Places places, DropInSessions sessions, Clock clock) {
        this.places = places;
        this.sessions = sessions;
        this.clock = clock;
    }

    @GetMapping(HERE)
    ModelAndView page() {
        var team = Actors.team();
        var today = Paris.today(clock);
        var known = places.byId(team.platform());
        var page = new PlacesPage(
                sessions.current(team.platform(), today).stream()
                        .map(one -> session(one, team, known, today))
                        .toList(),
                known.values().stream()
                        .sorted(java.util.Comparator.comparing(Place::open)
                                .reversed()
                                .thenComparing(Place::name))
                        .map(one -> new PlacesPage.Where(
                                "/equipe/rendez-vous/lieux/" + one.id(),
                                one.name(),
                                one.address() + ", " + one.communeName(),
                                one.open()))
                        .toList());
        return new ModelAndView("appointments/places/page", Map.of("page", page));
    }

    /// Who may change it: the adviser herself, and the head.
    static boolean mayChange(Actor.Team team, DropInSession one) {
        return team.head() || team.account().equals(one.adviser());
    }

    private static PlacesPage.Session session(
            DropInSession one, Actor.Team team, Map<UUID, Place> known, LocalDate today) {
        var place = known.get(one.place());
        return new PlacesPage.Session(
                mayChange(team, one) ? HERE + "/" + one.id() : null,
                when(one, today),
                one.adviserName(),
                place == null ? "" : place.brief(),
                "Créneaux de " + French.minutes(one.minutes())
                        + (one.forAll() ? ", pour toutes les personnes" : ", pour ses personnes seulement")
                        + until(one, today));
    }

    static String when(DropInSession one, LocalDate today) {
        var hours = "de " + French.time(one.from()) + " à " + French.time(one.to());
        return one.once()
                ? "Le " + French.date(one.fromOn(), today) + ", " + hours
                : "Chaque "
                        + French.weekday(
                                one.fromOn().with(java.time.temporal.TemporalAdjusters.nextOrSame(one.weekday())))
                        + ", " + hours;
    }

    private static String until(DropInSession one, LocalDate today) {
        var left = one.leftOut().stream()
                .filter(week -> !week.plusDays(6).isBefore(today))
                .count();
        return (one.once() || one.untilOn() == null ? "" : ", jusqu’au " + French.shortDate(one.untilOn(), today))
                + (one.fromOn().isAfter(today) && !one.once()
                        ? ", à partir du " + French.shortDate(one.fromOn(), today)
                        : "")
                + (left == 0 ? "" : ", sans " + French.plural(left, "semaine", "semaines"));
    }
}
