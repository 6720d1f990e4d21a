package fr.ensemblier.training.person;

import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.foundation.ValueLists;
import fr.ensemblier.occupations.Occupations;
import fr.ensemblier.offers.OfferDirectory;
import fr.ensemblier.organisations.Establishments;
import fr.ensemblier.people.People;
import fr.ensemblier.placements.Hires;
import fr.ensemblier.training.model.Catalogue;
import fr.ensemblier.training.model.PastDay;
import fr.ensemblier.training.model.Ways;
import fr.ensemblier.ui.FieldError;
import fr.ensemblier.ui.Flash;
import fr.ensemblier.ui.ListAddress;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Begins what an employer offers before or with a training: a promise (C12), a work-study (C11).
@Controller
@RequestMapping("/equipe/personnes/{person}/formations")
class BegunWaysController {

    private static final int LONGEST = 250;
    private static final List<String> STUDIES = List.of("APPRENTISSAGE", "PROFESSIONNALISATION");

    private final PersonView view;
    private final Ways ways;
    private final Catalogue catalogue;
    private final Establishments establishments;
    private final OfferDirectory offers;
    private final Occupations occupations;
    private final ValueLists lists;
    private final Whose whose;
    private final Clock clock;

    BegunWaysController(
            PersonView view,
            Ways ways,
            Catalogue catalogue,
            Establishments establishments,
            OfferDirectory offers,
            Occupations occupations,
            ValueLists lists,
            Whose whose,
            Clock clock) {
        this.view = view;
        this.ways = ways;
        this.catalogue = catalogue;
        this.establishments = establishments;
        this.offers = offers;
        this.occupations = occupations;
        this.lists = lists;
        this.whose = whose;
        this.clock = clock;
    }

    @PostMapping("/engagement")
    ModelAndView promise(
            @PathVariable UUID person, @RequestParam Map<String, String> fields, RedirectAttributes redirect) {
        var team = Actors.team();
        var her = whose.opened(team.platform(), person, "person.acted");
        var typed = new TypedAct("promise", fields);
        var place = typed.place(team.platform(), establishments);
        var errors = new ArrayList<>(typed.errors());
        var occupation = TypedAct.said(fields, "post");
        var contract = TypedAct.said(fields, "contract");
        var months = months(TypedAct.said(fields, "months"), contract, errors);
        var starts = ListAddress.day(fields.get("starts"));
        var made = PastDay.read("promisedOn", fields, Paris.today(clock), errors);
        if (place.filter(at -> whose.avoids(team.platform(), her.person(), at)).isPresent()) {
            errors.add(new FieldError("promise-place", Whose.AVOIDS));
        }
        if (occupations.find(occupation).isEmpty()) {
            errors.add(new FieldError("post", "Choisissez le poste promis."));
        }
        if (!lists.knows("CONTRACT_CLASS", contract)) {
            errors.add(new FieldError("contract", "Choisissez le contrat."));
        }
        if (starts == null || starts.isBefore(Paris.today(clock).minusYears(1)) || starts.getYear() > 2100) {
            errors.add(new FieldError("starts", "Écrivez le premier jour promis."));
        }
        if (!errors.isEmpty() || place.isEmpty() || starts == null || made == null) {
            return refused(her, fields, errors);
        }
        var session = ListAddress.key(TypedAct.said(fields, "promiseSession")).orElse(null);
        var id = ways.promise(
                team.platform(),
                her.person(),
                new Ways.Promised(
                        place.get(),
                        session == null
                                ? null
                                : catalogue
                                        .find(team.platform(), session)
                                        .map(one -> one.id())
                                        .orElse(null),
                        occupation,
                        contract,
                        months,
                        starts,
                        made),
                team.name());
        var offered =
                !offers.publishedBy(team.platform(), place.get().organisation()).isEmpty();
        Flash.ok("L’engagement est noté.").after(redirect);
        return new ModelAndView(
                "redirect:" + PromiseController.HERE + "/" + id + (offered ? OpeningController.OFFER : ""));
    }

    @PostMapping("/alternance")
    ModelAndView study(
            @PathVariable UUID person, @RequestParam Map<String, String> fields, RedirectAttributes redirect) {
        var team = Actors.team();
        var her = whose.opened(team.platform(), person, "person.acted");
        var errors = new ArrayList<FieldError>();
        var occupation = TypedAct.said(fields, "learned");
        var contract = TypedAct.said(fields, "study");
        var centre = TypedAct.said(fields, "centre");
        if (occupations.find(occupation).isEmpty()) {
            errors.add(new FieldError("learned", "Choisissez le métier."));
        }
        if (!STUDIES.contains(contract)) {
            errors.add(new FieldError("study", "Choisissez le contrat."));
        }
        if (centre.length() > LONGEST) {
            errors.add(new FieldError("centre", "Écrivez 250 signes au plus."));
        }
        var since = PastDay.read("searched", fields, Paris.today(clock), errors);
        if (!errors.isEmpty() || since == null) {
            return refused(her, fields, errors);
        }
        var id = ways.search(
                team.platform(),
                her.person(),
                occupation,
                contract,
                centre.isEmpty() ? null : centre,
                since,
                team.name());
        Flash.ok("La recherche d’alternance est notée.").after(redirect);
        return new ModelAndView("redirect:" + WorkStudyController.HERE + "/" + id);
    }

    /// A contract that always ends has a length in months.
    private static @Nullable Integer months(String typed, String contract, List<FieldError> errors) {
        if (typed.isEmpty()) {
            if (Hires.ends(contract)) {
                errors.add(new FieldError("months", "Écrivez la durée du contrat, en mois."));
            }
            return null;
        }
        if (!typed.matches("\\d{1,2}") || Integer.parseInt(typed) < 1 || Integer.parseInt(typed) > 60) {
            errors.add(new FieldError("months", "Écrivez un nombre de mois entre 1 et 60."));
            return null;
        }
        return Integer.valueOf(typed);
    }

    private ModelAndView refused(People.Reachable her, Map<String, String> typed, List<FieldError> errors) {
        return new ModelAndView(
                "training/person/page", Map.of("page", view.of(her, typed, errors)), HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
