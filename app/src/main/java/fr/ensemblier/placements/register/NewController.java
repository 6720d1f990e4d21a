package fr.ensemblier.placements.register;

import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.NotFound;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.foundation.ValueLists;
import fr.ensemblier.occupations.Occupations;
import fr.ensemblier.offers.JobOfferId;
import fr.ensemblier.offers.OfferDirectory;
import fr.ensemblier.organisations.Establishment;
import fr.ensemblier.organisations.Establishments;
import fr.ensemblier.people.People;
import fr.ensemblier.people.PersonSearch;
import fr.ensemblier.placements.Hires;
import fr.ensemblier.ui.FieldError;
import fr.ensemblier.ui.Flash;
import fr.ensemblier.ui.Link;
import fr.ensemblier.ui.Option;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The team records a hire that it heard of, whatever brought it (R-H1).
@Controller
@RequestMapping("/equipe/embauches/nouvelle")
class NewController {

    private final Hires hires;
    private final People people;
    private final PersonSearch search;
    private final Establishments establishments;
    private final OfferDirectory offers;
    private final Occupations occupations;
    private final ValueLists lists;
    private final Clock clock;

    NewController(
            Hires hires,
            People people,
            PersonSearch search,
            Establishments establishments,
            OfferDirectory offers,
            Occupations occupations,
            ValueLists lists,
            Clock clock) {
        this.hires = hires;
        this.people = people;
        this.search = search;
        this.establishments = establishments;
        this.offers = offers;
        this.occupations = occupations;
        this.lists = lists;
        this.clock = clock;
    }

    /// What is known already comes with the address, for another page that leads here.
    @GetMapping
    ModelAndView form(
            @RequestParam(required = false) @Nullable UUID personne,
            @RequestParam(required = false) @Nullable String personneText,
            @ModelAttribute HireForm known) {
        var actor = Actors.team();
        if (personne == null) {
            var typed = Objects.requireNonNullElse(personneText, "");
            var empty = personneText != null && typed.isBlank();
            var found = typed.isBlank() ? List.<PersonSearch.Found>of() : search.search(actor.platform(), typed, 10);
            var page = new WhoPage(
                    typed,
                    found.stream()
                            .map(one -> new Link(
                                    one.name() + ", " + one.communeName(),
                                    "/equipe/embauches/nouvelle?personne=" + one.id()))
                            .toList(),
                    empty
                            ? "Écrivez un nom, un téléphone ou un courriel."
                            : typed.isBlank() || !found.isEmpty()
                                    ? null
                                    : "Personne ne porte ce nom. Vérifiez l’orthographe.");
            return new ModelAndView(
                    "placements/register/who",
                    Map.of("page", page),
                    empty ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
        }
        return page(known, List.of(), HttpStatus.OK);
    }

    @PostMapping
    ModelAndView record(@ModelAttribute HireForm form, RedirectAttributes redirect) {
        var actor = Actors.team();
        var person = person(form);
        var errors = form.errors(lists, occupations, Paris.today(clock));
        if (!errors.isEmpty()) {
            return page(form, errors, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        var place = place(form);
        var startsOn = Objects.requireNonNull(form.startsOn());
        var said = new Hires.Declaration(
                person.platform(),
                person.person(),
                place.map(Establishment::organisation).orElse(null),
                place.map(Establishment::id).orElse(null),
                place.map(Establishment::name)
                        .orElseGet(() -> Objects.requireNonNullElse(form.establishmentText(), "")
                                        .isBlank()
                                ? "un employeur non précisé"
                                : form.establishmentText()),
                offer(form, place),
                null,
                Objects.requireNonNull(form.broughtBy()),
                Objects.requireNonNull(form.occupation()),
                place.map(Establishment::setting).orElse(null),
                Objects.requireNonNull(form.contract()),
                form.endsOn() == null
                        ? null
                        : (int) java.time.temporal.ChronoUnit.MONTHS.between(
                                startsOn, form.endsOn().plusDays(1)),
                form.weekly(),
                startsOn,
                form.endsOn(),
                form.answer(),
                null,
                "TEAM",
                actor.name());
        var outcome = Actors.as(new Actor.Machine(actor.name(), null), () -> hires.record(said));
        return switch (outcome) {
            case Hires.Outcome.Recorded(var id) -> {
                Flash.ok(
                                form.answer() == null
                                        ? "L’embauche est enregistrée. Nous demandons à la personne si elle cherche encore."
                                        : "L’embauche est enregistrée.")
                        .after(redirect);
                yield new ModelAndView("redirect:/equipe/embauches/" + id);
            }
            case Hires.Outcome.Known(var id, var news) -> {
                Flash.info("Cette embauche était déjà connue : même personne, même employeur, même période."
                                + (news == null ? "" : " " + news))
                        .after(redirect);
                yield new ModelAndView("redirect:/equipe/embauches/" + id);
            }
        };
    }

    private People.Reachable person(HireForm form) {
        return Optional.ofNullable(form.personne())
                .flatMap(people::find)
                .orElseThrow(() -> new NotFound("person", String.valueOf(form.personne())));
    }

    private Optional<Establishment> place(HireForm form) {
        return form.establishment() == null
                ? Optional.empty()
                : establishments
                        .find(form.establishment())
                        .filter(one -> one.platform().equals(Actors.team().platform()));
    }

    /// One of the employer who is named, else none: its opening is filled (R-M10).
    private @Nullable UUID offer(HireForm form, Optional<Establishment> place) {
        return Optional.ofNullable(form.offer())
                .flatMap(id -> offers.find(new JobOfferId(id)))
                .filter(offer -> place.filter(at -> at.organisation().equals(offer.organisation()))
                        .isPresent())
                .map(offer -> offer.id().value())
                .orElse(null);
    }

    private ModelAndView page(HireForm form, List<FieldError> errors, HttpStatus status) {
        var person = person(form);
        var page = new NewPage(
                person.fullName(),
                "/equipe/personnes/" + person.person(),
                form,
                place(form).map(Establishment::name).orElse(Objects.requireNonNullElse(form.establishmentText(), "")),
                Words.WAYS,
                Words.looking(form.looking()),
                occupations.all().stream()
                        .map(one -> new Option(one.code(), one.brief()))
                        .toList(),
                lists.of("CONTRACT_CLASS").stream()
                        .map(one -> new Option(one.code(), one.label()))
                        .toList(),
                errors);
        return new ModelAndView("placements/register/new", Map.of("page", page), status);
    }
}
