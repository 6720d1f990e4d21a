package fr.ensemblier.people.handover;

import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.CsvExport;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.notices.StandIns;
import fr.ensemblier.ui.Chip;
import fr.ensemblier.ui.French;
import fr.ensemblier.ui.Pager;
import fr.ensemblier.ui.StateKind;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.ModelAndView;

/// « Relais »: who proposed whom to whom, and who stands in for whom.
@Controller
class HandoverListController {

    private static final Map<String, String> STATES = new LinkedHashMap<>();

    static {
        STATES.put("PROPOSED", "En attente");
        STATES.put("ACCEPTED", "Acceptés");
        STATES.put("DECLINED", "Refusés");
        STATES.put("WITHDRAWN", "Retirés");
        STATES.put("RETURNED", "Rendus");
    }

    private final Listed listed;
    private final StandIns standIns;
    private final Clock clock;

    HandoverListController(Listed listed, StandIns standIns, Clock clock) {
        this.listed = listed;
        this.standIns = standIns;
        this.clock = clock;
    }

    @GetMapping(HandoverFilter.HERE)
    ModelAndView list(@ModelAttribute HandoverFilter filter) {
        var team = Actors.team();
        var today = Paris.today(clock);
        var rows = listed.page(team, filter, Listed.PAGE + 1);
        var shown = rows.stream().limit(Listed.PAGE).toList();
        var states = listed.states(team, filter);
        var all = states.values().stream().mapToInt(Integer::intValue).sum();
        var chosen = Listed.state(filter);
        var count = chosen.isEmpty() ? all : states.getOrDefault(chosen, 0);
        var page = new HandoverPages.ListPage(
                count == 0 ? "Aucun relais" : French.plural(count, "relais", "relais"),
                Chip.states("Tous", all, STATES, states, chosen, state -> filter.with("etat", state)),
                shown.stream().map(row -> line(team, row, today)).toList(),
                Pager.behind(
                        filter.apres(),
                        rows.size() > Listed.PAGE ? shown.getLast().key() : null,
                        shown.size(),
                        count,
                        key -> filter.with("apres", key)),
                filter.csv(),
                filter,
                filter.isEmpty(),
                standIns.notOver(team.platform(), today).stream()
                        .map(one -> AbsencesController.title(one) + ", " + AbsencesController.when(one, today))
                        .toList());
        return new ModelAndView("people/handover/list", Map.of("page", page));
    }

    /// How many persons, never who: the list of persons says that.
    @GetMapping(HandoverFilter.HERE + "/export")
    void export(@ModelAttribute HandoverFilter filter, HttpServletResponse response) {
        try (var csv = CsvExport.to(
                response, "relais.csv", "De", "À", "Personnes", "Prises", "Proposé le", "Par", "État", "Retour le")) {
            listed.page(Actors.team(), filter, Listed.MOST)
                    .forEach(row -> csv.row(
                            row.handover().fromName(),
                            row.handover().toName(),
                            row.persons(),
                            row.taken(),
                            Paris.date(row.handover().proposedAt()),
                            row.handover().proposedBy(),
                            state(row.handover()),
                            row.handover().backOn()));
        }
    }

    private static HandoverPages.Line line(Actor.Team team, Listed.Row row, LocalDate today) {
        var one = row.handover();
        var mine = one.to().equals(team.account()) && one.state() instanceof HandoverState.Proposed;
        return new HandoverPages.Line(
                HandoverFilter.HERE + "/" + one.id(),
                French.capital(French.of(one.fromName())) + " à " + one.toName(),
                row.taken() == 0 || row.taken() == row.persons()
                        ? French.plural(row.persons(), "personne", "personnes")
                        : French.number(row.taken()) + " sur " + French.plural(row.persons(), "personne", "personnes"),
                mine ? StateKind.WARN : kind(one.state()),
                mine ? "Votre réponse est attendue" : state(one),
                French.capital(French.day(Paris.date(one.proposedAt()), today)));
    }

    static StateKind kind(HandoverState state) {
        return switch (state) {
            case HandoverState.Proposed _ -> StateKind.INFO;
            case HandoverState.Accepted _ -> StateKind.OK;
            case HandoverState.Declined _, HandoverState.Withdrawn _, HandoverState.Returned _ -> StateKind.NONE;
        };
    }

    static String state(Handover one) {
        return switch (one.state()) {
            case HandoverState.Proposed _ -> "Réponse attendue";
            case HandoverState.Accepted _ ->
                one.backOn() == null ? "Accepté" : "Accepté, retour le " + French.fullDate(one.backOn());
            case HandoverState.Declined _ -> "Refusé";
            case HandoverState.Withdrawn _ -> "Retiré";
            case HandoverState.Returned(var _, var on, var _) -> "Rendu le " + French.fullDate(on);
        };
    }
}
