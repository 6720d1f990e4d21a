package fr.ensemblier.offers.writing;

import static fr.ensemblier.offers.writing.OfferForm.said;

import fr.ensemblier.foundation.NotFound;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.occupations.Occupations;
import fr.ensemblier.offers.JobOfferId;
import fr.ensemblier.offers.model.Desk;
import fr.ensemblier.offers.model.JobOffer;
import fr.ensemblier.offers.model.JobOffers;
import fr.ensemblier.offers.model.OfferTerms;
import fr.ensemblier.organisations.Establishment;
import fr.ensemblier.organisations.Establishments;
import fr.ensemblier.platforms.Platforms;
import fr.ensemblier.territory.Communes;
import fr.ensemblier.ui.FieldError;
import fr.ensemblier.ui.Flash;
import fr.ensemblier.ui.French;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The form of an offer, for a recruiter and for the team that acts for her.
@Controller
@RequestMapping({"/employeur/offres", "/equipe/offres"})
class WritingController {

    private final OfferWriting writing;
    private final OfferReader reader;
    private final WritingPages pages;
    private final JobOffers offers;
    private final Establishments establishments;
    private final Platforms platforms;
    private final Occupations occupations;
    private final Communes communes;
    private final Clock clock;

    WritingController(
            OfferWriting writing,
            OfferReader reader,
            WritingPages pages,
            JobOffers offers,
            Establishments establishments,
            Platforms platforms,
            Occupations occupations,
            Communes communes,
            Clock clock) {
        this.writing = writing;
        this.reader = reader;
        this.pages = pages;
        this.offers = offers;
        this.establishments = establishments;
        this.platforms = platforms;
        this.occupations = occupations;
        this.communes = communes;
        this.clock = clock;
    }

    @GetMapping("/nouvelle")
    ModelAndView blank(@RequestParam(required = false) @Nullable UUID structure) {
        var desk = Desk.current(platforms);
        var at = Optional.ofNullable(structure)
                .flatMap(id -> desk.mine(establishments, id))
                .or(() -> only(desk))
                .orElse(null);
        var terms = OfferTerms.blank(at == null ? new UUID(0, 0) : at.id(), null, 1);
        var form = OfferForm.of(terms, 0, null, at == null ? "" : at.name(), occupations, communes);
        return show(
                desk,
                new WritingPages.Showing(UUID.randomUUID().toString(), form, terms, at, true, false, List.of(), null),
                HttpStatus.OK);
    }

    @GetMapping("/{id}/modifier")
    ModelAndView change(@PathVariable UUID id) {
        var desk = Desk.current(platforms);
        var offer = offers.get(desk, new JobOfferId(id));
        if (offer instanceof JobOffer.Expired || offer instanceof JobOffer.Closed) {
            return new ModelAndView("redirect:" + desk.offers() + "/" + id);
        }
        var at = establishments.find(offer.terms().establishment()).orElse(null);
        var form = OfferForm.of(
                offer.terms(), offer.file().version(), null, at == null ? "" : at.name(), occupations, communes);
        var published = offer instanceof JobOffer.Published;
        return show(
                desk,
                new WritingPages.Showing(id.toString(), form, offer.terms(), at, false, published, List.of(), null),
                HttpStatus.OK);
    }

    /// Keeps the draft by itself and shows what the public will see. A published offer is only shown.
    @PostMapping("/{id}/brouillon")
    ModelAndView autosave(@PathVariable UUID id, @ModelAttribute OfferForm form) {
        var desk = Desk.current(platforms);
        var stored = offers.find(desk, new JobOfferId(id));
        var at = at(desk, form, stored.orElse(null));
        if (at.isEmpty()) {
            return new ModelAndView(
                    "offers/writing/preview", Map.of("preview", pages.preview(null, null, null, form.asked())));
        }
        var read = reader.read(form, at.get());
        if (stored.isPresent() && !(stored.get() instanceof JobOffer.Draft)) {
            return preview(pages.preview(read.terms(), at.get(), null, form.asked()));
        }
        var outcome = writing.keep(desk, writing(id, form, read, at.get()));
        if (!(outcome instanceof WritingOutcome.Kept kept)) {
            return preview(pages.preview(
                    read.terms(), at.get(), "Pas enregistré : quelqu’un a modifié ce brouillon", form.asked()));
        }
        var time = French.time(Paris.local(clock.instant()).toLocalTime());
        return preview(pages.preview(
                read.terms(),
                at.get(),
                "Brouillon enregistré à " + time,
                kept.offer().file().version() + 1));
    }

    @PostMapping("/{id}/modifier")
    ModelAndView write(
            @PathVariable UUID id,
            @ModelAttribute OfferForm form,
            @RequestParam(defaultValue = "brouillon") String act,
            RedirectAttributes redirect) {
        var desk = Desk.current(platforms);
        var stored = offers.find(desk, new JobOfferId(id)).orElse(null);
        var published = stored instanceof JobOffer.Published;
        var found = at(desk, form, stored);
        if (found.isEmpty()) {
            var errors = List.of(new FieldError("establishment", "Choisissez la structure qui recrute."));
            return show(
                    desk,
                    new WritingPages.Showing(id.toString(), form, null, null, stored == null, published, errors, null),
                    HttpStatus.UNPROCESSABLE_CONTENT);
        }
        var at = found.get();
        var read = reader.read(form, at);
        var asked = writing(id, form, read, at);
        var outcome = act.equals("publier") ? writing.publish(desk, asked) : writing.keep(desk, asked);
        return switch (outcome) {
            case WritingOutcome.Published(var offer, var until) -> {
                Flash.ok("Offre publiée jusqu’au " + French.shortDate(until, Paris.today(clock)) + ".")
                        .after(redirect);
                yield new ModelAndView("redirect:" + desk.offers() + "/" + offer.id());
            }
            case WritingOutcome.Kept(var offer) -> {
                Flash.ok(published ? "Offre modifiée." : "Brouillon enregistré.")
                        .after(redirect);
                yield new ModelAndView("redirect:" + desk.offers() + "/" + offer.id());
            }
            case WritingOutcome.Refused(var errors) ->
                show(
                        desk,
                        new WritingPages.Showing(
                                id.toString(),
                                published ? form : next(form, desk, id, at),
                                read.terms(),
                                at,
                                stored == null,
                                published,
                                errors,
                                null),
                        HttpStatus.UNPROCESSABLE_CONTENT);
            case WritingOutcome.Overtaken(var theirs) ->
                show(
                        desk,
                        new WritingPages.Showing(
                                id.toString(),
                                form,
                                read.terms(),
                                at,
                                false,
                                published,
                                List.of(),
                                pages.overtaken(theirs, read.terms(), at.name())),
                        HttpStatus.CONFLICT);
            case WritingOutcome.Over(var offer) -> {
                Flash.warn("Cette offre est terminée. Renouvelez-la avant de la modifier.")
                        .after(redirect);
                yield new ModelAndView("redirect:" + desk.offers() + "/" + offer.id());
            }
        };
    }

    /// What was typed stays, on top of the draft that was just kept.
    private OfferForm next(OfferForm form, Desk desk, UUID id, Establishment at) {
        var version = offers.get(desk, new JobOfferId(id)).file().version();
        return form.on(version, at);
    }

    private OfferWriting.Writing writing(UUID id, OfferForm form, OfferReader.Read read, Establishment at) {
        var need = said(form.need()).map(UUID::fromString).orElse(null);
        return new OfferWriting.Writing(new JobOfferId(id), form.asked(), need, read, at);
    }

    /// The establishment chosen, that of the offer, or the only one there is. Another's is as none.
    private Optional<Establishment> at(Desk desk, OfferForm form, @Nullable JobOffer stored) {
        return said(form.establishment())
                .filter(text -> text.matches("[0-9a-fA-F-]{36}"))
                .map(UUID::fromString)
                .flatMap(id -> desk.mine(establishments, id))
                .filter(place -> stored == null
                        || place.organisation().equals(stored.file().organisation()))
                .or(() -> Optional.ofNullable(stored)
                        .flatMap(o -> establishments.find(o.terms().establishment())))
                .or(() -> said(form.establishmentText())
                        .filter(_ -> desk.team())
                        .flatMap(text -> establishments.search(desk.platform(), text, 1).stream()
                                .findFirst()))
                .or(() -> only(desk));
    }

    private Optional<Establishment> only(Desk desk) {
        var organisation = desk.organisation();
        if (organisation == null) {
            return Optional.empty();
        }
        var places = establishments.ofOrganisation(desk.platform(), organisation);
        if (places.isEmpty()) {
            throw new NotFound("establishment of", organisation);
        }
        return Optional.of(places.getFirst());
    }

    private ModelAndView show(Desk desk, WritingPages.Showing showing, HttpStatus status) {
        return new ModelAndView("offers/writing/page", Map.of("page", pages.page(desk, showing)), status);
    }

    private static ModelAndView preview(WritingPage.Preview preview) {
        return new ModelAndView("offers/writing/preview", Map.of("preview", preview));
    }
}
