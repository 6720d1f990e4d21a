package fr.ensemblier.offers.writing;

import fr.ensemblier.foundation.Paris;
import fr.ensemblier.offers.JobOfferId;
import fr.ensemblier.offers.model.Desk;
import fr.ensemblier.offers.model.JobOffer;
import fr.ensemblier.offers.model.JobOffers;
import fr.ensemblier.offers.model.OfferForm;
import fr.ensemblier.offers.model.OfferReader;
import fr.ensemblier.offers.model.OfferTerms;
import fr.ensemblier.offers.model.OfferWriting;
import fr.ensemblier.offers.model.WritingOutcome;
import fr.ensemblier.offers.writing.WritingPages.Stage;
import fr.ensemblier.organisations.Establishment;
import fr.ensemblier.platforms.Platforms;
import fr.ensemblier.ui.FieldError;
import fr.ensemblier.ui.Flash;
import fr.ensemblier.ui.French;
import java.time.Clock;
import java.util.List;
import java.util.Map;
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
    private final WritingPlace places;
    private final FilledForm filled;
    private final JobOffers offers;
    private final Platforms platforms;
    private final Clock clock;

    WritingController(
            OfferWriting writing,
            OfferReader reader,
            WritingPages pages,
            WritingPlace places,
            FilledForm filled,
            JobOffers offers,
            Platforms platforms,
            Clock clock) {
        this.writing = writing;
        this.reader = reader;
        this.pages = pages;
        this.places = places;
        this.filled = filled;
        this.offers = offers;
        this.platforms = platforms;
        this.clock = clock;
    }

    @GetMapping("/nouvelle")
    ModelAndView blank(@RequestParam(required = false) @Nullable UUID structure) {
        var desk = Desk.current(platforms);
        var at = places.first(desk, structure).orElse(null);
        var terms = OfferTerms.blank(at == null ? new UUID(0, 0) : at.id(), null, 1);
        var form = filled.of(terms, 0, at == null ? "" : at.name());
        return show(
                desk,
                new WritingPages.Showing(UUID.randomUUID().toString(), form, terms, at, Stage.NEW, List.of(), null),
                HttpStatus.OK);
    }

    @GetMapping("/{id}/modifier")
    ModelAndView change(@PathVariable UUID id) {
        var desk = Desk.current(platforms);
        var offer = offers.get(desk, new JobOfferId(id));
        if (offer instanceof JobOffer.Closed) {
            return new ModelAndView("redirect:" + desk.offers() + "/" + id);
        }
        var at = places.of(offer).orElse(null);
        var form = filled.of(offer.terms(), offer.file().version(), at == null ? "" : at.name());
        return show(
                desk,
                new WritingPages.Showing(id.toString(), form, offer.terms(), at, Stage.of(offer), List.of(), null),
                HttpStatus.OK);
    }

    @PostMapping("/{id}/modifier")
    ModelAndView write(
            @PathVariable UUID id,
            @ModelAttribute OfferForm form,
            @RequestParam(defaultValue = "brouillon") String act,
            RedirectAttributes redirect) {
        var desk = Desk.current(platforms);
        var stored = offers.find(desk, new JobOfferId(id)).orElse(null);
        var stage = Stage.of(stored);
        var found = places.at(desk, form, stored);
        if (found.isEmpty()) {
            var errors = List.of(new FieldError("establishment", "Choisissez la structure qui recrute."));
            return show(
                    desk,
                    new WritingPages.Showing(id.toString(), form, null, null, stage, errors, null),
                    HttpStatus.UNPROCESSABLE_CONTENT);
        }
        var at = found.get();
        var read = reader.read(form, at);
        if (act.equals("ajouter") && !stage.draft()) {
            return show(
                    desk,
                    new WritingPages.Showing(id.toString(), form, read.terms(), at, stage, read.unread(), null),
                    status(read.unread()));
        }
        var asked = new OfferWriting.Writing(new JobOfferId(id), form.asked(), read, at);
        var outcome = act.equals("publier") ? writing.publish(desk, asked) : writing.keep(desk, asked);
        return switch (outcome) {
            case WritingOutcome.Published(var offer, var until) -> {
                Flash.ok("Offre publiée jusqu’au " + French.shortDate(until, Paris.today(clock)) + ".")
                        .after(redirect);
                yield new ModelAndView("redirect:" + desk.offers() + "/" + offer.id());
            }
            case WritingOutcome.Kept _
            when act.equals("ajouter") ->
                show(
                        desk,
                        new WritingPages.Showing(
                                id.toString(),
                                next(form, desk, id, at),
                                read.terms(),
                                at,
                                Stage.DRAFT,
                                read.unread(),
                                null),
                        status(read.unread()));
            case WritingOutcome.Kept(var offer) -> {
                Flash.ok(stage == Stage.PUBLISHED ? "Offre modifiée." : "Brouillon enregistré.")
                        .after(redirect);
                yield new ModelAndView("redirect:" + desk.offers() + "/" + offer.id());
            }
            case WritingOutcome.Refused(var errors) ->
                show(
                        desk,
                        new WritingPages.Showing(
                                id.toString(),
                                stage.draft() ? next(form, desk, id, at) : form,
                                read.terms(),
                                at,
                                stage,
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
                                stage,
                                List.of(),
                                pages.overtaken(theirs, read.terms())),
                        HttpStatus.CONFLICT);
            case WritingOutcome.Over(var offer) -> {
                Flash.warn("Cette offre est terminée. Créez-en une nouvelle.").after(redirect);
                yield new ModelAndView("redirect:" + desk.offers() + "/" + offer.id());
            }
        };
    }

    /// What was typed stays, on top of the draft that was just kept.
    private OfferForm next(OfferForm form, Desk desk, UUID id, Establishment at) {
        var version = offers.get(desk, new JobOfferId(id)).file().version();
        return form.on(version, at);
    }

    private static HttpStatus status(List<FieldError> errors) {
        return errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
    }

    private ModelAndView show(Desk desk, WritingPages.Showing showing, HttpStatus status) {
        return new ModelAndView("offers/writing/page", Map.of("page", pages.page(desk, showing)), status);
    }
}
