package fr.ensemblier.immersions.agreement;

import static fr.ensemblier.ui.ListAddress.text;

import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.NotFound;
import fr.ensemblier.foundation.Outdated;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.immersions.model.Agreements;
import fr.ensemblier.immersions.model.By;
import fr.ensemblier.immersions.model.Immersion;
import fr.ensemblier.immersions.model.ImmersionState;
import fr.ensemblier.immersions.model.Immersions;
import fr.ensemblier.immersions.model.LegalFrame;
import fr.ensemblier.immersions.model.PmsmpObject;
import fr.ensemblier.immersions.model.Reasons;
import fr.ensemblier.immersions.model.Rights;
import fr.ensemblier.immersions.model.Signing;
import fr.ensemblier.immersions.model.Telling;
import fr.ensemblier.people.InPost;
import fr.ensemblier.people.Openings;
import fr.ensemblier.people.People;
import fr.ensemblier.ui.Choice;
import fr.ensemblier.ui.FieldError;
import fr.ensemblier.ui.Flash;
import fr.ensemblier.ui.French;
import fr.ensemblier.ui.ListAddress;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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

/// Writes the agreement of a PMSMP: refused with the rule that it breaks, never corrected in silence (R-W3).
@Controller
@RequestMapping("/equipe/immersions/{id:[0-9a-f-]{36}}/convention/rediger")
class DraftController {

    private final Immersions immersions;
    private final Agreements agreements;
    private final Signing signing;
    private final DraftReading reading;
    private final Beginning beginning;
    private final Rights rights;
    private final Reasons reasons;
    private final Telling telling;
    private final People people;
    private final InPost inPost;
    private final Openings openings;
    private final Clock clock;

    DraftController(
            Immersions immersions,
            Agreements agreements,
            Signing signing,
            DraftReading reading,
            Beginning beginning,
            Rights rights,
            Reasons reasons,
            Telling telling,
            People people,
            InPost inPost,
            Openings openings,
            Clock clock) {
        this.immersions = immersions;
        this.agreements = agreements;
        this.signing = signing;
        this.reading = reading;
        this.beginning = beginning;
        this.rights = rights;
        this.reasons = reasons;
        this.telling = telling;
        this.people = people;
        this.inPost = inPost;
        this.openings = openings;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView form(@PathVariable UUID id, RedirectAttributes redirect) {
        var team = Actors.team();
        var one = immersions.get(team.platform(), id);
        if (!writable(one)) {
            return back(id, redirect);
        }
        openings.note(team.platform(), one.person(), "person.opened");
        var form = agreements
                .find(team.platform(), id)
                .map(known -> DraftForm.of(known, one.plan()))
                .orElseGet(() -> beginning.form(team, one, her(one)));
        return show(team, one, form, List.of());
    }

    @PostMapping
    ModelAndView write(
            @PathVariable UUID id,
            @ModelAttribute DraftForm form,
            @RequestParam(defaultValue = "0") int version,
            RedirectAttributes redirect) {
        var team = Actors.team();
        var one = immersions.get(team.platform(), id);
        if (!writable(one)) {
            return back(id, redirect);
        }
        var errors = new ArrayList<FieldError>();
        if (form.employer() != null && !form.employer().isBlank() && inPost.secret(team.platform(), one.person())) {
            errors.add(
                    new FieldError(
                            "employer",
                            "Son employeur signerait la convention, et il ne doit rien savoir. Demandez d’abord son accord à la personne, et notez-le dans son dossier."));
        }
        var read = reading.read(form, errors);
        if (read.isEmpty() || !errors.isEmpty()) {
            return show(team, one, form, errors);
        }
        openings.note(team.platform(), one.person(), "person.acted");
        try {
            var broken = draft(team, id, version, read.get());
            if (!broken.isEmpty()) {
                return show(team, one, form, broken);
            }
        } catch (Outdated _) {
            var now = immersions.get(team.platform(), id);
            var page = show(team, now, form, List.of(new FieldError("from", Immersion.CHANGED)));
            page.setStatus(HttpStatus.CONFLICT);
            return page;
        }
        Flash.ok("La convention est prête à signer.").after(redirect);
        return new ModelAndView("redirect:/equipe/immersions/" + id + "/convention");
    }

    private List<FieldError> draft(Actor.Team team, UUID id, int version, DraftReading.Read read) {
        return signing.draft(team.platform(), id, version, read.agreement(), read.plan(), read.serves(), By.team(team));
    }

    private static boolean writable(Immersion one) {
        return one.frame() == LegalFrame.PMSMP
                && (one.state() instanceof ImmersionState.Accepted || one.state() instanceof ImmersionState.Drafted);
    }

    private static ModelAndView back(UUID id, RedirectAttributes redirect) {
        Flash.warn("Cette convention ne s’écrit pas, ou plus.").after(redirect);
        return new ModelAndView("redirect:/equipe/immersions/" + id);
    }

    private ModelAndView show(Actor.Team team, Immersion one, DraftForm form, List<FieldError> errors) {
        var page = new AgreementPages.Form(
                "/equipe/immersions/" + one.id(),
                her(one).fullName(),
                French.capital(telling.what(one)),
                one.state() instanceof ImmersionState.Drafted,
                rights.of(team.platform()).holdsOn(Paris.today(clock)),
                one.version(),
                form,
                ListAddress.day(form.birth()),
                ListAddress.day(form.from()),
                ListAddress.day(form.until()),
                Arrays.stream(PmsmpObject.values())
                        .map(object -> Choice.of(
                                object.name(), object.words(), object.name().equals(form.object())))
                        .toList(),
                reasons.of(Reasons.FORBIDDEN).stream()
                        .map(known -> Choice.of(
                                known.value(), known.label(), known.value().equals(text(form.serves()))))
                        .toList(),
                errors);
        return new ModelAndView(
                "immersions/agreement/form",
                Map.of("page", page),
                errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private People.Reachable her(Immersion one) {
        return people.find(one.person()).orElseThrow(() -> new NotFound("person", one.person()));
    }
}
