package fr.ensemblier.placements.looking;

import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.NotFound;
import fr.ensemblier.people.CandidateCard;
import fr.ensemblier.people.People;
import fr.ensemblier.placements.Hires;
import fr.ensemblier.placements.Signing;
import fr.ensemblier.ui.Choice;
import fr.ensemblier.ui.FieldError;
import fr.ensemblier.ui.Flash;
import fr.ensemblier.ui.French;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// « Cherchez-vous encore ? »: she alone answers what an employer may not say for her (R-M10).
@Controller
@RequestMapping("/mon-espace/embauches/{id}/recherche")
class LookingController {

    /// The contract whose last day is past goes on.
    private static final String CONTINUES = "CONTINUES";

    private final Hires hires;
    private final People people;
    private final Clock clock;

    LookingController(Hires hires, People people, Clock clock) {
        this.people = people;
        this.hires = hires;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView page(@PathVariable UUID id) {
        return page(hers(id), List.of(), HttpStatus.OK);
    }

    @PostMapping
    ModelAndView answer(
            @PathVariable UUID id, @RequestParam(defaultValue = "") String looking, RedirectAttributes redirect) {
        var question = hers(id);
        if (question.ended() != null && looking.equals(CONTINUES)) {
            return continues(question, redirect);
        }
        var chosen = Arrays.stream(Hires.Looking.values())
                .filter(one -> one.name().equals(looking))
                .findFirst();
        if (chosen.isEmpty()) {
            var error = new FieldError("looking", "Choisissez une réponse.");
            return page(question, List.of(error), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        if (chosen.get() == Hires.Looking.MORE_HOURS && question.fullTime()) {
            var error = new FieldError(
                    "looking", "Ce poste est déjà à temps plein. Dites « un autre poste », ou « ce poste me suffit ».");
            return page(question, List.of(error), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        var noted = Actors.as(
                new Actor.Machine(Signing.HERSELF, null),
                () -> hires.answer(question, chosen.get(), Signing.HERSELF, null));
        if (noted) {
            Flash.ok(question.over() ? afterwards(chosen.get()) : after(chosen.get(), shown(question)))
                    .after(redirect);
        } else {
            Flash.info("Cette question a déjà sa réponse. Merci.").after(redirect);
        }
        return new ModelAndView("redirect:/mon-espace");
    }

    private ModelAndView continues(Hires.Question question, RedirectAttributes redirect) {
        if (Actors.as(new Actor.Machine(Signing.HERSELF, null), () -> hires.continues(question))) {
            Flash.ok("C’est noté. Votre conseiller vérifie la nouvelle date avec vous.")
                    .after(redirect);
        } else {
            Flash.info("Cette question a déjà sa réponse. Merci.").after(redirect);
        }
        return new ModelAndView("redirect:/mon-espace");
    }

    private static String afterwards(Hires.Looking looking) {
        return looking == Hires.Looking.NO
                ? "C’est noté. Votre profil est en pause. Vous le reprenez quand vous voulez."
                : "C’est noté. Nous cherchons avec vous, et l’équipe vous rappelle.";
    }

    /// Nobody searches for who shows no card.
    private boolean shown(Hires.Question question) {
        return Actors.machine(
                "placements.looking",
                () -> people.find(question.person())
                        .flatMap(her -> people.card(her.cardKey()))
                        .filter(CandidateCard::visible)
                        .isPresent());
    }

    private static String after(Hires.Looking looking, boolean shown) {
        return switch (looking) {
            case NO -> "C’est noté. Vos autres rencontres s’arrêtent, avec un mot de remerciement.";
            case MORE_HOURS ->
                shown
                        ? "C’est noté. Nous cherchons les heures qui vous manquent."
                        : "C’est noté. Votre profil n’est pas montré, et votre espace dit pourquoi.";
            case ANOTHER_POST -> "C’est noté. Vos autres rencontres restent ouvertes.";
        };
    }

    private Hires.Question hers(UUID id) {
        var actor = Actors.candidate();
        return Actors.machine(
                        "placements.looking",
                        () -> hires.question(id)
                                .filter(question -> people.find(question.person())
                                        .filter(her -> her.person().equals(actor.person()))
                                        .isPresent()))
                .orElseThrow(() -> new NotFound("hire", id));
    }

    private ModelAndView page(Hires.Question question, List<FieldError> errors, HttpStatus status) {
        var page = new LookingPage(
                "/mon-espace/embauches/" + question.hire() + "/recherche",
                question.ended() != null
                        ? "Votre contrat chez " + question.employer() + " devait finir le "
                                + French.fullDate(question.ended()) + "."
                        : question.over()
                                ? "Il est noté que vous ne travaillez plus chez " + question.employer() + "."
                                : "Il est noté que vous travaillez chez " + question.employer() + ", à partir du "
                                        + French.fullDate(question.startsOn()) + ".",
                question.ended() != null
                        ? "Rien ne change dans votre profil avant votre réponse. "
                        : question.over()
                                ? ""
                                : "Tant que vous n’avez pas répondu, vos autres rencontres restent ouvertes. ",
                question.answer() == null ? null : said(question.answer()),
                answers(question),
                errors);
        return new ModelAndView("placements/looking/page", Map.of("page", page), status);
    }

    /// Nothing is missing beside a full-time post.
    private static List<Choice> answers(Hires.Question question) {
        if (question.over()) {
            return Stream.of(
                            new Choice(
                                    "ANOTHER_POST",
                                    "Oui, je cherche un emploi",
                                    "Votre profil est de nouveau proposé, sans votre nom.",
                                    false),
                            new Choice(
                                    "NO",
                                    "Non, pas en ce moment",
                                    question.ended() == null
                                            ? "Votre profil reste en pause."
                                            : "Votre profil se met en pause.",
                                    false),
                            new Choice(
                                    CONTINUES,
                                    "Mon contrat continue",
                                    "Votre conseiller note la nouvelle date avec vous.",
                                    false))
                    .filter(one -> question.ended() != null || !one.value().equals(CONTINUES))
                    .toList();
        }
        return Stream.of(
                        new Choice("NO", "Non, ce poste me suffit", "Vos autres rencontres s’arrêtent.", false),
                        new Choice(
                                "MORE_HOURS", "Oui, plus d’heures", "Nous cherchons ce qui manque à 35 heures.", false),
                        new Choice("ANOTHER_POST", "Oui, un autre poste", "Rien ne change dans votre demande.", false))
                .filter(one -> !one.value().equals("MORE_HOURS") || !question.fullTime())
                .toList();
    }

    private static String said(Hires.Looking looking) {
        return switch (looking) {
            case NO -> "Vous ne cherchez plus.";
            case MORE_HOURS -> "Vous cherchez encore des heures.";
            case ANOTHER_POST -> "Vous cherchez un autre poste.";
        };
    }
}
