package fr.ensemblier.placements.register;

import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.NotFound;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.foundation.ValueLists;
import fr.ensemblier.occupations.Occupations;
import fr.ensemblier.placements.Hires;
import fr.ensemblier.ui.Flash;
import fr.ensemblier.ui.French;
import fr.ensemblier.ui.Option;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// A hire as the team sees it: its facts, its checks, and whether she still looks.
@Controller
@RequestMapping("/equipe/embauches/{id}")
class HireController {

    private final Register register;
    private final Answering answering;
    private final Hires hires;
    private final Occupations occupations;
    private final ValueLists lists;
    private final Clock clock;

    HireController(
            Register register,
            Answering answering,
            Hires hires,
            Occupations occupations,
            ValueLists lists,
            Clock clock) {
        this.register = register;
        this.answering = answering;
        this.hires = hires;
        this.occupations = occupations;
        this.lists = lists;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView page(@PathVariable UUID id) {
        var actor = Actors.team();
        var today = Paris.today(clock);
        var hire = register.find(actor.platform(), id, today).orElseThrow(() -> new NotFound("hire", id));
        var checks = register.checks(actor.platform(), id).stream()
                .map(check -> check(check, today))
                .toList();
        var page = new HirePage(
                id.toString(),
                hire.name() + " chez " + hire.employer(),
                "/equipe/personnes/" + hire.person(),
                hire.name(),
                List.of(
                        new HirePage.Fact("Métier", occupations.brief(hire.occupation())),
                        new HirePage.Fact("Contrat", lists.label("CONTRACT_CLASS", hire.contract())),
                        new HirePage.Fact("Début", French.fullDate(hire.startsOn())),
                        new HirePage.Fact(
                                "Fin", hire.endsOn() == null ? "Sans fin prévue" : French.fullDate(hire.endsOn())),
                        new HirePage.Fact("Apportée par", Words.broughtBy(hire.broughtBy())),
                        new HirePage.Fact("Déclarée par", hire.declaredName()),
                        new HirePage.Fact("Cherche encore", Words.looking(hire.stillLooking(), hire.lookingFor()))),
                checks,
                Words.ANSWERS,
                lists.of("HIRE_END_REASON").stream()
                        .map(one -> new Option(one.code(), one.label()))
                        .toList(),
                hire.stillLooking() == null ? new HirePage.Question(believed(hire.believed()), Words.LOOKING) : null);
        return new ModelAndView("placements/register/hire", Map.of("page", page));
    }

    @PostMapping("/nouvelles")
    String note(
            @PathVariable UUID id,
            @RequestParam String due,
            @RequestParam String asked,
            @RequestParam(defaultValue = "") String answer,
            @RequestParam(defaultValue = "") String comment,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate left,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes redirect) {
        var actor = Actors.team();
        var hire = register.find(actor.platform(), id, Paris.today(clock)).orElseThrow(() -> new NotFound("hire", id));
        if (Words.ANSWERS.stream().noneMatch(option -> option.value().equals(answer))) {
            Flash.bad("Choisissez une réponse. « Ne sait pas » en est une.").after(redirect);
            return "redirect:/equipe/embauches/" + id;
        }
        answering.note(
                actor.platform(),
                hire,
                due,
                asked,
                answer,
                comment.isBlank() ? null : comment.strip(),
                left,
                lists.knows("HIRE_END_REASON", reason) ? reason : null,
                actor.name());
        Flash.ok("La réponse est notée.").after(redirect);
        return "redirect:/equipe/embauches/" + id;
    }

    /// The team answers for her, saying how she said it (R-M10, R-P8).
    @PostMapping("/recherche")
    String looking(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String looking,
            @RequestParam(defaultValue = "") String how,
            RedirectAttributes redirect) {
        var actor = Actors.team();
        var question = hires.question(id)
                .filter(one -> one.platform().equals(actor.platform()))
                .orElseThrow(() -> new NotFound("hire", id));
        var chosen = Arrays.stream(Hires.Looking.values())
                .filter(one -> one.name().equals(looking))
                .findFirst();
        if (chosen.isEmpty() || how.isBlank()) {
            Flash.bad(
                            chosen.isEmpty()
                                    ? "Choisissez sa réponse : non, plus d’heures, ou un autre poste."
                                    : "Dites comment elle l’a dit, par exemple « au téléphone ».")
                    .after(redirect);
            return "redirect:/equipe/embauches/" + id;
        }
        var noted = Actors.as(
                new Actor.Machine(actor.name(), null),
                () -> hires.answer(question, chosen.get(), actor.name(), how.strip()));
        if (noted) {
            Flash.ok("Sa réponse est notée.").after(redirect);
        } else {
            Flash.info("Elle a répondu entre-temps.").after(redirect);
        }
        return "redirect:/equipe/embauches/" + id;
    }

    private static String believed(@Nullable Boolean believed) {
        if (believed == null) {
            return "";
        }
        return believed ? "L’employeur pense qu’elle cherche encore." : "L’employeur pense qu’elle ne cherche plus.";
    }

    private static HirePage.Check check(Register.Check check, LocalDate today) {
        var come = !check.dueOn().isAfter(today);
        return new HirePage.Check(
                check.due(),
                check.asked(),
                Words.due(check.due()) + ", " + (check.asked().equals("PERSON") ? "la personne" : "l’employeur"),
                French.shortDate(check.dueOn(), today),
                check.answer() == null,
                come,
                Words.kind(check.answer(), come),
                come || check.answer() != null ? Words.answer(check.answer()) : "À venir",
                check.comment());
    }
}
