package fr.ensemblier.organisations.claims;

import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.CsvExport;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.ui.French;
import fr.ensemblier.ui.Pager;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The queue of recruiters who claim a structure.
@Controller
@RequestMapping("/equipe/employeurs/demandes")
class ClaimQueueController {

    private static final int ON_A_PAGE = 50;
    private static final int MOST = 20_000;
    private static final Map<String, String> STATES =
            Map.of("attente", "ASKED", "acceptees", "ACCEPTED", "refusees", "REFUSED");

    private final Claims claims;
    private final TeamClaimsPages pages;

    ClaimQueueController(Claims claims, TeamClaimsPages pages) {
        this.claims = claims;
        this.pages = pages;
    }

    @GetMapping
    ModelAndView queue(
            @RequestParam(defaultValue = "attente") String etat,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String tri,
            @RequestParam(required = false) @Nullable Instant apres) {
        var platform = Actors.team().platform();
        var state = STATES.getOrDefault(etat, "ASKED");
        var words = q.strip();
        var here = "/equipe/employeurs/demandes?etat=" + (STATES.containsKey(etat) ? etat : "attente") + "&q="
                + URLEncoder.encode(words, StandardCharsets.UTF_8) + (tri.isEmpty() ? "" : "&tri=" + order(state, tri));
        var found = claims.list(platform, state, words, oldest(state, tri), apres, ON_A_PAGE + 1);
        var shown = found.stream().limit(ON_A_PAGE).map(pages::line).toList();
        var tabs = List.of(
                pages.tab(platform, "En attente", "attente", "ASKED", state),
                pages.tab(platform, "Acceptées", "acceptees", "ACCEPTED", state),
                pages.tab(platform, "Refusées", "refusees", "REFUSED", state));
        var pager = new Pager(
                apres == null ? null : here,
                found.size() > ON_A_PAGE
                        ? here + "&apres=" + found.get(ON_A_PAGE - 1).request().at()
                        : null,
                French.plural(shown.size(), "demande ici", "demandes ici"));
        var page = new TeamClaimsPage.Queue(
                tabs,
                etat,
                words,
                order(state, tri),
                shown,
                state.equals("ASKED"),
                pager,
                here.replace("?", "/export.csv?"));
        return new ModelAndView("organisations/claims/queue", Map.of("page", page));
    }

    @GetMapping("/export.csv")
    void export(
            @RequestParam(defaultValue = "attente") String etat,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String tri,
            HttpServletResponse response) {
        var platform = Actors.team().platform();
        var state = STATES.getOrDefault(etat, "ASKED");
        try (var csv = CsvExport.to(
                response,
                "demandes-d-acces.csv",
                "Nom",
                "Fonction",
                "Courriel",
                "Téléphone",
                "Structure",
                "Reçue le",
                "État")) {
            claims.list(platform, state, q.strip(), oldest(state, tri), null, MOST)
                    .forEach(claim -> csv.row(
                            claim.request().name(),
                            claim.request().jobTitle(),
                            claim.request().email(),
                            claim.request().phone(),
                            claim.request().structure(),
                            Paris.date(claim.request().at()),
                            pages.line(claim).said()));
        }
    }

    /// Who waits longest is answered first; of those answered, the last answered stands on top.
    private static boolean oldest(String state, String order) {
        return order.isEmpty() ? state.equals("ASKED") : order.equals("anciennes");
    }

    private static String order(String state, String order) {
        return oldest(state, order) ? "anciennes" : "recentes";
    }
}
