package fr.ensemblier.offers.writing;

import fr.ensemblier.foundation.Paris;
import fr.ensemblier.offers.JobOfferId;
import fr.ensemblier.offers.model.Desk;
import fr.ensemblier.offers.model.JobOffer;
import fr.ensemblier.offers.model.JobOffers;
import fr.ensemblier.offers.model.OfferForm;
import fr.ensemblier.offers.model.OfferReader;
import fr.ensemblier.offers.model.OfferWriting;
import fr.ensemblier.offers.model.WritingOutcome;
import fr.ensemblier.platforms.Platforms;
import fr.ensemblier.ui.French;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/// While somebody types: keeps the draft by itself, once it has an occupation, and shows what the public will see. A
/// published offer is only shown.
@Controller
class DraftController {

    private final OfferWriting writing;
    private final OfferReader reader;
    private final WritingPages pages;
    private final WritingPlace places;
    private final JobOffers offers;
    private final Platforms platforms;
    private final Clock clock;

    DraftController(
            OfferWriting writing,
            OfferReader reader,
            WritingPages pages,
            WritingPlace places,
            JobOffers offers,
            Platforms platforms,
            Clock clock) {
        this.writing = writing;
        this.reader = reader;
        this.pages = pages;
        this.places = places;
        this.offers = offers;
        this.platforms = platforms;
        this.clock = clock;
    }

    @PostMapping({"/employeur/offres/{id}/brouillon", "/equipe/offres/{id}/brouillon"})
    ModelAndView autosave(@PathVariable UUID id, @ModelAttribute OfferForm form) {
        var desk = Desk.current(platforms);
        var stored = offers.find(desk, new JobOfferId(id));
        var found = places.at(desk, form, stored.orElse(null));
        if (found.isEmpty()) {
            return preview(pages.preview(null, null, null, form.asked()));
        }
        var at = found.get();
        var read = reader.read(form, at);
        var begun = stored.isPresent() || read.terms().occupation() != null;
        if (!begun || stored.isPresent() && !(stored.get() instanceof JobOffer.Draft)) {
            return preview(pages.preview(read.terms(), at, null, form.asked()));
        }
        var asked = new OfferWriting.Writing(new JobOfferId(id), form.asked(), read, at);
        if (!(writing.keep(desk, asked) instanceof WritingOutcome.Kept kept)) {
            return preview(
                    pages.preview(read.terms(), at, "Pas enregistré : quelqu’un a modifié ce brouillon", form.asked()));
        }
        var time = French.time(Paris.local(clock.instant()).toLocalTime());
        return preview(pages.preview(
                read.terms(),
                at,
                "Brouillon enregistré à " + time,
                kept.offer().file().version() + 1));
    }

    private static ModelAndView preview(WritingPage.Preview preview) {
        return new ModelAndView("offers/writing/kept", Map.of("preview", preview));
    }
}
