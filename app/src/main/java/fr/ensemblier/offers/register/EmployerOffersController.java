package fr.ensemblier.offers.register;

import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.NotFound;
import fr.ensemblier.offers.model.Desk;
import fr.ensemblier.organisations.Establishments;
import fr.ensemblier.platforms.Platforms;
import fr.ensemblier.ui.French;
import fr.ensemblier.ui.GetFragment;
import fr.ensemblier.ui.Link;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/// What an employer offers and needs now, in its file.
@Controller
class EmployerOffersController {

    private static final int SHOWN = 8;

    private final OfferList list;
    private final RegisterLines lines;
    private final EmployerNeeds needs;
    private final Establishments establishments;
    private final Platforms platforms;

    EmployerOffersController(
            OfferList list,
            RegisterLines lines,
            EmployerNeeds needs,
            Establishments establishments,
            Platforms platforms) {
        this.list = list;
        this.lines = lines;
        this.needs = needs;
        this.establishments = establishments;
        this.platforms = platforms;
    }

    @GetFragment("/equipe/employeurs/{id}/offres")
    ModelAndView part(@PathVariable UUID id) {
        return of(id, "offers/register/employer");
    }

    @GetMapping("/equipe/employeurs/{id}/offres")
    ModelAndView page(@PathVariable UUID id) {
        return of(id, "offers/register/employerpage");
    }

    private ModelAndView of(UUID id, String view) {
        var platform = Actors.team().platform();
        var desk = Desk.current(platforms);
        var name = establishments.employer(platform, id).orElseThrow(() -> new NotFound("organisation", id));
        var asked = new OfferList.Asked("PUBLISHED", null, id, false, true, null, List.of());
        var counts = list.counts(desk, asked, null);
        var all = counts.values().stream().mapToInt(Integer::intValue).sum();
        var place = establishments.ofOrganisation(platform, id).stream()
                .filter(desk::mine)
                .findFirst()
                .map(one -> "?structure=" + one.id())
                .orElse("");
        var more = new ArrayList<Link>();
        if (all > 0) {
            more.add(new Link("Voir " + French.plural(all, "offre", "offres"), desk.offers() + "?employeur=" + id));
        }
        more.add(new Link("Voir ses besoins", desk.needs() + "?etat=ALL&employeur=" + id));
        var part = new EmployerPart(
                name,
                "/equipe/employeurs/" + id,
                desk.offers() + "/nouvelle" + place,
                desk.needs() + "/nouveau" + place,
                lines.lines(desk, list.page(desk, asked, null, null, SHOWN)),
                needs.open(platform, id, SHOWN),
                more);
        return new ModelAndView(view, Map.of("page", part));
    }
}
