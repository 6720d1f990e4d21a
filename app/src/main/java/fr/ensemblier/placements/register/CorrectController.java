package fr.ensemblier.placements.register;

import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.NotFound;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.foundation.ValueLists;
import fr.ensemblier.occupations.Occupations;
import fr.ensemblier.organisations.Establishment;
import fr.ensemblier.organisations.Establishments;
import fr.ensemblier.ui.FieldError;
import fr.ensemblier.ui.Flash;
import fr.ensemblier.ui.Option;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
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

/// The team corrects a hire, says that it ended early, or cancels it, with a reason; and takes it back (R-E6).
@Controller
@RequestMapping("/equipe/embauches/{id}")
class CorrectController {

    private final Register register;
    private final HireChanges changes;
    private final Correcting correcting;
    private final Differences differences;
    private final Establishments establishments;
    private final Occupations occupations;
    private final ValueLists lists;
    private final Clock clock;

    CorrectController(
            Register register,
            HireChanges changes,
            Correcting correcting,
            Differences differences,
            Establishments establishments,
            Occupations occupations,
            ValueLists lists,
            Clock clock) {
        this.register = register;
        this.changes = changes;
        this.correcting = correcting;
        this.differences = differences;
        this.establishments = establishments;
        this.occupations = occupations;
        this.lists = lists;
        this.clock = clock;
    }

    @GetMapping("/corriger")
    ModelAndView form(@PathVariable UUID id, RedirectAttributes redirect) {
        var hire = hire(Actors.team(), id);
        if (hire.cancelled() != null) {
            return cancelled(id, redirect);
        }
        return page(hire, CorrectForm.of(hire), hire.version(), null, List.of());
    }

    @PostMapping("/corriger")
    ModelAndView correct(@PathVariable UUID id, @ModelAttribute CorrectForm form, RedirectAttributes redirect) {
        var actor = Actors.team();
        var hire = hire(actor, id);
        if (hire.cancelled() != null) {
            return cancelled(id, redirect);
        }
        var errors = form.errors(lists, occupations, Paris.today(clock));
        if (!errors.isEmpty()) {
            return page(hire, form, form.read(), null, errors);
        }
        var facts = facts(actor, hire, form);
        var said = differences.of(hire, facts);
        if (said.isEmpty()) {
            Flash.info("Rien n’a changé.").after(redirect);
            return new ModelAndView("redirect:/equipe/embauches/" + id);
        }
        try {
            var change = correcting.correct(
                    actor,
                    hire,
                    form.read(),
                    facts,
                    said,
                    Objects.requireNonNull(form.why()).strip());
            if (change.isEmpty()) {
                return overtaken(actor, id, form, redirect);
            }
            Flash.ok("L’embauche est corrigée. Les chiffres suivent.")
                    .undoneBy("Annuler", "/equipe/embauches/" + id + "/changements/" + change.get() + "/annuler")
                    .after(redirect);
        } catch (DuplicateKeyException _) {
            var error = new FieldError(
                    "startsOn", "Cette personne a déjà une embauche chez cet employeur à cette date. Ouvrez-la.");
            return page(hire, form, form.read(), null, List.of(error));
        }
        return new ModelAndView("redirect:/equipe/embauches/" + id);
    }

    /// Both versions are there: the one that was saved meanwhile, said beside what was typed (R-E5).
    private ModelAndView overtaken(Actor.Team actor, UUID id, CorrectForm form, RedirectAttributes redirect) {
        var now = hire(actor, id);
        if (now.cancelled() != null) {
            return cancelled(id, redirect);
        }
        var words = differences.of(now, facts(actor, now, form));
        return page(now, form, now.version(), "Votre version changerait ceci : " + words + ".", List.of());
    }

    private static ModelAndView cancelled(UUID id, RedirectAttributes redirect) {
        Flash.warn("Cette embauche est annulée. Rétablissez-la d’abord.").after(redirect);
        return new ModelAndView("redirect:/equipe/embauches/" + id);
    }

    @GetMapping("/annuler")
    ModelAndView cancelForm(@PathVariable UUID id) {
        return cancelPage(hire(Actors.team(), id), "", null);
    }

    @PostMapping("/annuler")
    ModelAndView cancel(
            @PathVariable UUID id, @RequestParam(defaultValue = "") String why, RedirectAttributes redirect) {
        var actor = Actors.team();
        var hire = hire(actor, id);
        if (why.isBlank() || why.length() > 300) {
            return cancelPage(
                    hire,
                    why,
                    why.isBlank() ? "Dites pourquoi vous annulez cette embauche." : "Gardez moins de 300 signes.");
        }
        if (correcting.cancel(actor, hire, why.strip())) {
            var last = changes.of(actor.platform(), id).getFirst();
            Flash.ok("L’embauche est annulée. Le poste est de nouveau libre, et sa recherche reprend comme avant.")
                    .undoneBy("Annuler", "/equipe/embauches/" + id + "/changements/" + last.id() + "/annuler")
                    .after(redirect);
        } else {
            Flash.info("Cette embauche était déjà annulée.").after(redirect);
        }
        return new ModelAndView("redirect:/equipe/embauches/" + id);
    }

    @PostMapping("/changements/{change}/annuler")
    String takeBack(@PathVariable UUID id, @PathVariable UUID change, RedirectAttributes redirect) {
        var actor = Actors.team();
        var hire = hire(actor, id);
        if (changes.of(actor.platform(), id).stream().noneMatch(one -> one.id().equals(change))) {
            throw new NotFound("change of a hire", change);
        }
        try {
            if (correcting.takeBack(actor, hire, change)) {
                Flash.ok("L’embauche est revenue à ce qu’elle était.").after(redirect);
            } else {
                Flash.warn("Cette embauche a changé depuis. Relisez-la, puis corrigez-la.")
                        .after(redirect);
            }
        } catch (DuplicateKeyException _) {
            Flash.warn("La même embauche a été enregistrée depuis. Gardez une seule des deux.")
                    .after(redirect);
        }
        return "redirect:/equipe/embauches/" + id;
    }

    private Register.Row hire(Actor.Team actor, UUID id) {
        return register.find(actor.platform(), id, Paris.today(clock)).orElseThrow(() -> new NotFound("hire", id));
    }

    /// A contract that ended early keeps the length that was agreed; an employer that is not changed stays what
    /// it is, also one of another platform, which this team does not choose.
    private HireChanges.Facts facts(Actor.Team actor, Register.Row hire, CorrectForm form) {
        var place = place(actor, form.establishment());
        var same = Objects.equals(form.establishment(), hire.establishment())
                && (hire.establishment() != null || Objects.equals(form.establishmentText(), hire.employer()));
        var starts = Objects.requireNonNull(form.startsOn());
        var ends = form.endsOn();
        var endReason =
                form.endReason() != null && lists.knows("HIRE_END_REASON", form.endReason()) ? form.endReason() : null;
        var early = endReason != null && !endReason.equals("CONTRACT_END");
        return new HireChanges.Facts(
                same
                        ? hire.organisation()
                        : place.map(Establishment::organisation).orElse(null),
                same ? hire.establishment() : place.map(Establishment::id).orElse(null),
                same
                        ? hire.employer()
                        : place.map(Establishment::name)
                                .orElseGet(() -> Objects.requireNonNullElse(form.establishmentText(), hire.employer())),
                same ? hire.setting() : place.map(Establishment::setting).orElse(null),
                Objects.requireNonNull(form.occupation()),
                Objects.requireNonNull(form.contract()),
                early || ends == null
                        ? hire.months()
                        : (Integer) (int) ChronoUnit.MONTHS.between(starts, ends.plusDays(1)),
                form.weekly(),
                starts,
                ends,
                endReason);
    }

    private Optional<Establishment> place(Actor.Team actor, @Nullable UUID establishment) {
        return establishment == null
                ? Optional.empty()
                : establishments
                        .find(establishment)
                        .filter(one -> one.platform().equals(actor.platform()));
    }

    private ModelAndView page(
            Register.Row hire, CorrectForm form, int version, @Nullable String conflict, List<FieldError> errors) {
        var page = new CorrectPage(
                hire.name() + " chez " + hire.employer(),
                "/equipe/embauches/" + hire.id(),
                form,
                version,
                conflict,
                Optional.of(hire.employer())
                        .filter(_ -> form.establishment() != null
                                && form.establishment().equals(hire.establishment()))
                        .or(() -> place(Actors.team(), form.establishment()).map(Establishment::name))
                        .orElse(Objects.requireNonNullElse(form.establishmentText(), "")),
                occupations.all().stream()
                        .map(one -> new Option(one.code(), one.brief()))
                        .toList(),
                options("CONTRACT_CLASS"),
                options("HIRE_END_REASON"),
                errors);
        return new ModelAndView(
                "placements/register/correct",
                Map.of("page", page),
                conflict != null
                        ? HttpStatus.CONFLICT
                        : errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static ModelAndView cancelPage(Register.Row hire, String why, @Nullable String error) {
        var page =
                new CancelPage(hire.name() + " chez " + hire.employer(), "/equipe/embauches/" + hire.id(), why, error);
        return new ModelAndView(
                "placements/register/cancel",
                Map.of("page", page),
                error == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private List<Option> options(String list) {
        return lists.of(list).stream()
                .map(one -> new Option(one.code(), one.label()))
                .toList();
    }
}
