package fr.ensemblier.matching.inbox;

import fr.ensemblier.files.Files;
import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.CsvExport;
import fr.ensemblier.foundation.NotFound;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.foundation.ValueLists;
import fr.ensemblier.matching.CardWords;
import fr.ensemblier.matching.model.ByHand;
import fr.ensemblier.matching.model.Match;
import fr.ensemblier.matching.model.Matches;
import fr.ensemblier.matching.model.Readings;
import fr.ensemblier.people.Recordings;
import fr.ensemblier.ui.Flash;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.UUID;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// « Profils »: the people who fit the employer's offers, who is interested first (R-M4, R-M6).
@Controller
@RequestMapping("/employeur/profils")
class InboxController {

    private static final int MOST = 2_000;

    private final Inbox inbox;
    private final Matches matches;
    private final ByHand byHand;
    private final Readings readings;
    private final Recordings recordings;
    private final Files files;
    private final CardWords words;
    private final ValueLists lists;

    InboxController(
            Inbox inbox,
            Matches matches,
            ByHand byHand,
            Readings readings,
            Recordings recordings,
            Files files,
            CardWords words,
            ValueLists lists) {
        this.inbox = inbox;
        this.matches = matches;
        this.byHand = byHand;
        this.readings = readings;
        this.recordings = recordings;
        this.files = files;
        this.words = words;
        this.lists = lists;
    }

    @GetMapping
    ModelAndView page(@ModelAttribute InboxQuery query) {
        return new ModelAndView("matching/inbox/page", Map.of("page", inbox.page(Actors.employer(), query, null)));
    }

    /// What the cards of the list say: no name, no message (R-P2).
    @GetMapping("/export")
    void export(@ModelAttribute InboxQuery query, HttpServletResponse response) {
        var actor = Actors.employer();
        try (var csv = CsvExport.to(
                response,
                "profils.csv",
                "Personne",
                "Commune",
                "Recherche",
                "Diplômes",
                "Disponible",
                "Offre",
                "Proposé le")) {
            inbox.all(actor, query, MOST)
                    .forEach(row -> csv.row(
                            row.card().called(),
                            row.card().communeName(),
                            words.wanted(row.card()),
                            words.held(row.card()),
                            words.start(row.card()),
                            row.offer().title(),
                            Paris.date(row.match().notifiedAt())));
        }
    }

    /// Her message, if this match lets the employer hear it (R-P2).
    @GetMapping("/{id}/message")
    ResponseEntity<InputStreamResource> message(@PathVariable UUID id) {
        Actors.employer();
        var match = matches.get(id);
        var card = readings.card(match.cardKey()).orElseThrow(() -> new NotFound("card", match.cardKey()));
        var file = Readings.across(() -> recordings.listen(card.platform(), card.key()))
                .orElseThrow(() -> new NotFound("message", id));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(file.mediaType()))
                .contentLength(file.bytes())
                .header("Cache-Control", "private, no-store")
                .body(new InputStreamResource(files.open(file.id())));
    }

    @PostMapping("/{id}/ecarter")
    ModelAndView putAside(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reason,
            @ModelAttribute InboxQuery query,
            RedirectAttributes redirect) {
        var actor = Actors.employer();
        var match = matches.get(id);
        var list = query.address("/employeur/profils", query.code(), query.offre())
                + (query.apres() == null ? "" : "&apres=" + query.apres());
        if (match.state() == Match.State.TO_TREAT && !lists.knows("PUT_ASIDE_REASON", reason)) {
            var wrong = new InboxPage.Wrong(
                    id.toString(), "Choisissez une raison : elle aide la plateforme à mieux chercher.");
            return new ModelAndView(
                    "matching/inbox/page",
                    Map.of("page", inbox.page(actor, query, wrong)),
                    HttpStatus.UNPROCESSABLE_CONTENT);
        }
        if (Readings.across(() -> byHand.asideByEmployer(match.id(), reason, actor.name()))) {
            Flash.ok("Ce profil est écarté.")
                    .undoneBy("Annuler", "/employeur/profils/" + id + "/reprendre")
                    .after(redirect);
        } else {
            Flash.info("Ce profil n’est plus à traiter.").after(redirect);
        }
        return new ModelAndView("redirect:" + list);
    }

    @PostMapping("/{id}/reprendre")
    String takeBack(@PathVariable UUID id, RedirectAttributes redirect) {
        var actor = Actors.employer();
        var match = matches.get(id);
        if (Readings.across(() -> byHand.takenBackByEmployer(match.id(), actor.name()))) {
            Flash.ok("Ce profil est revenu dans votre liste.").after(redirect);
        } else {
            Flash.info("Ce profil ne peut plus revenir : l’offre est terminée, ou la personne ne cherche plus.")
                    .after(redirect);
        }
        return "redirect:/employeur/profils";
    }
}
