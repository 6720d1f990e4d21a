package fr.ensemblier.training.demand;

import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.NotFound;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.foundation.ValueLists;
import fr.ensemblier.occupations.Occupations;
import fr.ensemblier.training.model.Cohort;
import fr.ensemblier.training.model.Cohorts;
import fr.ensemblier.training.model.Demand;
import fr.ensemblier.training.model.FundingSchemes;
import fr.ensemblier.training.model.Grouping;
import fr.ensemblier.training.model.Refused;
import fr.ensemblier.training.model.Wishes;
import fr.ensemblier.ui.Choice;
import fr.ensemblier.ui.FieldError;
import fr.ensemblier.ui.Flash;
import fr.ensemblier.ui.ListAddress;
import fr.ensemblier.ui.Option;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

/// A group: who is in it, of whom it is asked, and where everybody stands.
@Controller
@RequestMapping(CohortController.HERE)
class CohortController {

    static final String HERE = "/equipe/formations/groupes";

    private static final int LONGEST = 120;

    private final Cohorts cohorts;
    private final Grouping grouping;
    private final CohortView view;
    private final Wishes wishes;
    private final Demand demand;
    private final FundingSchemes schemes;
    private final Occupations occupations;
    private final ValueLists lists;
    private final Clock clock;

    CohortController(
            Cohorts cohorts,
            Grouping grouping,
            CohortView view,
            Wishes wishes,
            Demand demand,
            FundingSchemes schemes,
            Occupations occupations,
            ValueLists lists,
            Clock clock) {
        this.cohorts = cohorts;
        this.grouping = grouping;
        this.view = view;
        this.wishes = wishes;
        this.demand = demand;
        this.schemes = schemes;
        this.occupations = occupations;
        this.lists = lists;
        this.clock = clock;
    }

    @GetMapping("/nouveau")
    ModelAndView blank(@RequestParam(defaultValue = "") String metier, @RequestParam(defaultValue = "") String bassin) {
        var team = Actors.team();
        var name = occupations.find(metier).isEmpty()
                ? ""
                : occupations.brief(metier) + (bassin.isEmpty() ? "" : ", " + demand.name(bassin));
        return blank(team, name, metier, bassin, "POEC", people(team, metier, bassin), List.of(), true);
    }

    @PostMapping("/nouveau")
    ModelAndView make(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String occupation,
            @RequestParam(defaultValue = "") String basin,
            @RequestParam(defaultValue = "") String scheme,
            @RequestParam(defaultValue = "") List<UUID> person,
            RedirectAttributes redirect) {
        var team = Actors.team();
        var errors = new ArrayList<FieldError>();
        var called = ListAddress.text(name);
        if (called.isEmpty() || called.length() > LONGEST) {
            errors.add(new FieldError("name", "Donnez un nom au groupe, en 120 signes au plus."));
        }
        if (occupations.find(occupation).isEmpty()) {
            errors.add(new FieldError("occupation", "Choisissez le métier."));
        }
        var known = schemes.find(scheme);
        if (known.isEmpty() || !known.get().holdsOn(Paris.today(clock))) {
            errors.add(new FieldError("scheme", "Choisissez un financement qui existe aujourd’hui."));
        }
        var waiting = wishes.waiting(team.platform(), List.of(occupation)).stream()
                .map(Wishes.Waiting::person)
                .toList();
        var members = person.stream().filter(waiting::contains).distinct().toList();
        if (members.isEmpty()) {
            errors.add(new FieldError("person", "Cochez au moins une personne qui attend cette formation."));
        }
        if (!errors.isEmpty()) {
            return blank(team, called, occupation, basin, scheme, members, errors, false);
        }
        var id = grouping.make(
                team.platform(),
                called,
                occupation,
                basin.matches("[0-9AB]{5}|\\d{9}") ? basin : null,
                scheme,
                members,
                team.name());
        Flash.ok("Le groupe est formé.").after(redirect);
        return new ModelAndView("redirect:" + HERE + "/" + id);
    }

    @GetMapping("/{id:[0-9a-f-]{36}}")
    ModelAndView page(@PathVariable UUID id) {
        return shown(cohorts.get(Actors.team().platform(), id), List.of());
    }

    @PostMapping("/{id:[0-9a-f-]{36}}/personnes")
    ModelAndView join(
            @PathVariable UUID id, @RequestParam(defaultValue = "") List<UUID> person, RedirectAttributes redirect) {
        var one = cohorts.get(Actors.team().platform(), id);
        var waiting = wishes.waiting(one.platform(), List.of(one.occupation())).stream()
                .map(Wishes.Waiting::person)
                .toList();
        var joined = person.stream().filter(waiting::contains).toList();
        if (joined.isEmpty()) {
            return shown(one, List.of(new FieldError("person", "Cochez au moins une personne.")));
        }
        say(joined.stream().allMatch(who -> grouping.join(one, who)), redirect);
        return back(id);
    }

    @PostMapping("/{id:[0-9a-f-]{36}}/personnes/{person}/retirer")
    ModelAndView leave(@PathVariable UUID id, @PathVariable UUID person, RedirectAttributes redirect) {
        var one = cohorts.get(Actors.team().platform(), id);
        if (cohorts.members(one.platform(), id).stream()
                .noneMatch(member -> member.person().equals(person))) {
            throw new NotFound("member", person);
        }
        say(grouping.leave(one, person), redirect);
        return back(id);
    }

    @PostMapping("/{id:[0-9a-f-]{36}}/demander")
    ModelAndView ask(@PathVariable UUID id, @RequestParam(defaultValue = "") String of, RedirectAttributes redirect) {
        var one = cohorts.get(Actors.team().platform(), id);
        if (lists.of("OPCO").stream().noneMatch(value -> value.label().equals(of))) {
            return shown(one, List.of(new FieldError("of", "Choisissez à qui vous demandez.")));
        }
        return answer(one, grouping.ask(one, of), "of", "La demande est notée.", redirect);
    }

    @PostMapping("/{id:[0-9a-f-]{36}}/accorder")
    ModelAndView agree(
            @PathVariable UUID id, @RequestParam(defaultValue = "") String session, RedirectAttributes redirect) {
        var team = Actors.team();
        var one = cohorts.get(team.platform(), id);
        var chosen = ListAddress.key(session);
        if (chosen.isEmpty()) {
            return shown(one, List.of(new FieldError("session", "Choisissez la session du groupe.")));
        }
        return answer(
                one,
                grouping.agree(one, chosen.get(), team.name()),
                "session",
                "Le groupe est accordé. Chaque personne est candidate à la session.",
                redirect);
    }

    @PostMapping("/{id:[0-9a-f-]{36}}/refuser")
    ModelAndView refuse(
            @PathVariable UUID id, @RequestParam(defaultValue = "") String reason, RedirectAttributes redirect) {
        var one = cohorts.get(Actors.team().platform(), id);
        if (!lists.knows("COHORT_STOP", reason)) {
            return shown(one, List.of(new FieldError("reason", "Dites pourquoi.")));
        }
        return answer(one, grouping.refuse(one, reason), "reason", "Le refus est noté.", redirect);
    }

    @PostMapping("/{id:[0-9a-f-]{36}}/abandonner")
    ModelAndView giveUp(
            @PathVariable UUID id, @RequestParam(defaultValue = "") String why, RedirectAttributes redirect) {
        var one = cohorts.get(Actors.team().platform(), id);
        if (!lists.knows("COHORT_STOP", why)) {
            return shown(one, List.of(new FieldError("why", "Dites pourquoi.")));
        }
        return answer(one, grouping.giveUp(one, why), "why", "Le groupe est abandonné.", redirect);
    }

    @PostMapping("/{id:[0-9a-f-]{36}}/reprendre")
    ModelAndView again(@PathVariable UUID id, RedirectAttributes redirect) {
        var one = cohorts.get(Actors.team().platform(), id);
        say(grouping.again(one).isEmpty(), redirect);
        return back(id);
    }

    private static void say(boolean done, RedirectAttributes redirect) {
        (done ? Flash.ok("C’est noté.") : Flash.warn(Refused.NOT_NOW.words())).after(redirect);
    }

    private ModelAndView answer(
            Cohort one, Optional<Grouping.No> no, String field, String done, RedirectAttributes redirect) {
        if (no.isPresent()) {
            return shown(one, List.of(new FieldError(field, no.get().words())));
        }
        Flash.ok(done).after(redirect);
        return back(one.id());
    }

    private static ModelAndView back(UUID id) {
        return new ModelAndView("redirect:" + HERE + "/" + id);
    }

    /// Those who wait for it in the basin.
    private List<UUID> people(Actor.Team team, String occupation, String basin) {
        return wishes.waiting(team.platform(), List.of(occupation)).stream()
                .filter(one -> basin.isEmpty() || demand.basin(one.commune()).equals(basin))
                .map(Wishes.Waiting::person)
                .toList();
    }

    private ModelAndView blank(
            Actor.Team team,
            @Nullable String name,
            String occupation,
            String basin,
            String scheme,
            List<UUID> chosen,
            List<FieldError> errors,
            boolean first) {
        var page = new CohortPage.New(
                name,
                occupation,
                basin,
                scheme,
                occupations.all().stream()
                        .map(one -> new Option(one.code(), one.brief()))
                        .toList(),
                schemes.on(Paris.today(clock)).stream()
                        .map(one -> new Option(one.code(), one.name()))
                        .toList(),
                wishes.waiting(team.platform(), List.of(occupation)).stream()
                        .filter(one -> first ? chosen.contains(one.person()) || basin.isEmpty() : true)
                        .map(one -> new Choice(
                                one.person().toString(),
                                one.name(),
                                one.communeName() + (one.seeker() ? "" : ", inscription à France Travail à vérifier"),
                                chosen.contains(one.person())))
                        .toList(),
                schemes.find(scheme).map(FundingSchemes.Scheme::conditions).orElse(null),
                errors);
        return new ModelAndView(
                "training/demand/new",
                Map.of("page", page),
                errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private ModelAndView shown(Cohort one, List<FieldError> errors) {
        return new ModelAndView(
                "training/demand/one",
                Map.of("page", view.of(one, errors)),
                errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
