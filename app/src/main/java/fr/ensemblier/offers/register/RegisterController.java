package fr.ensemblier.offers.register;

import fr.ensemblier.foundation.CsvExport;
import fr.ensemblier.foundation.Parameters;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.foundation.ValueLists;
import fr.ensemblier.occupations.Occupations;
import fr.ensemblier.offers.OfferSheets;
import fr.ensemblier.offers.model.Desk;
import fr.ensemblier.organisations.Establishments;
import fr.ensemblier.platforms.Platforms;
import fr.ensemblier.ui.French;
import fr.ensemblier.ui.Pager;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// « Mes offres » of a recruiter, and all offers of the platform for its team.
@Controller
class RegisterController {

    private static final int PAGE = 50;
    private static final int MOST_EXPORTED = 20_000;

    private final OfferList list;
    private final RegisterLines lines;
    private final RegisterFilters filters;
    private final Platforms platforms;
    private final Establishments establishments;
    private final Occupations occupations;
    private final OfferSheets words;
    private final ValueLists lists;
    private final Parameters parameters;
    private final Clock clock;

    RegisterController(
            OfferList list,
            RegisterLines lines,
            RegisterFilters filters,
            Platforms platforms,
            Establishments establishments,
            Occupations occupations,
            OfferSheets words,
            ValueLists lists,
            Parameters parameters,
            Clock clock) {
        this.list = list;
        this.lines = lines;
        this.filters = filters;
        this.platforms = platforms;
        this.establishments = establishments;
        this.occupations = occupations;
        this.words = words;
        this.lists = lists;
        this.parameters = parameters;
        this.clock = clock;
    }

    @GetMapping({"/employeur/offres", "/equipe/offres"})
    ModelAndView offers(
            @RequestParam(required = false) @Nullable String etat,
            @RequestParam(required = false) @Nullable String metier,
            @RequestParam(required = false) @Nullable UUID employeur,
            @RequestParam(required = false) @Nullable String fin,
            @RequestParam(required = false) @Nullable String tri,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable String apres,
            @RequestParam(required = false) @Nullable String avant) {
        var desk = Desk.current(platforms);
        var asked = asked(desk, etat, metier, employeur, fin, tri, q);
        var ending = ending(desk, asked);
        var counts = list.counts(desk, asked, ending);
        var cursor = OfferList.Cursor.of(apres, avant);
        var back = cursor != null && cursor.back();
        var rows = list.page(desk, asked, ending, cursor, PAGE + 1);
        var more = rows.size() > PAGE;
        var shown = !more ? rows : back ? rows.subList(1, rows.size()) : rows.subList(0, PAGE);
        var address = RegisterAddress.of(etat, metier, employeur == null ? null : employeur.toString(), fin, tri, q);
        var total = asked.state() == null
                ? counts.values().stream().mapToInt(Integer::intValue).sum()
                : counts.getOrDefault(asked.state(), 0);
        var previous = !shown.isEmpty() && cursor != null && (!back || more)
                ? desk.offers()
                        + address.with("avant", OfferList.Cursor.of(shown.getFirst()))
                                .query()
                : null;
        var next = !shown.isEmpty() && (back || more)
                ? desk.offers()
                        + address.with("apres", OfferList.Cursor.of(shown.getLast()))
                                .query()
                : null;
        var page = new RegisterPage(
                desk.team() ? "Offres" : "Mes offres",
                desk.team(),
                desk.offers(),
                desk.offers() + "/nouvelle",
                desk.offers() + "/import",
                desk.needs(),
                desk.team() ? desk.offers() + "/integration" : null,
                desk.offers() + "/export.csv" + address.query(),
                q,
                asked.occupation(),
                filters.occupations(desk, asked),
                address.without("q").without("metier").said(),
                French.plural(total, "offre", "offres"),
                filters.states(desk, asked, counts, address),
                filters.filters(desk, asked, address),
                RegisterFilters.sorts(desk, asked, address),
                RegisterFilters.empty(desk, asked),
                lines.lines(desk, shown),
                new Pager(
                        previous, next, French.plural(shown.size(), "offre sur cette page", "offres sur cette page")));
        return new ModelAndView("offers/register/page", Map.of("page", page));
    }

    @GetMapping({"/employeur/offres/export.csv", "/equipe/offres/export.csv"})
    void export(
            @RequestParam(required = false) @Nullable String etat,
            @RequestParam(required = false) @Nullable String metier,
            @RequestParam(required = false) @Nullable UUID employeur,
            @RequestParam(required = false) @Nullable String fin,
            @RequestParam(required = false) @Nullable String tri,
            @RequestParam(defaultValue = "") String q,
            HttpServletResponse response) {
        var desk = Desk.current(platforms);
        var asked = asked(desk, etat, metier, employeur, fin, tri, q);
        var rows = list.page(desk, asked, ending(desk, asked), null, MOST_EXPORTED);
        var places = lines.places(rows);
        try (var csv = CsvExport.to(
                response,
                "offres.csv",
                "Offre",
                "Métier",
                "Structure",
                "Commune",
                "État",
                "Contrat",
                "Postes",
                "Pourvus",
                "Publiée le",
                "Fin",
                "Motif de fermeture")) {
            for (var row : rows) {
                var place = places.get(row.establishment());
                csv.row(
                        row.title(),
                        row.occupation() == null ? "" : occupations.brief(row.occupation()),
                        place == null ? "" : place.name(),
                        row.communeName(),
                        RegisterLines.state(row.state()),
                        row.contractClass() == null ? "" : words.contract(row.contractClass(), row.contractMonths()),
                        row.openings(),
                        row.filled(),
                        row.publishedOn(),
                        row.expiresOn(),
                        row.closeReason() == null ? "" : lists.label("OFFER_CLOSE_REASON", row.closeReason()));
            }
        }
    }

    private OfferList.Asked asked(
            Desk desk,
            @Nullable String state,
            @Nullable String occupation,
            @Nullable UUID employer,
            @Nullable String ending,
            @Nullable String sort,
            String q) {
        var typed = q.strip();
        var named = typed.isEmpty() ? List.<UUID>of() : establishments.holding(desk.platform(), typed);
        return new OfferList.Asked(
                state == null || !OfferList.STATES.contains(state) ? null : state,
                occupation == null || occupations.find(occupation).isEmpty() ? null : occupation,
                employer,
                "bientot".equals(ending),
                "fin".equals(sort),
                typed.isEmpty() ? null : typed,
                named);
    }

    private @Nullable LocalDate ending(Desk desk, OfferList.Asked asked) {
        return asked.ending()
                ? Paris.today(clock).plusDays(parameters.days("r-m11.first-reminder", desk.platform()))
                : null;
    }
}
