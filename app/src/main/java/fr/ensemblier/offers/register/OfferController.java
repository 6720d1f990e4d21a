package fr.ensemblier.offers.register;

import static java.util.stream.Collectors.joining;

import fr.ensemblier.foundation.Parameters;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.foundation.ValueLists;
import fr.ensemblier.offers.JobOfferId;
import fr.ensemblier.offers.OfferSheets;
import fr.ensemblier.offers.PromisedOpenings;
import fr.ensemblier.offers.model.Desk;
import fr.ensemblier.offers.model.Engaged;
import fr.ensemblier.offers.model.JobOffer;
import fr.ensemblier.offers.model.JobOffers;
import fr.ensemblier.organisations.Establishment;
import fr.ensemblier.organisations.Establishments;
import fr.ensemblier.platforms.Platforms;
import fr.ensemblier.ui.French;
import fr.ensemblier.ui.Link;
import fr.ensemblier.ui.StateKind;
import fr.ensemblier.ui.Step;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/// One offer for those who look after it.
@Controller
class OfferController {

    private final JobOffers offers;
    private final OfferSheets sheets;
    private final PromisedOpenings promised;
    private final Establishments establishments;
    private final Engaged engaged;
    private final Platforms platforms;
    private final ValueLists lists;
    private final Parameters parameters;
    private final Clock clock;

    OfferController(
            JobOffers offers,
            OfferSheets sheets,
            PromisedOpenings promised,
            Establishments establishments,
            Engaged engaged,
            Platforms platforms,
            ValueLists lists,
            Parameters parameters,
            Clock clock) {
        this.offers = offers;
        this.sheets = sheets;
        this.promised = promised;
        this.establishments = establishments;
        this.engaged = engaged;
        this.platforms = platforms;
        this.lists = lists;
        this.parameters = parameters;
        this.clock = clock;
    }

    @GetMapping({"/employeur/offres/{id}", "/equipe/offres/{id}"})
    ModelAndView offer(@PathVariable UUID id) {
        var desk = Desk.current(platforms);
        var offer = offers.get(desk, new JobOfferId(id));
        var at = establishments.find(offer.terms().establishment());
        var employer = at.map(Establishment::name).orElse("Structure fermée");
        var place = offer.terms().place();
        var masked = offer instanceof JobOffer.Published
                && !engaged.works(desk.platform(), at.orElse(null), place == null ? null : place.kind());
        var here = desk.offers() + "/" + id;
        var profiles = desk.team() ? here + "/profils" : "/employeur/profils?offre=" + id;
        var to = desk.team() ? promised.of(desk.platform(), offer.id()) : List.<Link>of();
        var links = links(offer, here, profiles, platforms.get(desk.platform()).base(), renewableUntil(desk));
        var page = new OfferPage(
                new Link(desk.team() ? "Offres" : "Mes offres", desk.offers()),
                sheets.of(offer.terms(), employer),
                desk.team() ? "/equipe/employeurs/" + offer.file().organisation() : null,
                masked ? StateKind.NONE : kind(offer),
                masked ? "Masquée" : state(offer),
                masked
                        ? engaged.missing(desk.platform())
                                + " L’offre n’est plus montrée, et personne n’y est proposé. Les rencontres commencées continuent."
                        : null,
                openings(offer, to.size()),
                to,
                links.isEmpty() ? null : links.getFirst(),
                links.stream().skip(1).toList(),
                posts(offer, here),
                story(offer));
        return new ModelAndView("offers/register/offer", Map.of("page", page));
    }

    /// The first is the one act of the page.
    private static List<Link> links(JobOffer offer, String here, String profiles, String site, LocalDate until) {
        return switch (offer) {
            case JobOffer.Draft _ ->
                List.of(
                        new Link("Terminer et publier", here + "/modifier"),
                        new Link("Supprimer le brouillon", here + "/supprimer"));
            case JobOffer.Published o -> {
                var acts = new ArrayList<>(List.of(
                        new Link("Voir les profils", profiles), new Link("Modifier l’offre", here + "/modifier")));
                if (!o.expiresOn().isAfter(until)) {
                    acts.add(new Link("Renouveler", here + "/renouveler"));
                }
                acts.add(new Link("Fermer l’offre", here + "/fermer"));
                acts.add(new Link("Voir la page publique", site + "/offres/" + offer.id()));
                yield acts;
            }
            case JobOffer.Expired _ ->
                List.of(
                        new Link("Renouveler l’offre", here + "/renouveler"),
                        new Link("Modifier, puis publier de nouveau", here + "/modifier"),
                        new Link("Fermer l’offre", here + "/fermer"));
            case JobOffer.Closed _ -> List.of(new Link("Voir les profils", profiles));
        };
    }

    /// Both can be taken back: an offer is closed again, a draft deleted.
    private List<Link> posts(JobOffer offer, String here) {
        if (!(offer instanceof JobOffer.Closed closed)) {
            return List.of();
        }
        var days = parameters.days("r-e6.undo-days", closed.file().platform());
        var model = new Link("Reprendre comme modèle", here + "/reprendre");
        return closed.mayReopen(Paris.today(clock), days)
                ? List.of(new Link("Rouvrir l’offre", here + "/rouvrir"), model)
                : List.of(model);
    }

    /// An offer that ends until then may be renewed: before that a renewal would add a few days at most.
    private LocalDate renewableUntil(Desk desk) {
        return Paris.today(clock).plusDays(parameters.days("r-m11.renewal-days", desk.platform()));
    }

    private static StateKind kind(JobOffer offer) {
        return switch (offer) {
            case JobOffer.Draft _ -> StateKind.INFO;
            case JobOffer.Published _ -> StateKind.OK;
            case JobOffer.Expired _ -> StateKind.WARN;
            case JobOffer.Closed _ -> StateKind.NONE;
        };
    }

    private String state(JobOffer offer) {
        var today = Paris.today(clock);
        return switch (offer) {
            case JobOffer.Draft _ -> "Brouillon, pas encore publié";
            case JobOffer.Published o -> "En ligne jusqu’au " + French.date(o.expiresOn(), today);
            case JobOffer.Expired o -> "Arrivée à son terme le " + French.shortDate(o.expiresOn(), today);
            case JobOffer.Closed o -> "Fermée : " + lists.label("OFFER_CLOSE_REASON", o.reason());
        };
    }

    /// « 3 postes, dont 1 pourvu, 1 promis ».
    private static String openings(JobOffer offer, int promised) {
        var filled = offer.file().filled();
        var taken = Stream.of(
                        filled == 0 ? "" : French.plural(filled, "pourvu", "pourvus"),
                        promised == 0 ? "" : French.plural(promised, "promis", "promis"))
                .filter(words -> !words.isEmpty())
                .collect(joining(", "));
        return French.plural(offer.terms().openings(), "poste", "postes") + (taken.isEmpty() ? "" : ", dont " + taken);
    }

    private List<Step> story(JobOffer offer) {
        var today = Paris.today(clock);
        var steps = new ArrayList<Step>();
        steps.add(Step.done(
                day(offer.file().createdAt(), today),
                "Écrite par " + offer.file().createdBy()));
        switch (offer) {
            case JobOffer.Draft _ -> steps.add(Step.now(null, "À terminer, puis à publier"));
            case JobOffer.Published o -> {
                steps.add(Step.done(day(o.publishedAt(), today), "Publiée"));
                steps.add(Step.now(null, "En ligne jusqu’au " + French.shortDate(o.expiresOn(), today)));
                var reminder = o.expiresOn()
                        .minusDays(parameters.days(
                                "r-m11.first-reminder", offer.file().platform()));
                if (reminder.isAfter(today)) {
                    steps.add(Step.later("Rappel le " + French.shortDate(reminder, today)));
                }
            }
            case JobOffer.Expired o -> {
                steps.add(Step.done(day(o.publishedAt(), today), "Publiée"));
                steps.add(Step.stopped(French.shortDate(o.expiresOn(), today), "Arrivée à son terme"));
            }
            case JobOffer.Closed o -> {
                steps.add(Step.done(day(o.publishedAt(), today), "Publiée"));
                steps.add(Step.stopped(
                        day(o.closedAt(), today), "Fermée : " + lists.label("OFFER_CLOSE_REASON", o.reason())));
            }
        }
        return steps;
    }

    private static @Nullable String day(Instant at, LocalDate today) {
        return French.shortDate(Paris.date(at), today);
    }
}
