package fr.ensemblier.people.inpost;

import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.NotFound;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.people.model.Avoiding;
import fr.ensemblier.people.model.Persons;
import fr.ensemblier.people.model.PresentEmployers;
import fr.ensemblier.people.model.Promises;
import fr.ensemblier.ui.FieldError;
import fr.ensemblier.ui.Flash;
import fr.ensemblier.ui.French;
import fr.ensemblier.ui.Link;
import fr.ensemblier.ui.Step;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
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

/// What became of what she asked in post, and whether her employer may know, in her space.
@Controller
@RequestMapping(HerPostController.HERE)
class HerPostController {

    static final String HERE = "/mon-espace/en-poste";

    /// `secret` says that none of them knows, null where one may.
    record Page(
            List<Hers> requests,
            List<Employer> employers,
            @Nullable String secret,
            String ask) {}

    record Hers(String what, List<Step> steps) {}

    /// `act` is the page where she changes it; null as long as nobody has named it.
    record Employer(
            String name,
            String words,
            boolean secret,
            @Nullable String act) {}

    record LiftPage(String name, String action) {}

    private final PostRequests requests;
    private final PostReading reading;
    private final PostAsking asking;
    private final PresentEmployers present;
    private final Avoiding avoiding;
    private final Persons persons;
    private final Promises promises;
    private final Clock clock;

    HerPostController(
            PostRequests requests,
            PostReading reading,
            PostAsking asking,
            PresentEmployers present,
            Avoiding avoiding,
            Persons persons,
            Promises promises,
            Clock clock) {
        this.requests = requests;
        this.reading = reading;
        this.asking = asking;
        this.present = present;
        this.avoiding = avoiding;
        this.persons = persons;
        this.promises = promises;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView show() {
        var her = Actors.candidate();
        var employers = present.now(her.platform(), her.person());
        var page = new Page(
                requests.ofPerson(her.platform(), her.person()).stream()
                        .map(this::hers)
                        .toList(),
                employers.stream()
                        .map(one -> new Employer(
                                one.called(),
                                words(one),
                                one.lifted() == null,
                                one.unsaid() ? null : HERE + "/employeurs/" + one.id()))
                        .toList(),
                PresentEmployers.hers(employers),
                HERE + "/nouvelle");
        return new ModelAndView("people/inpost/mine", Map.of("page", page));
    }

    private Hers hers(PostRequest one) {
        var today = Paris.today(clock);
        var steps = new ArrayList<Step>();
        steps.add(Step.done(
                        French.capital(French.dateTime(Paris.local(one.askedAt()), today)), "Votre demande est arrivée")
                .saying(one.wish().call() + "."));
        switch (one.state()) {
            case PostRequest.State.Waiting _ ->
                steps.add(Step.now(
                        "Avant " + French.date(promises.answerBefore(one.platform(), one.askedAt()), today),
                        "L’équipe vous répond"));
            case PostRequest.State.Answered(var answer, var message, var at, var by) -> {
                var step = Step.done(
                        French.capital(French.dateTime(Paris.local(at), today)) + ", " + by, answer.herWords());
                steps.add(message == null ? step : step.quoting(message));
            }
        }
        return new Hers(
                String.join(
                        ", ", one.wish().kinds().stream().map(Asked::herWords).toList()),
                steps);
    }

    private static String words(PresentEmployers.Present one) {
        if (one.lifted() != null) {
            return "Peut savoir ce que vous faites avec nous, s’il voit votre profil.";
        }
        if (one.unsaid()) {
            return "Nous ne savons pas encore qui c’est. Dites-le à l’équipe."
                    + " En attendant, aucun employeur ne voit votre profil.";
        }
        return one.toFind()
                ? "Nous cherchons de quelle structure il s’agit. En attendant, aucun employeur ne voit votre profil."
                : "Ne voit ni vos demandes, ni votre profil, ni vos étapes. Ses autres établissements non plus.";
    }

    @GetMapping("/nouvelle")
    ModelAndView begin(@RequestParam(required = false) @Nullable String demande) {
        return form(PostForm.blank(demande), List.of());
    }

    @PostMapping("/nouvelle")
    ModelAndView ask(@ModelAttribute PostForm form, RedirectAttributes redirect) {
        var her = Actors.candidate();
        var errors = new ArrayList<FieldError>();
        var read = reading.read(her.platform(), form, errors);
        if (read == null) {
            return form(form, errors);
        }
        asking.ask(her.platform(), her.person(), read, her.name(), true);
        Flash.ok("Votre demande est arrivée. L’équipe vous répond.").after(redirect);
        return new ModelAndView("redirect:" + HERE);
    }

    ModelAndView form(PostForm form, List<FieldError> errors) {
        var her = Actors.candidate();
        return new ModelAndView(
                "people/inpost/askagain",
                Map.of(
                        "page",
                        reading.page(
                                her.platform(),
                                HERE + "/nouvelle",
                                HERE + "/completion?q=",
                                new Link("Mes demandes à l’équipe", HERE),
                                null,
                                null,
                                form,
                                errors)),
                errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @GetMapping("/completion")
    @ResponseBody
    List<Map<String, String>> complete(@RequestParam(defaultValue = "") String q) {
        var her = Actors.candidate();
        return avoiding
                .found(
                        her.platform(),
                        q,
                        persons.get(her.platform(), her.person()).commune())
                .stream()
                .map(Avoiding.Found::entry)
                .toList();
    }

    /// Asks before: what an employer has learned he does not forget.
    @GetMapping("/employeurs/{id:[0-9a-f-]{36}}")
    ModelAndView confirm(@PathVariable UUID id) {
        var one = employer(id);
        return one.lifted() != null
                ? new ModelAndView("redirect:" + HERE)
                : new ModelAndView(
                        "people/inpost/lift",
                        Map.of("page", new LiftPage(one.name(), HERE + "/employeurs/" + id + "/lever")));
    }

    @PostMapping("/employeurs/{id:[0-9a-f-]{36}}/lever")
    String lift(@PathVariable UUID id, RedirectAttributes redirect) {
        var her = Actors.candidate();
        var one = employer(id);
        asking.lift(her.platform(), her.person(), one, her.name(), "HERSELF");
        Flash.ok("C’est noté. " + one.name() + " peut savoir.").after(redirect);
        return "redirect:" + HERE;
    }

    /// Changes her mind: hidden again, at once.
    @PostMapping("/employeurs/{id:[0-9a-f-]{36}}/cacher")
    String hide(@PathVariable UUID id, RedirectAttributes redirect) {
        var her = Actors.candidate();
        var one = employer(id);
        asking.keepAwayAgain(her.platform(), her.person(), one, her.name());
        Flash.ok("C’est noté. " + one.name() + " ne voit plus rien.").after(redirect);
        return "redirect:" + HERE;
    }

    private PresentEmployers.Present employer(UUID id) {
        var her = Actors.candidate();
        return present.of(her.platform(), her.person()).stream()
                .filter(one -> one.id().equals(id) && !one.unsaid())
                .findFirst()
                .orElseThrow(() -> new NotFound("present employer", id));
    }
}
