package fr.ensemblier.organisations.talks;

import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.NotFound;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.notices.OpenTasks;
import fr.ensemblier.organisations.Establishments;
import fr.ensemblier.ui.Choice;
import fr.ensemblier.ui.FieldError;
import fr.ensemblier.ui.Flash;
import fr.ensemblier.ui.French;
import fr.ensemblier.ui.GetFragment;
import java.time.Clock;
import java.time.LocalDate;
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
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// « Échanges » of an employer's file: what awaits, what was said, a talk to note.
@Controller
@RequestMapping("/equipe/employeurs/{id}/echanges")
class TalksController {

    private static final int IN_THE_FILE = 4;
    private static final int MOST = 200;

    private final EmployerTalks talks;
    private final Telling telling;
    private final Establishments establishments;
    private final OpenTasks tasks;
    private final Clock clock;

    TalksController(EmployerTalks talks, Telling telling, Establishments establishments, OpenTasks tasks, Clock clock) {
        this.talks = talks;
        this.telling = telling;
        this.establishments = establishments;
        this.tasks = tasks;
        this.clock = clock;
    }

    @GetFragment
    ModelAndView part(@PathVariable UUID id) {
        var team = Actors.team();
        employer(team.platform(), id);
        var today = Paris.today(clock);
        var waiting = tasks.about(team, id).stream()
                .map(task -> new TalksPage.Waiting(
                        task.title(),
                        French.capital(French.day(task.due(), today)),
                        task.due().isBefore(today),
                        task.kind().equals("employer.step") ? "/equipe/a-faire" : task.href(),
                        task.kind().equals("employer.step") ? "Noter que c’est fait" : "Voir"))
                .toList();
        var lines = talks.latest(team.platform(), id, false, IN_THE_FILE).stream()
                .map(talk -> line(id, talk, today))
                .toList();
        return new ModelAndView(
                "organisations/talks/part", Map.of("page", new TalksPage.Part(base(id), waiting, lines)));
    }

    @GetMapping
    ModelAndView all(@PathVariable UUID id) {
        return all(id, TalkForm.blank(Paris.today(clock)), List.of());
    }

    @PostMapping
    ModelAndView tell(@PathVariable UUID id, @ModelAttribute TalkForm form, RedirectAttributes redirect) {
        var team = Actors.team();
        var employer = employer(team.platform(), id);
        var errors = form.errors(Paris.today(clock));
        if (!errors.isEmpty()) {
            return all(id, form, errors);
        }
        var talk = form.talk(team.name());
        telling.tell(team, id, employer, talk);
        Flash.ok(talk.next() == null ? "Échange noté." : "Échange noté. La suite est dans « À faire ».")
                .undoneBy("Annuler", base(id) + "/" + talk.id() + "/retirer")
                .after(redirect);
        return new ModelAndView("redirect:/equipe/employeurs/" + id);
    }

    @PostMapping("/{talk}/retirer")
    String withdraw(@PathVariable UUID id, @PathVariable UUID talk, RedirectAttributes redirect) {
        var team = Actors.team();
        telling.withdraw(team, find(id, talk));
        Flash.ok("L’échange est retiré.")
                .undoneBy("Remettre", base(id) + "/" + talk + "/remettre")
                .after(redirect);
        return "redirect:" + base(id);
    }

    @PostMapping("/{talk}/remettre")
    String restore(@PathVariable UUID id, @PathVariable UUID talk, RedirectAttributes redirect) {
        var team = Actors.team();
        var found = find(id, talk);
        telling.restore(team, id, employer(team.platform(), id), found);
        Flash.ok("L’échange est de nouveau dans l’histoire.").after(redirect);
        return "redirect:" + base(id);
    }

    private String employer(PlatformId platform, UUID organisation) {
        return establishments
                .employer(platform, organisation)
                .orElseThrow(() -> new NotFound("organisation", organisation));
    }

    private EmployerTalk find(UUID organisation, UUID talk) {
        return talks.find(Actors.team().platform(), organisation, talk).orElseThrow(() -> new NotFound("talk", talk));
    }

    private ModelAndView all(UUID id, TalkForm form, List<FieldError> errors) {
        var team = Actors.team();
        var today = Paris.today(clock);
        var page = new TalksPage.All(
                employer(team.platform(), id),
                base(id),
                talks.latest(team.platform(), id, true, MOST).stream()
                        .map(talk -> line(id, talk, today))
                        .toList(),
                Arrays.stream(EmployerTalk.Way.values())
                        .map(way ->
                                Choice.of(way.name(), way.words(), way.name().equals(form.how())))
                        .toList(),
                TalkForm.date(form.day()).orElse(null),
                today,
                form.note(),
                form.step(),
                TalkForm.date(form.by()).orElse(null),
                errors);
        return new ModelAndView(
                "organisations/talks/all",
                Map.of("page", page),
                errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static TalksPage.Line line(UUID organisation, EmployerTalk talk, LocalDate today) {
        var next = talk.next();
        var here = base(organisation) + "/" + talk.id();
        return new TalksPage.Line(
                "%s, %s, par %s".formatted(talk.way().words(), French.day(talk.day(), today), talk.by()),
                talk.note(),
                next == null ? null : "Ensuite : %s, %s".formatted(next.step(), French.shortDate(next.on(), today)),
                talk.withdrawn(),
                here + "/retirer",
                here + "/remettre");
    }

    private static String base(UUID organisation) {
        return "/equipe/employeurs/" + organisation + "/echanges";
    }
}
