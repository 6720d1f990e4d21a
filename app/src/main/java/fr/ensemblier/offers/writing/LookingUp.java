package fr.ensemblier.offers.writing;

import fr.ensemblier.occupations.Occupations;
import fr.ensemblier.offers.model.Desk;
import fr.ensemblier.offers.model.Sectors;
import fr.ensemblier.organisations.Establishments;
import fr.ensemblier.platforms.Platforms;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Completes what is typed in the form: an occupation, and for the team a structure of its platform.
@RestController
@RequestMapping({"/employeur/offres", "/equipe/offres"})
class LookingUp {

    /// One proposal of a completed field.
    record Found(String value, String label, String detail) {}

    private static final int SHOWN = 8;

    private final Occupations occupations;
    private final Establishments establishments;
    private final Sectors sectors;
    private final Platforms platforms;

    LookingUp(Occupations occupations, Establishments establishments, Sectors sectors, Platforms platforms) {
        this.occupations = occupations;
        this.establishments = establishments;
        this.sectors = sectors;
        this.platforms = platforms;
    }

    @GetMapping("/metiers")
    List<Found> occupations(@RequestParam String q) {
        var desk = Desk.current(platforms);
        return occupations.search(q).stream()
                .filter(desk::offers)
                .limit(SHOWN)
                .map(o -> new Found(o.code(), o.brief(), o.field().name()))
                .toList();
    }

    @GetMapping("/secteur")
    List<Found> sector(@RequestParam String q) {
        return sectors.search(q, SHOWN).stream()
                .map(part -> new Found(part.value(), part.label(), part.whole() ? "Intercommunalité" : "Commune"))
                .toList();
    }

    @GetMapping("/structures")
    List<Found> structures(@RequestParam String q) {
        var desk = Desk.current(platforms);
        return establishments.search(desk.platform(), q, SHOWN).stream()
                .filter(desk::mine)
                .map(e -> new Found(e.id().toString(), e.name(), e.familyLabel() + ", " + e.communeName()))
                .toList();
    }
}
