package fr.ensemblier.people.inpost;

import static fr.ensemblier.ui.ListAddress.text;

import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.NotFound;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.people.Openings;
import fr.ensemblier.people.model.Avoiding;
import fr.ensemblier.people.model.Person;
import fr.ensemblier.people.model.Persons;
import fr.ensemblier.people.model.PresentEmployers;
import fr.ensemblier.ui.FieldError;
import fr.ensemblier.ui.Flash;
import fr.ensemblier.ui.French;
import fr.ensemblier.ui.Link;
import fr.ensemblier.ui.StateKind;
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

/// What one person in post asked, and which of her employers must not know (R-P9), in her file.
@Controller
@RequestMapping("/equipe/personnes/{person:[0-9a-f]{8}-[0-9a-f-]{27}}/en-poste")
class PersonPostController {

    record Page(
            String base,
            String file,
            String name,
            String firstName,
            @Nullable String secret,
            String whose,
            List<PostPageLine> lines,
            List<Employer> employers,
            @Nullable String employerText,
            List<FieldError> errors) {

        @Nullable String error(String field) {
            return FieldError.of(errors, field);
        }
    }

    record PostPageLine(String href, String what, String when, StateKind kind, String state) {}

    /// `acts` is its address; null when she has lifted it. Nobody lifts one that is not named.
    record Employer(
            String name,
            String words,
            StateKind kind,
            boolean toFind,
            boolean named,
            @Nullable String acts) {}

    private final PostRequests requests;
    private final PostReading reading;
    private final PostAsking asking;
    private final PresentEmployers present;
    private final Avoiding avoiding;
    private final Persons persons;
    private final Openings openings;
    private final Clock clock;

    PersonPostController(
            PostRequests requests,
            PostReading reading,
            PostAsking asking,
            PresentEmployers present,
            Avoiding avoiding,
            Persons persons,
            Openings openings,
            Clock clock) {
        this.requests = requests;
        this.reading = reading;
        this.asking = asking;
        this.present = present;
        this.avoiding = avoiding;
        this.persons = persons;
        this.openings = openings;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView show(@PathVariable UUID person) {
        var her = persons.get(Actors.team().platform(), person);
        openings.note(her.platform(), person, "person.opened");
        return view(her, null, List.of());
    }

    private ModelAndView view(Person her, @Nullable String typed, List<FieldError> errors) {
        var base = base(her.id());
        var today = Paris.today(clock);
        var employers = present.of(her.platform(), her.id());
        var now = present.now(her.platform(), her.id());
        var page = new Page(
                base,
                "/equipe/personnes/" + her.id(),
                her.name(),
                her.firstName(),
                PresentEmployers.secrecy(now),
                now.size() == 1 ? "Son employeur actuel" : "Ses employeurs actuels",
                requests.ofPerson(her.platform(), her.id()).stream()
                        .map(one -> new PostPageLine(
                                PostFilter.BASE + "/" + one.id(),
                                Asked.list(one.wish().kinds()),
                                French.ago(one.askedAt(), clock.instant(), Paris.ZONE),
                                PostLists.kind(one),
                                one.state() instanceof PostRequest.State.Waiting ? "À répondre" : "Répondue"))
                        .toList(),
                employers.stream()
                        .map(one -> new Employer(
                                one.name(),
                                PostLists.said(one, today),
                                one.lifted() != null ? StateKind.NONE : one.toFind() ? StateKind.WARN : StateKind.OK,
                                one.toFind(),
                                !one.unsaid(),
                                one.lifted() == null ? base + "/employeurs/" + one.id() : null))
                        .toList(),
                typed,
                errors);
        return new ModelAndView(
                "people/inpost/person",
                Map.of("page", page),
                errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @GetMapping("/nouvelle")
    ModelAndView begin(@PathVariable UUID person) {
        return form(persons.get(Actors.team().platform(), person), PostForm.blank(null), List.of());
    }

    /// Said at the telephone: who says it, how, and who typed it are kept (R-P8).
    @PostMapping("/nouvelle")
    ModelAndView ask(@PathVariable UUID person, @ModelAttribute PostForm form, RedirectAttributes redirect) {
        var team = Actors.team();
        var her = persons.get(team.platform(), person);
        var errors = new ArrayList<FieldError>();
        var read = reading.read(team.platform(), form, errors);
        if (read == null) {
            return form(her, form, errors);
        }
        openings.note(team.platform(), person, "person.acted");
        var id = asking.ask(team.platform(), person, read, team.name(), false);
        var secret = PresentEmployers.theirs(present.now(team.platform(), person));
        Flash.ok("Demande notée." + (secret == null ? "" : " " + secret + ".")).after(redirect);
        return new ModelAndView("redirect:" + PostFilter.BASE + "/" + id);
    }

    private ModelAndView form(Person her, PostForm form, List<FieldError> errors) {
        var base = base(her.id());
        return new ModelAndView(
                "people/inpost/note",
                Map.of(
                        "page",
                        reading.page(
                                her.platform(),
                                base + "/nouvelle",
                                base + "/completion?q=",
                                new Link(her.name(), base),
                                her.firstName(),
                                null,
                                form,
                                errors)),
                errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @GetMapping("/completion")
    @ResponseBody
    List<Map<String, String>> complete(@PathVariable UUID person, @RequestParam(defaultValue = "") String q) {
        var her = persons.get(Actors.team().platform(), person);
        return avoiding.found(her.platform(), q, her.commune()).stream()
                .map(Avoiding.Found::entry)
                .toList();
    }

    /// One more, or the same again after she had lifted it.
    @PostMapping("/employeurs")
    ModelAndView keepAway(
            @PathVariable UUID person,
            @RequestParam(defaultValue = "") String employer,
            @RequestParam(defaultValue = "") String employerText,
            RedirectAttributes redirect) {
        var team = mine(person);
        if (text(employerText).isEmpty()) {
            return view(
                    persons.get(team.platform(), person),
                    employerText,
                    List.of(new FieldError("employer", "Écrivez le nom de cet employeur.")));
        }
        switch (avoiding.named(team.platform(), employer, null, text(employerText))) {
            case Avoiding.Named.One(var organisation, var name) -> {
                asking.keepAway(team.platform(), person, organisation, name, team.name());
                Flash.ok(name + " ne voit rien de cette personne.").after(redirect);
            }
            case Avoiding.Named.Several(), Avoiding.Named.Unknown() -> {
                return view(
                        persons.get(team.platform(), person),
                        employerText,
                        List.of(new FieldError("employer", "Choisissez une structure de la liste proposée.")));
            }
        }
        return back(person);
    }

    @PostMapping("/employeurs/{id:[0-9a-f-]{36}}/retrouver")
    ModelAndView found(
            @PathVariable UUID person,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String employer,
            @RequestParam(defaultValue = "") String employerText,
            RedirectAttributes redirect) {
        var team = mine(person);
        var unfound = employer(team, person, id);
        if (avoiding.named(team.platform(), employer, null, text(employerText))
                instanceof Avoiding.Named.One(var organisation, var name)) {
            asking.found(team.platform(), person, unfound.id(), organisation, name);
            Flash.ok(name + " et ses autres établissements ne voient rien de cette personne.")
                    .after(redirect);
            return back(person);
        }
        return view(
                persons.get(team.platform(), person),
                employerText,
                List.of(new FieldError("employer", "Choisissez une structure de la liste proposée.")));
    }

    @PostMapping("/employeurs/{id:[0-9a-f-]{36}}/ailleurs")
    ModelAndView outside(@PathVariable UUID person, @PathVariable UUID id, RedirectAttributes redirect) {
        var team = mine(person);
        asking.outside(team.platform(), person, named(team, person, id).id());
        Flash.ok("C’est noté : cet employeur n’a pas de compte ici, et ne verrait donc rien.")
                .after(redirect);
        return back(person);
    }

    /// With her agreement, said or signed; it stays in the history (R-P9).
    @PostMapping("/employeurs/{id:[0-9a-f-]{36}}/lever")
    ModelAndView lift(
            @PathVariable UUID person,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String agreed,
            RedirectAttributes redirect) {
        var team = mine(person);
        var one = named(team, person, id);
        if (!List.of("TEAM_PHONE", "TEAM_PAPER").contains(agreed)) {
            return view(
                    persons.get(team.platform(), person),
                    null,
                    List.of(new FieldError("agreed", "Dites comment la personne a donné son accord.")));
        }
        asking.lift(team.platform(), person, one, team.name(), agreed);
        Flash.ok("Accord noté. " + one.name() + " peut savoir.").after(redirect);
        return back(person);
    }

    /// Nothing is known of one that nobody named: neither that he may know nor that he is not here (R-P9).
    private PresentEmployers.Present named(Actor.Team team, UUID person, UUID id) {
        var one = employer(team, person, id);
        if (one.unsaid()) {
            throw new NotFound("named employer", id);
        }
        return one;
    }

    private PresentEmployers.Present employer(Actor.Team team, UUID person, UUID id) {
        return present.of(team.platform(), person).stream()
                .filter(employer -> employer.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("present employer", id));
    }

    private Actor.Team mine(UUID person) {
        var team = Actors.team();
        persons.get(team.platform(), person);
        openings.note(team.platform(), person, "person.acted");
        return team;
    }

    private static ModelAndView back(UUID person) {
        return new ModelAndView("redirect:" + base(person));
    }

    private static String base(UUID person) {
        return "/equipe/personnes/" + person + "/en-poste";
    }
}
