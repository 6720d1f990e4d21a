package fr.ensemblier.placements.register;

import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.NotFound;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.foundation.ValueLists;
import fr.ensemblier.people.People;
import fr.ensemblier.placements.Hires;
import fr.ensemblier.placements.Signing;
import fr.ensemblier.platforms.Platforms;
import fr.ensemblier.ui.Choice;
import fr.ensemblier.ui.FieldError;
import fr.ensemblier.ui.Flash;
import fr.ensemblier.ui.French;
import fr.ensemblier.ui.Option;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The person and the employer say themselves how a hire goes (R-H2); neither reads the other's answer.
@Controller
class NewsController {

    /// A hire, and who of both sides is asked: PERSON or EMPLOYER.
    record Asked(Register.Owner owner, Register.Row hire, Optional<Register.Check> check, String side) {}

    private static final int LONGEST = 1_000;

    private final Register register;
    private final Answering answering;
    private final Tutors tutors;
    private final Hires hires;
    private final People people;
    private final Platforms platforms;
    private final ValueLists lists;
    private final Clock clock;

    NewsController(
            Register register,
            Answering answering,
            Tutors tutors,
            Hires hires,
            People people,
            Platforms platforms,
            ValueLists lists,
            Clock clock) {
        this.hires = hires;
        this.platforms = platforms;
        this.people = people;
        this.register = register;
        this.answering = answering;
        this.tutors = tutors;
        this.lists = lists;
        this.clock = clock;
    }

    @GetMapping("/mon-espace/embauches/{id}")
    ModelAndView hers(@PathVariable UUID id) {
        return page(ofPerson(id), NewsPage.Said.NOTHING, List.of());
    }

    @GetMapping("/employeur/embauches/{id}")
    ModelAndView theirs(@PathVariable UUID id) {
        return page(ofEmployer(id), NewsPage.Said.NOTHING, List.of());
    }

    @PostMapping("/mon-espace/embauches/{id}")
    ModelAndView sheSays(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String answer,
            @RequestParam(defaultValue = "") String comment,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate left,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String tutor,
            @RequestParam(required = false) @Nullable List<String> helps,
            RedirectAttributes redirect) {
        return note(ofPerson(id), said(answer, comment, left, reason, tutor, helps), "/mon-espace", redirect);
    }

    @PostMapping("/employeur/embauches/{id}")
    ModelAndView theySay(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String answer,
            @RequestParam(defaultValue = "") String comment,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate left,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String tutor,
            @RequestParam(required = false) @Nullable List<String> helps,
            RedirectAttributes redirect) {
        return note(ofEmployer(id), said(answer, comment, left, reason, tutor, helps), "/employeur", redirect);
    }

    private static NewsPage.Said said(
            String answer,
            String comment,
            @Nullable LocalDate left,
            String reason,
            String tutor,
            @Nullable List<String> helps) {
        return new NewsPage.Said(answer, comment, left, reason, Welcome.of(tutor, helps));
    }

    private Asked ofPerson(UUID id) {
        var actor = Actors.candidate();
        return asked(
                id,
                owner -> people.find(owner.person())
                        .filter(her -> her.person().equals(actor.person()))
                        .isPresent(),
                "PERSON");
    }

    Asked ofEmployer(UUID id) {
        var actor = Actors.employer();
        return asked(id, owner -> actor.organisation().equals(owner.organisation()), "EMPLOYER");
    }

    /// The rows may lie in another platform than the employer's, so they are read as a machine, once it is
    /// known whose they are.
    private Asked asked(UUID id, Predicate<Register.Owner> his, String side) {
        var today = Paris.today(clock);
        return Actors.as(new Actor.Machine("placements.news", null), () -> {
            var owner = register.owner(id).filter(his).orElseThrow(() -> new NotFound("hire", id));
            var hire = register.find(owner.platform(), id, today).orElseThrow(() -> new NotFound("hire", id));
            var check = register.checks(owner.platform(), id).stream()
                    .filter(one -> one.asked().equals(side)
                            && one.answer() == null
                            && !one.dueOn().isAfter(today)
                            && one.dueOn().isAfter(today.minusDays(60))
                            && (hire.endsOn() == null || !one.dueOn().isAfter(hire.endsOn())))
                    .reduce((_, last) -> last);
            return new Asked(owner, hire, check, side);
        });
    }

    private ModelAndView note(Asked asked, NewsPage.Said said, String home, RedirectAttributes redirect) {
        var errors = new ArrayList<FieldError>();
        if (NewsWords.choices(
                        asked.side(), asked.check().map(Register.Check::due).orElse(""))
                .noneMatch(choice -> choice.value().equals(said.answer()))) {
            errors.add(new FieldError("answer", "Choisissez une réponse."));
        }
        if (said.left() != null && said.left().isBefore(asked.hire().startsOn())) {
            errors.add(new FieldError("left", "Cette date vient avant le début de l’emploi."));
        } else if (said.left() != null && said.left().isAfter(Paris.today(clock))) {
            errors.add(new FieldError("left", "Ce jour n’est pas encore passé. Écrivez le dernier jour travaillé."));
        }
        if (said.comment().length() > LONGEST) {
            errors.add(new FieldError("comment", "Gardez moins de " + LONGEST + " signes."));
        }
        if (!errors.isEmpty()) {
            return page(asked, said, errors);
        }
        if (asked.check().isEmpty()) {
            Flash.info("Cette question a déjà sa réponse. Merci.").after(redirect);
            return new ModelAndView("redirect:" + home);
        }
        var by = Actors.current() instanceof Actor.Candidate
                ? Signing.HERSELF
                : Actors.current().name();
        var noted = Actors.as(
                new Actor.Machine(by, null),
                () -> answering.note(
                        asked.owner().platform(),
                        asked.hire(),
                        asked.check().get().due(),
                        asked.side(),
                        said.answer(),
                        said.comment().isBlank() ? null : said.comment().strip(),
                        said.welcome(),
                        said.left(),
                        lists.knows("HIRE_END_REASON", said.reason()) ? said.reason() : null,
                        by));
        if (noted && asksWho(asked, said)) {
            Flash.ok("Merci, c’est noté. Dites aussi qui l’accompagne.").after(redirect);
            return new ModelAndView(
                    "redirect:/employeur/embauches/" + asked.hire().id() + "#tutorat");
        }
        if (noted && asksHer(asked, said.answer())) {
            return new ModelAndView(
                    "redirect:/mon-espace/embauches/" + asked.hire().id() + "/recherche");
        }
        if (noted) {
            Flash.ok(thanks(asked, said.answer())).after(redirect);
        } else {
            Flash.info("Cette question a déjà sa réponse. Merci.").after(redirect);
        }
        return new ModelAndView("redirect:" + home);
    }

    /// Who says that she left is asked at once whether she looks (R-M10).
    private boolean asksHer(Asked asked, String answer) {
        return asked.side().equals("PERSON")
                && answer.equals("LEFT")
                && Actors.as(
                        new Actor.Machine("placements.news", null),
                        () -> hires.question(asked.hire().id())
                                .filter(question -> question.answer() == null)
                                .isPresent());
    }

    /// The employer who says that somebody is there is asked who (R20).
    private boolean asksWho(Asked asked, NewsPage.Said said) {
        return asked.side().equals("EMPLOYER")
                && said.answer().equals("THERE")
                && said.welcome().tutor() == Welcome.Tutored.YES
                && tutor(asked).isEmpty();
    }

    private Optional<Tutor> tutor(Asked asked) {
        return Actors.as(
                new Actor.Machine("placements.news", null),
                () -> tutors.of(asked.owner().platform(), asked.hire().id()));
    }

    /// The page again, with what was typed of the tutor (R-E2).
    ModelAndView refused(Asked asked, Tutor.Typed typed, List<FieldError> errors) {
        return page(asked, NewsPage.Said.NOTHING, typed, errors);
    }

    /// Who says that it goes badly is told who calls, and how to call at once.
    private String thanks(Asked asked, String answer) {
        if (!answer.equals("THERE_DIFFICULT") && !answer.equals(Words.NOT_BEGUN)) {
            return "Merci, c’est noté.";
        }
        var hotline = platforms.get(asked.owner().platform()).hotline();
        var adviser = asked.side().equals("PERSON")
                ? Actors.as(
                                new Actor.Machine("placements.news", null),
                                () -> people.find(asked.owner().person()))
                        .map(People.Reachable::adviserName)
                        .orElse(null)
                : null;
        return "Merci de l’avoir dit. " + (adviser == null ? "L’équipe" : adviser) + " va vous appeler."
                + (hotline == null ? "" : " Vous pouvez appeler avant : " + French.phone(hotline) + ".");
    }

    private ModelAndView page(Asked asked, NewsPage.Said said, List<FieldError> errors) {
        return page(asked, said, null, errors);
    }

    private ModelAndView page(Asked asked, NewsPage.Said said, Tutor.@Nullable Typed typed, List<FieldError> errors) {
        var today = Paris.today(clock);
        var due = asked.check().map(Register.Check::due).orElse("");
        var hers = asked.side().equals("PERSON");
        var page = new NewsPage(
                (hers ? "/mon-espace/embauches/" : "/employeur/embauches/")
                        + asked.hire().id(),
                hers
                        ? "Votre emploi chez " + asked.hire().employer()
                        : asked.hire().name(),
                NewsWords.since(asked.hire(), due, today),
                NewsWords.nothing(asked.hire(), today),
                asked.check().map(check -> Words.due(check.due())).orElse(null),
                hers,
                NewsWords.choices(asked.side(), due)
                        .map(one ->
                                Choice.of(one.value(), one.label(), one.value().equals(said.answer())))
                        .toList(),
                lists.of("HIRE_END_REASON").stream()
                        .flatMap(one -> {
                            var words = hers ? NewsWords.reason(one.code(), one.label()) : one.label();
                            return words == null ? Stream.of() : Stream.of(new Option(one.code(), words));
                        })
                        .toList(),
                said,
                hers
                        ? null
                        : Tutor.Part.of(
                                "/employeur/embauches/" + asked.hire().id() + "/tuteur",
                                tutor(asked),
                                typed,
                                errors,
                                today),
                errors);
        return new ModelAndView(
                hers ? "placements/register/mynews" : "placements/register/theirnews",
                Map.of("page", page),
                errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
