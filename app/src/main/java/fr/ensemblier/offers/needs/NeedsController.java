package fr.ensemblier.offers.needs;

import static fr.ensemblier.offers.model.OfferForm.said;

import fr.ensemblier.foundation.Paris;
import fr.ensemblier.foundation.ValueLists;
import fr.ensemblier.occupations.Occupation;
import fr.ensemblier.occupations.Occupations;
import fr.ensemblier.offers.JobOfferId;
import fr.ensemblier.offers.model.Desk;
import fr.ensemblier.offers.model.JobOffer;
import fr.ensemblier.offers.model.JobOffers;
import fr.ensemblier.offers.model.OfferTerms;
import fr.ensemblier.organisations.Establishment;
import fr.ensemblier.organisations.Establishments;
import fr.ensemblier.platforms.Platforms;
import fr.ensemblier.ui.Choice;
import fr.ensemblier.ui.FieldError;
import fr.ensemblier.ui.Flash;
import fr.ensemblier.ui.ListAddress;
import fr.ensemblier.ui.Option;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Tells a need in one minute, by the recruiter or by the team at the telephone; one click makes it an offer.
@Controller
@RequestMapping({"/employeur/besoins", "/equipe/besoins"})
class NeedsController {

    private static final int MOST_PEOPLE = 200;
    private static final int LONGEST_COMMENT = 1000;
    private static final Duration AGAIN = Duration.ofMinutes(10);

    private final Needs needs;
    private final NeedRows rows;
    private final JobOffers offers;
    private final Establishments establishments;
    private final Platforms platforms;
    private final Occupations occupations;
    private final ValueLists lists;
    private final TransactionTemplate transaction;
    private final Clock clock;

    NeedsController(
            Needs needs,
            NeedRows rows,
            JobOffers offers,
            Establishments establishments,
            Platforms platforms,
            Occupations occupations,
            ValueLists lists,
            TransactionTemplate transaction,
            Clock clock) {
        this.needs = needs;
        this.rows = rows;
        this.offers = offers;
        this.establishments = establishments;
        this.platforms = platforms;
        this.occupations = occupations;
        this.lists = lists;
        this.transaction = transaction;
        this.clock = clock;
    }

    @GetMapping("/nouveau")
    ModelAndView blank(@RequestParam(required = false) @Nullable UUID structure) {
        var desk = Desk.current(platforms);
        var at = Optional.ofNullable(structure)
                .flatMap(id -> desk.mine(establishments, id))
                .orElse(null);
        var form = NeedForm.blank(at == null ? null : at.id().toString(), at == null ? null : at.name());
        return show(desk, form, List.of(), HttpStatus.OK);
    }

    @PostMapping("/nouveau")
    ModelAndView tell(@ModelAttribute NeedForm form, RedirectAttributes redirect) {
        var desk = Desk.current(platforms);
        var at = at(desk, form);
        var occupation = occupation(form).filter(desk::offers);
        var errors = errors(form, at.isPresent(), occupation.isPresent());
        if (!errors.isEmpty() || at.isEmpty() || occupation.isEmpty()) {
            return show(desk, form, errors, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        var need = new Need(
                UUID.randomUUID(),
                at.get().organisation(),
                at.get().id(),
                occupation.get().code(),
                Integer.parseInt(said(form.headcount()).orElse("1")),
                said(form.horizon()).orElse("NOW"),
                said(form.difficulty()).orElse("UNKNOWN"),
                causes(form),
                said(form.comment()).orElse(null),
                desk.team() ? "TEAM" : "EMPLOYER",
                desk.name(),
                clock.instant(),
                null);
        if (needs.told(desk.platform(), need, clock.instant().minus(AGAIN))) {
            Flash.info("Ce besoin était déjà noté. Il n’est pas compté deux fois.")
                    .after(redirect);
        } else {
            needs.add(desk.platform(), need);
            Flash.ok("Besoin noté : " + occupation.get().brief() + ", "
                            + at.get().name() + ".")
                    .after(redirect);
        }
        return new ModelAndView("redirect:" + desk.needs());
    }

    /// What the need says is in the draft already. A second click finds the first one's draft.
    @PostMapping("/{id}/offre")
    ModelAndView offer(@PathVariable UUID id, RedirectAttributes redirect) {
        var desk = Desk.current(platforms);
        return Objects.requireNonNull(transaction.execute(_ -> begin(desk, id, redirect)));
    }

    private ModelAndView begin(Desk desk, UUID id, RedirectAttributes redirect) {
        var need = needs.hold(desk.platform(), id);
        var known = rows.offers(desk, List.of(id)).get(id);
        if (known != null && known.offer() != null) {
            return new ModelAndView("redirect:" + desk.offers() + "/" + known.offer());
        }
        var file = new JobOffer.File(
                desk.platform(),
                JobOfferId.random(),
                need.organisation(),
                need.id(),
                desk.name(),
                clock.instant(),
                0,
                0);
        offers.add(new JobOffer.Draft(file, beginning(need, known == null ? 0 : known.openings())));
        Flash.ok("Brouillon prêt. Complétez-le, puis publiez-le.").after(redirect);
        return new ModelAndView("redirect:" + desk.offers() + "/" + file.id() + "/modifier");
    }

    /// For those whom no earlier offer found.
    private OfferTerms beginning(Need need, int found) {
        var left = Math.max(1, need.headcount() - found);
        var terms = OfferTerms.blank(need.establishment(), need.occupation(), Math.min(left, OfferTerms.MOST_OPENINGS));
        return need.horizon().equals("NOW") ? terms.from(Paris.today(clock)) : terms;
    }

    private List<FieldError> errors(NeedForm form, boolean placed, boolean named) {
        var errors = new ArrayList<FieldError>();
        refuse(!placed, "establishment", "Choisissez la structure qui recrute.", errors);
        refuse(!named, "occupation", "Choisissez un métier dans la liste.", errors);
        var count = said(form.headcount())
                .filter(text -> text.matches("\\d{1,3}"))
                .map(Integer::parseInt)
                .filter(n -> n >= 1 && n <= MOST_PEOPLE);
        refuse(count.isEmpty(), "headcount", "Écrivez un nombre entre 1 et 200.", errors);
        refuse(unknown("NEED_HORIZON", form.horizon()), "horizon", "Dites pour quand.", errors);
        refuse(unknown("NEED_DIFFICULTY", form.difficulty()), "difficulty", "Dites si c’est difficile.", errors);
        refuse(
                said(form.comment()).map(String::length).orElse(0) > LONGEST_COMMENT,
                "comment",
                "Écrivez au plus 1 000 signes.",
                errors);
        return errors;
    }

    private boolean unknown(String list, @Nullable String code) {
        return said(code).filter(c -> lists.knows(list, c)).isEmpty();
    }

    private static void refuse(boolean wrong, String field, String message, List<FieldError> errors) {
        if (wrong) {
            errors.add(new FieldError(field, message));
        }
    }

    private List<String> causes(NeedForm form) {
        return Objects.requireNonNullElse(form.causes(), List.<String>of()).stream()
                .filter(cause -> lists.knows("NEED_CAUSE", cause))
                .toList();
    }

    private Optional<Occupation> occupation(NeedForm form) {
        return said(form.occupation())
                .flatMap(occupations::find)
                .or(() -> said(form.occupationText())
                        .flatMap(text -> occupations.search(text.replace("(F/H)", "")).stream()
                                .findFirst()));
    }

    private Optional<Establishment> at(Desk desk, NeedForm form) {
        return ListAddress.key(form.establishment())
                .flatMap(id -> desk.mine(establishments, id))
                .or(() -> said(form.establishmentText())
                        .filter(_ -> desk.team())
                        .flatMap(text -> establishments.search(desk.platform(), text, 1).stream()
                                .filter(desk::mine)
                                .findFirst()));
    }

    private ModelAndView show(Desk desk, NeedForm form, List<FieldError> errors, HttpStatus status) {
        var organisation = desk.organisation();
        var places = organisation == null
                ? List.<Option>of()
                : establishments.ofOrganisation(desk.platform(), organisation).stream()
                        .filter(desk::mine)
                        .map(e -> new Option(e.id().toString(), e.name() + ", " + e.communeName()))
                        .toList();
        var page = new NeedPages.Form(
                desk.team(),
                desk.needs() + "/nouveau",
                desk.needs(),
                form,
                errors,
                places,
                desk.offers() + "/structures?q=",
                desk.offers() + "/metiers?q=",
                choices("NEED_HORIZON", form.horizon()),
                choices("NEED_DIFFICULTY", form.difficulty()),
                lists.of("NEED_CAUSE").stream()
                        .map(v -> Choice.of(v.code(), v.label(), form.names(v.code())))
                        .toList());
        return new ModelAndView("offers/needs/form", Map.of("page", page), status);
    }

    private List<Choice> choices(String list, @Nullable String chosen) {
        return lists.of(list).stream()
                .map(v -> Choice.of(v.code(), v.label(), v.code().equals(chosen)))
                .toList();
    }
}
