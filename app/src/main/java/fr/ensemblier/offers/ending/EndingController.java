package fr.ensemblier.offers.ending;

import fr.ensemblier.foundation.Parameters;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.foundation.ValueLists;
import fr.ensemblier.offers.JobOfferId;
import fr.ensemblier.offers.model.Desk;
import fr.ensemblier.offers.model.JobOffer;
import fr.ensemblier.offers.model.JobOffers;
import fr.ensemblier.platforms.Platforms;
import fr.ensemblier.ui.Choice;
import fr.ensemblier.ui.FieldError;
import fr.ensemblier.ui.Flash;
import fr.ensemblier.ui.French;
import fr.ensemblier.ui.Link;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
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

/// One page that renews, one that closes, one that throws a draft away: each asks, and its button does it (R-M7).
@Controller
@RequestMapping({"/employeur/offres/{id}", "/equipe/offres/{id}"})
class EndingController {

    private final OfferEnding ending;
    private final JobOffers offers;
    private final Platforms platforms;
    private final Parameters parameters;
    private final ValueLists lists;
    private final Clock clock;

    EndingController(
            OfferEnding ending,
            JobOffers offers,
            Platforms platforms,
            Parameters parameters,
            ValueLists lists,
            Clock clock) {
        this.ending = ending;
        this.offers = offers;
        this.platforms = platforms;
        this.parameters = parameters;
        this.lists = lists;
        this.clock = clock;
    }

    @GetMapping("/renouveler")
    ModelAndView askToRenew(@PathVariable UUID id) {
        var desk = Desk.current(platforms);
        var offer = offers.get(desk, new JobOfferId(id));
        if (offer instanceof JobOffer.Draft || offer instanceof JobOffer.Closed) {
            return new ModelAndView("redirect:" + desk.offers() + "/" + id);
        }
        var today = Paris.today(clock);
        var until = today.plusDays(parameters.days("r-m11.offer-days", desk.platform()));
        return page(
                desk,
                offer,
                "renew",
                "Renouveler « %s » ?".formatted(title(offer)),
                "L’offre restera en ligne jusqu’au %s. Ce qu’elle dit est-il encore vrai ?"
                        .formatted(French.shortDate(until, today)),
                "Renouveler l’offre",
                List.of(),
                HttpStatus.OK);
    }

    @PostMapping("/renouveler")
    ModelAndView renew(@PathVariable UUID id, RedirectAttributes redirect) {
        var desk = Desk.current(platforms);
        switch (ending.renew(desk, new JobOfferId(id))) {
            case OfferEnding.Renewal.Renewed(var until) ->
                Flash.ok("Offre en ligne jusqu’au " + French.shortDate(until, Paris.today(clock)) + ".")
                        .after(redirect);
            case OfferEnding.Renewal.ToCorrect(var errors) -> {
                Flash.warn("L’offre ne peut pas être renouvelée telle quelle : "
                                + errors.getFirst().why())
                        .after(redirect);
                return new ModelAndView("redirect:" + desk.offers() + "/" + id + "/modifier");
            }
            case OfferEnding.Renewal.Over _ ->
                Flash.warn("Cette offre est fermée. Rouvrez-la, ou reprenez-la comme modèle.")
                        .after(redirect);
        }
        return new ModelAndView("redirect:" + desk.offers() + "/" + id);
    }

    @GetMapping("/fermer")
    ModelAndView askToClose(@PathVariable UUID id) {
        var desk = Desk.current(platforms);
        var offer = offers.get(desk, new JobOfferId(id));
        if (offer instanceof JobOffer.Draft || offer instanceof JobOffer.Closed) {
            return new ModelAndView("redirect:" + desk.offers() + "/" + id);
        }
        return close(desk, offer, List.of(), HttpStatus.OK);
    }

    @PostMapping("/fermer")
    ModelAndView close(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String reason,
            RedirectAttributes redirect) {
        var desk = Desk.current(platforms);
        if (reasons().noneMatch(one -> one.code().equals(reason)) || reason == null) {
            return close(
                    desk,
                    offers.get(desk, new JobOfferId(id)),
                    List.of(new FieldError("reason", "Dites pourquoi vous fermez cette offre.")),
                    HttpStatus.UNPROCESSABLE_CONTENT);
        }
        if (ending.close(desk, new JobOfferId(id), reason)) {
            Flash.ok("Offre fermée. Elle n’est plus montrée.")
                    .undoneBy("Rouvrir", desk.offers() + "/" + id + "/rouvrir")
                    .after(redirect);
        } else {
            Flash.warn("Cette offre n’est pas encore publiée : c’est un brouillon.")
                    .after(redirect);
        }
        return new ModelAndView("redirect:" + desk.offers() + "/" + id);
    }

    @GetMapping("/supprimer")
    ModelAndView askToDiscard(@PathVariable UUID id) {
        var desk = Desk.current(platforms);
        var offer = offers.get(desk, new JobOfferId(id));
        if (!(offer instanceof JobOffer.Draft)) {
            return new ModelAndView("redirect:" + desk.offers() + "/" + id);
        }
        return page(
                desk,
                offer,
                "discard",
                "Supprimer le brouillon « %s » ?".formatted(title(offer)),
                "Ce que vous avez écrit sera effacé. L’offre n’a jamais été publiée.",
                "Supprimer le brouillon",
                List.of(),
                HttpStatus.OK);
    }

    @PostMapping("/supprimer")
    ModelAndView discard(@PathVariable UUID id, RedirectAttributes redirect) {
        var desk = Desk.current(platforms);
        if (ending.discard(desk, new JobOfferId(id))) {
            Flash.ok("Brouillon supprimé.").after(redirect);
            return new ModelAndView("redirect:" + desk.offers());
        }
        Flash.warn("Cette offre a été publiée entre-temps : elle n’est pas supprimée.")
                .after(redirect);
        return new ModelAndView("redirect:" + desk.offers() + "/" + id);
    }

    private ModelAndView close(Desk desk, JobOffer offer, List<FieldError> errors, HttpStatus status) {
        return page(
                desk,
                offer,
                "close",
                "Fermer « %s » ?".formatted(title(offer)),
                "L’offre ne sera plus montrée. Les échanges en cours restent ouverts.",
                "Fermer l’offre",
                errors,
                status);
    }

    private ModelAndView page(
            Desk desk,
            JobOffer offer,
            String kind,
            String heading,
            String text,
            String label,
            List<FieldError> errors,
            HttpStatus status) {
        var act = switch (kind) {
            case "renew" -> "renouveler";
            case "close" -> "fermer";
            default -> "supprimer";
        };
        var here = desk.offers() + "/" + offer.id();
        var reasons = kind.equals("close")
                ? reasons().map(v -> Choice.of(v.code(), v.label(), false)).toList()
                : List.<Choice>of();
        var change = kind.equals("renew") ? here + "/modifier" : null;
        return new ModelAndView(
                "offers/ending/page",
                Map.of(
                        "page",
                        new EndingPage(
                                new Link(desk.team() ? "Offres" : "Mes offres", desk.offers()),
                                title(offer),
                                heading,
                                text,
                                here + "/" + act,
                                label,
                                here,
                                change,
                                reasons,
                                errors)),
                status);
    }

    /// The end of its days is a reason of the clock, that of its place one of the directory: neither is a person's.
    private Stream<ValueLists.Value> reasons() {
        return lists.of("OFFER_CLOSE_REASON").stream()
                .filter(one -> !one.code().equals("EXPIRED") && !one.code().equals(ClosedPlaces.REASON));
    }

    private static String title(JobOffer offer) {
        return Objects.requireNonNullElse(offer.terms().title(), "Offre sans métier");
    }
}
