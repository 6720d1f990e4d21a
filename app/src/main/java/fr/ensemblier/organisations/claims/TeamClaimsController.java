package fr.ensemblier.organisations.claims;

import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.organisations.model.Claim;
import fr.ensemblier.organisations.model.Family;
import fr.ensemblier.organisations.model.Structure;
import fr.ensemblier.organisations.model.Structures;
import fr.ensemblier.ui.FieldError;
import fr.ensemblier.ui.Flash;
import fr.ensemblier.ui.ListAddress;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
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

/// One recruiter who claims a structure, and the answer to her.
@Controller
@RequestMapping("/equipe/employeurs/demandes")
class TeamClaimsController {

    private static final int LONGEST_REASON = 600;

    private final Claims claims;
    private final Answering answering;
    private final Structures structures;
    private final TeamClaimsPages pages;

    TeamClaimsController(Claims claims, Answering answering, Structures structures, TeamClaimsPages pages) {
        this.claims = claims;
        this.answering = answering;
        this.structures = structures;
        this.pages = pages;
    }

    @GetMapping("/{id}")
    ModelAndView one(@PathVariable UUID id) {
        return one(claims.get(Actors.team().platform(), id), "", List.of(), HttpStatus.OK);
    }

    @PostMapping("/{id}/accepter")
    ModelAndView accept(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String lieu,
            @RequestParam(required = false) @Nullable String family,
            @RequestParam(required = false) @Nullable String acces,
            @RequestParam(defaultValue = "") Set<String> lieux,
            RedirectAttributes redirect) {
        var team = Actors.team();
        var claim = claims.get(team.platform(), id);
        if (!(claim instanceof Claim.Asked asked)) {
            return tooLate(id, redirect);
        }
        if (lieu == null || lieu.isBlank()) {
            return one(
                    claim,
                    "",
                    List.of(new FieldError("lieu", "Dites de quelle structure il s’agit.")),
                    HttpStatus.UNPROCESSABLE_ENTITY);
        }
        var chosen = lieu.equals(TeamClaimsPages.NEW) ? Optional.<Structure>empty() : chosen(team.platform(), lieu);
        if (!lieu.equals(TeamClaimsPages.NEW) && chosen.isEmpty()) {
            return one(
                    claim,
                    "",
                    List.of(new FieldError("lieu", "Cette structure n’existe plus. Choisissez-en une autre.")),
                    HttpStatus.UNPROCESSABLE_ENTITY);
        }
        if (lieu.equals(TeamClaimsPages.NEW) && !pages.mayCreate(family)) {
            return one(
                    claim,
                    "",
                    List.of(new FieldError("family", "Choisissez le type de la structure à créer.")),
                    HttpStatus.UNPROCESSABLE_ENTITY);
        }
        var opened = chosen.map(place -> new Opened(acces, lieux).of(place, structures, team.platform()))
                .orElse(new Opened.Read.Places(List.of()));
        return switch (opened) {
            case Opened.Read.Missing(var error) ->
                view(
                        "one",
                        pages.one(claim, new TeamClaimsPages.Typed("", lieu, acces, lieux), List.of(error)),
                        HttpStatus.UNPROCESSABLE_ENTITY);
            case Opened.Read.Places(var places) ->
                accepted(
                        answering.accept(
                                team,
                                asked,
                                chosen.map(Structure::id).orElse(null),
                                Family.of(family == null ? "" : family),
                                places),
                        asked,
                        redirect);
        };
    }

    private static ModelAndView accepted(Answering.Outcome outcome, Claim.Asked asked, RedirectAttributes redirect) {
        return switch (outcome) {
            case Answering.Outcome.Done(var organisation) -> {
                Flash.ok("Demande acceptée. " + asked.request().name() + " reçoit une invitation par courriel.")
                        .after(redirect);
                yield new ModelAndView("redirect:/equipe/employeurs/" + organisation);
            }
            case Answering.Outcome.TooLate _ -> tooLate(asked.id(), redirect);
            case Answering.Outcome.Refused _ -> throw new IllegalStateException("An acceptance does not refuse");
        };
    }

    @PostMapping("/{id}/refuser")
    ModelAndView refuse(
            @PathVariable UUID id, @RequestParam(defaultValue = "") String reason, RedirectAttributes redirect) {
        var team = Actors.team();
        var claim = claims.get(team.platform(), id);
        if (!(claim instanceof Claim.Asked asked)) {
            return tooLate(id, redirect);
        }
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            return one(
                    claim,
                    reason,
                    List.of(new FieldError(
                            "reason",
                            reason.isBlank()
                                    ? "Écrivez pourquoi : la personne lira cette phrase."
                                    : "Cette explication est trop longue. Gardez moins de 600 caractères.")),
                    HttpStatus.UNPROCESSABLE_ENTITY);
        }
        if (answering.refuse(team, asked, reason) instanceof Answering.Outcome.TooLate) {
            return tooLate(id, redirect);
        }
        Flash.ok("Demande refusée. " + asked.request().name() + " reçoit votre explication par courriel.")
                .after(redirect);
        return new ModelAndView("redirect:/equipe/employeurs/demandes");
    }

    private static ModelAndView tooLate(UUID id, RedirectAttributes redirect) {
        Flash.warn("Quelqu’un a déjà répondu à cette demande. Votre réponse n’est pas partie.")
                .after(redirect);
        return new ModelAndView("redirect:/equipe/employeurs/demandes/" + id);
    }

    private Optional<Structure> chosen(PlatformId platform, String place) {
        return ListAddress.key(place).flatMap(key -> structures.find(platform, key));
    }

    private ModelAndView one(Claim claim, String reason, List<FieldError> errors, HttpStatus status) {
        return view("one", pages.one(claim, TeamClaimsPages.Typed.reason(reason), errors), status);
    }

    private static ModelAndView view(String name, TeamClaimsPage page, HttpStatus status) {
        return new ModelAndView("organisations/claims/" + name, Map.of("page", page), status);
    }
}
