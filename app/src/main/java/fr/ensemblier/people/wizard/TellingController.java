package fr.ensemblier.people.wizard;

import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.ValueLists;
import fr.ensemblier.people.model.Avoiding;
import fr.ensemblier.people.model.ChoiceKind;
import fr.ensemblier.people.model.Nir;
import fr.ensemblier.ui.FieldError;
import fr.ensemblier.ui.Flash;
import fr.ensemblier.ui.French;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Needs, choices, employers to avoid, and the sending.
@Controller
@RequestMapping({StageController.HERS, StageController.OF_HER})
class TellingController {

    private final Pens pens;
    private final Screens screens;
    private final Answering answering;
    private final Sending sending;
    private final ValueLists lists;
    private final Avoiding avoiding;

    TellingController(
            Pens pens, Screens screens, Answering answering, Sending sending, ValueLists lists, Avoiding avoiding) {
        this.pens = pens;
        this.screens = screens;
        this.answering = answering;
        this.sending = sending;
        this.lists = lists;
        this.avoiding = avoiding;
    }

    @PostMapping({"/besoins", "/amenagements"})
    ModelAndView needs(
            @PathVariable(required = false) @Nullable UUID id,
            @ModelAttribute Answers form,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        var pen = pens.writing(id);
        var stage = pens.stage(pen, request);
        var profile = pens.profile(pen, stage, form);
        var errors = new ArrayList<FieldError>();
        var kinds = Listed.of("needs", form.needs(), List.of(), kind -> lists.knows("BARRIER", kind), errors);
        if (!errors.isEmpty() && !form.later()) {
            return pens.view(pen, stage, form, errors, null);
        }
        answering.needs(pen, stage, profile, form.needs() == null ? null : kinds, Answers.maybe(form.adjustments()));
        return pens.on(pen, stage, form, redirect);
    }

    @PostMapping("/choix")
    ModelAndView choices(
            @PathVariable(required = false) @Nullable UUID id,
            @ModelAttribute Answers form,
            RedirectAttributes redirect) {
        var pen = pens.writing(id);
        var profile = pens.profile(pen, Stage.CHOICES, form);
        var granted = Answers.all(form.granted());
        var said = new EnumMap<ChoiceKind, Boolean>(ChoiceKind.class);
        for (var kind : ChoiceKind.values()) {
            if (kind != ChoiceKind.TERMS
                    && kind != ChoiceKind.TEAM_MESSAGES
                    && (kind != ChoiceKind.RECORDING || profile.told().spoken())) {
                said.put(kind, granted.contains(kind.name()));
            }
        }
        answering.choices(
                pen, profile, said, "FRANCE".equals(form.scope()) ? "FRANCE" : "NEIGHBOURS", pen.how(form.how()));
        return pens.on(pen, Stage.CHOICES, form, redirect);
    }

    @PostMapping("/employeurs")
    ModelAndView hide(
            @PathVariable(required = false) @Nullable UUID id,
            @ModelAttribute Answers form,
            RedirectAttributes redirect) {
        var pen = pens.writing(id);
        var name = form.employerText() == null ? "" : form.employerText().strip();
        if (name.isEmpty()) {
            return pens.on(pen, Stage.EMPLOYERS, form, redirect);
        }
        var wrong = name.length() > 200 || Nir.in(name);
        if (wrong && form.later()) {
            return pens.on(pen, Stage.EMPLOYERS, form, redirect);
        }
        if (wrong) {
            return pens.refused(
                    pen,
                    Stage.EMPLOYERS,
                    form,
                    "employer",
                    Nir.in(name) ? Nir.REFUSED : "Ce nom est long. Gardez 200 signes au plus.");
        }
        switch (avoiding.named(pen.platform(), form.employer(), form.found(), name)) {
            case Avoiding.Named.One(var organisation, var known) -> {
                answering.hide(pen, pens.profile(pen), organisation, known);
                Flash.ok(known + " ne verra pas le profil.").after(redirect);
            }
            case Avoiding.Named.Several() -> {
                if (form.later()) {
                    answering.hide(pen, pens.profile(pen), null, name);
                    return pens.on(pen, Stage.EMPLOYERS, form, redirect);
                }
                return pens.refused(
                        pen, Stage.EMPLOYERS, form, "found", "Plusieurs employeurs portent ce nom. Choisissez le bon.");
            }
            case Avoiding.Named.Unknown() -> {
                answering.hide(pen, pens.profile(pen), null, name);
                Flash.warn(French.typography(
                                pen.team()
                                        ? "Nous ne connaissons pas « " + name
                                                + " ». Rien ne lui est caché pour le moment."
                                        : "Nous ne trouvons pas « " + name + " ». L’équipe le cherche avec vous."
                                                + " En attendant, il peut voir votre profil."))
                        .after(redirect);
            }
        }
        return form.later()
                ? pens.on(pen, Stage.EMPLOYERS, form, redirect)
                : new ModelAndView("redirect:" + Stage.EMPLOYERS.path(pen.base()));
    }

    @GetMapping("/employeurs/completion")
    @ResponseBody
    List<Map<String, String>> complete(@PathVariable(required = false) @Nullable UUID id, @RequestParam String q) {
        var pen = pens.of(id);
        var commune = pen instanceof Pen.Herself ? pens.home(pen) : "";
        return avoiding.found(pen.platform(), q, commune).stream()
                .map(Avoiding.Found::entry)
                .toList();
    }

    @PostMapping("/employeurs/{employer:[0-9a-f-]{36}}/lever")
    ModelAndView lift(
            @PathVariable(required = false) @Nullable UUID id,
            @PathVariable UUID employer,
            RedirectAttributes redirect) {
        var pen = pens.writing(id);
        answering.lift(pen, pens.profile(pen), employer);
        Flash.ok("Cet employeur peut de nouveau voir le profil.").after(redirect);
        return new ModelAndView("redirect:" + Stage.EMPLOYERS.path(pen.base()));
    }

    @PostMapping("/relire")
    ModelAndView send(
            @PathVariable(required = false) @Nullable UUID id,
            @ModelAttribute Answers form,
            RedirectAttributes redirect) {
        var pen = pens.writing(id);
        if (form.later()) {
            return pens.on(pen, Stage.REVIEW, form, redirect);
        }
        var outcome = Actors.as(new Actor.Machine(pen.name(), pen.platform()), () -> sending.send(pen));
        return switch (outcome) {
            case Sending.Outcome.Sent() -> {
                if (pen.team()) {
                    Flash.ok("Le profil est prêt. Placez et validez-le ici.").after(redirect);
                }
                yield new ModelAndView(
                        "redirect:" + (pen.team() ? "/equipe/profils/" + pen.person() : pen.base() + "/envoye"));
            }
            case Sending.Outcome.Refused(var field, var why) ->
                pens.view(pen, Stage.REVIEW, null, List.of(new FieldError(field, why)), null);
        };
    }

    @GetMapping("/envoye")
    ModelAndView sent(@PathVariable(required = false) @Nullable UUID id) {
        var page = screens.page(pens.reading(id), Stage.REVIEW, null, List.of(), null);
        return new ModelAndView("people/wizard/sent", Map.of("page", page));
    }
}
