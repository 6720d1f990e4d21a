package fr.ensemblier.appointments.day;

import fr.ensemblier.accounts.Accounts;
import fr.ensemblier.appointments.model.Places;
import fr.ensemblier.appointments.model.StateWords;
import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.CsvExport;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.notices.StandIns;
import fr.ensemblier.ui.Chip;
import fr.ensemblier.ui.French;
import fr.ensemblier.ui.Link;
import fr.ensemblier.ui.ListAddress;
import fr.ensemblier.ui.Option;
import fr.ensemblier.ui.Pager;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.ModelAndView;

/// « Mes rendez-vous »: the day of an adviser, and that of whom she stands in for.
@Controller
class DayController {

    private static final Map<String, String> WHEN = new LinkedHashMap<>();
    private static final Map<String, String> STATES = new LinkedHashMap<>();

    static {
        WHEN.put("", "Aujourd’hui");
        WHEN.put("semaine", "Cette semaine");
        WHEN.put("avenir", "À venir");
        WHEN.put("anoter", "À noter");
        WHEN.put("passes", "Passés");
        STATES.put("BOOKED", "Prévus");
        STATES.put("ATTENDED", "Présences");
        STATES.put("EXCUSED", "Absences excusées");
        STATES.put("NO_SHOW", "Absences");
        STATES.put("CANCELLED", "Annulés");
        STATES.put("MOVED", "Déplacés");
    }

    private final Listed listed;
    private final Places places;
    private final Accounts accounts;
    private final StandIns standIns;
    private final Clock clock;

    DayController(Listed listed, Places places, Accounts accounts, StandIns standIns, Clock clock) {
        this.listed = listed;
        this.places = places;
        this.accounts = accounts;
        this.standIns = standIns;
        this.clock = clock;
    }

    @GetMapping(Filter.HERE)
    ModelAndView list(@ModelAttribute Filter filter) {
        var team = Actors.team();
        var now = clock.instant();
        var rows = listed.page(team, filter, Listed.PAGE + 1);
        var shown = rows.stream().limit(Listed.PAGE).toList();
        var counts = listed.counts(team, filter);
        var count = counts.getOrDefault(ListAddress.text(filter.quand()), counts.getOrDefault("", 0));
        var whose = ListAddress.text(filter.conseiller());
        var page = new DayPage(
                whose.isEmpty() || whose.equals(team.account().toString()) ? "Mes rendez-vous" : "Rendez-vous",
                count == 0 ? "Aucun rendez-vous" : French.plural(count, "rendez-vous", "rendez-vous"),
                standing(team),
                chips(counts, filter),
                shown.stream()
                        .map(row -> Line.of(
                                row.one(), row.person(), row.name(), row.phone(), row.place(), now, filter.here()))
                        .toList(),
                Pager.behind(
                        filter.apres(),
                        rows.size() > Listed.PAGE ? shown.getLast().one().id().toString() : null,
                        shown.size(),
                        count,
                        key -> filter.with("apres", key)),
                filter.csv(),
                filter,
                Stream.concat(
                                Stream.of(new Option("tous", "Toute l’équipe")),
                                accounts.team(team.platform()).stream()
                                        .map(one -> new Option(one.id().toString(), one.name())))
                        .toList(),
                STATES.entrySet().stream()
                        .map(one -> new Option(one.getKey(), one.getValue()))
                        .toList(),
                Stream.concat(
                                places.all(team.platform()).stream()
                                        .map(one -> new Option(one.id().toString(), one.brief())),
                                Stream.of(new Option("telephone", "Par téléphone")))
                        .toList(),
                filter.narrowed(),
                empty(filter),
                "semaine".equals(filter.quand()) || "avenir".equals(filter.quand())
                        ? new Link("Prendre un rendez-vous", Filter.HERE + "/nouveau")
                        : new Link("Voir ceux à venir", filter.with("quand", "avenir")));
        return new ModelAndView("appointments/day/list", Map.of("page", page));
    }

    @GetMapping(Filter.HERE + "/export")
    void export(@ModelAttribute Filter filter, HttpServletResponse response) {
        var now = clock.instant();
        try (var csv = CsvExport.to(
                response,
                "rendez-vous.csv",
                "Jour",
                "Heure",
                "Personne",
                "Objet",
                "Lieu",
                "Avec",
                "État",
                "Pris par")) {
            listed.page(Actors.team(), filter, Listed.MOST)
                    .forEach(row -> csv.row(
                            row.one().day(),
                            French.time(Paris.local(row.one().starts()).toLocalTime()),
                            row.name(),
                            row.one().kind().words(),
                            row.place() == null ? "Par téléphone" : row.place(),
                            row.one().adviserName(),
                            StateWords.words(row.one(), now),
                            row.one().bookedName()));
        }
    }

    private @Nullable String standing(Actor.Team team) {
        var today = Paris.today(clock);
        var names = standIns.notOver(team.platform(), today).stream()
                .filter(one -> one.by().equals(team.account()) && !today.isBefore(one.from()))
                .map(one -> one.absentName() + ", jusqu’au " + French.shortDate(one.until(), today))
                .toList();
        return names.isEmpty()
                ? null
                : "Vous remplacez " + French.list(names) + ". Ses rendez-vous sont dans votre liste.";
    }

    private static List<Chip> chips(Map<String, Integer> counts, Filter filter) {
        var chosen = ListAddress.text(filter.quand());
        return WHEN.entrySet().stream()
                .map(one -> new Chip(
                        one.getValue(),
                        filter.with("quand", one.getKey()),
                        counts.getOrDefault(one.getKey(), 0),
                        chosen.equals(one.getKey())))
                .toList();
    }

    private static String empty(Filter filter) {
        return switch (ListAddress.text(filter.quand())) {
            case "semaine" -> "Aucun rendez-vous cette semaine";
            case "avenir" -> "Aucun rendez-vous à venir";
            case "anoter" -> "Tout est noté";
            case "passes" -> "Aucun rendez-vous passé";
            default -> "Aucun rendez-vous aujourd’hui";
        };
    }
}
