package fr.ensemblier.people.roster;

import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.ValueLists;
import fr.ensemblier.occupations.Occupations;
import fr.ensemblier.people.model.ChoiceKind;
import fr.ensemblier.people.model.HealthWords;
import fr.ensemblier.people.model.Namesakes;
import fr.ensemblier.people.model.Nir;
import fr.ensemblier.people.model.Person;
import fr.ensemblier.people.model.Persons;
import fr.ensemblier.people.model.Reaching;
import fr.ensemblier.people.model.Towns;
import fr.ensemblier.ui.Choice;
import fr.ensemblier.ui.FieldError;
import fr.ensemblier.ui.Flash;
import fr.ensemblier.ui.French;
import fr.ensemblier.ui.Option;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Opening a file from six fields; duplicates are proposed before.
@Controller
class NewController {

    private final Opening opening;
    private final Namesakes namesakes;
    private final Towns towns;
    private final ValueLists lists;
    private final Occupations occupations;

    NewController(Opening opening, Namesakes namesakes, Towns towns, ValueLists lists, Occupations occupations) {
        this.opening = opening;
        this.namesakes = namesakes;
        this.towns = towns;
        this.lists = lists;
        this.occupations = occupations;
    }

    @GetMapping("/equipe/personnes/nouvelle")
    ModelAndView ask() {
        Actors.team();
        return view(NewForm.empty(), List.of(), List.of());
    }

    @PostMapping("/equipe/personnes/nouvelle")
    ModelAndView open(@ModelAttribute NewForm form, RedirectAttributes redirect) {
        var team = Actors.team();
        var errors = new ArrayList<FieldError>();
        var first = Filter.text(form.firstName());
        if (first.isEmpty() && Filter.text(form.lastName()).isEmpty()) {
            errors.add(new FieldError("firstName", "Écrivez un prénom ou un nom."));
        }
        var phone = way("phone", form.phone(), Reaching.phone(form.phone()), "Ce numéro n’est pas complet.", errors);
        var email =
                way("email", form.email(), Reaching.mail(form.email()), "Cette adresse n’est pas complète.", errors);
        if (Filter.text(form.phone()).isEmpty() && Filter.text(form.email()).isEmpty()) {
            errors.add(new FieldError("phone", "Notez un téléphone ou un courriel, celui d’un proche si besoin."));
        }
        var commune = towns.read(team.platform(), form.commune(), form.communeText(), errors);
        if (!lists.knows("SITUATION", Filter.text(form.situation()))) {
            errors.add(new FieldError("situation", "Choisissez une situation."));
        }
        if (!lists.knows("SOURCE", Filter.text(form.source()))) {
            errors.add(new FieldError("source", "Dites qui a orienté la personne."));
        }
        if (Filter.text(form.wish()).length() > 600) {
            errors.add(new FieldError("wish", "Ce texte est long. Gardez 600 signes au plus."));
        }
        Nir.refuse("wish", form.wish(), errors);
        HealthWords.ask("wish", form.wish(), form.kept(), errors);
        Nir.refuse("sourceDetail", form.sourceDetail(), errors);
        HealthWords.ask("sourceDetail", form.sourceDetail(), form.kept(), errors);
        if (!errors.isEmpty() || commune == null) {
            return view(form, errors, List.of());
        }
        var six = new Persons.Opening(
                team.platform(),
                first.isEmpty() ? Filter.text(form.lastName()) : first,
                first.isEmpty() ? null : blank(form.lastName()),
                phone,
                email,
                commune,
                Filter.text(form.situation()),
                Filter.text(form.source()),
                blank(form.sourceDetail()),
                team.name(),
                true,
                first.isEmpty());
        var alike = namesakes.alike(team.platform(), six);
        if (!alike.isEmpty() && !"oui".equals(form.sure())) {
            return view(form, List.of(), alike);
        }
        var occupation =
                occupations.find(Filter.text(form.occupation())).isPresent() ? Filter.text(form.occupation()) : null;
        var how = "TEAM_PAPER".equals(form.how()) ? "TEAM_PAPER" : "TEAM_PHONE";
        var id = opening.open(
                team,
                six,
                blank(form.wish()),
                occupation,
                form.granted() == null ? List.of() : form.granted(),
                how,
                "true".equals(form.mandate()),
                "true".equals(form.informed()),
                "true".equals(form.mine()));
        Flash.ok("Dossier de " + six.firstName() + " ouvert.").after(redirect);
        return new ModelAndView(
                "redirect:/equipe/personnes/" + id + ("profil".equals(form.next()) ? "/profil/envies" : ""));
    }

    private static @Nullable String way(
            String field,
            @Nullable String typed,
            java.util.Optional<String> read,
            String wrong,
            List<FieldError> errors) {
        if (!Filter.text(typed).isEmpty() && read.isEmpty()) {
            errors.add(new FieldError(field, wrong));
        }
        return read.orElse(null);
    }

    private static @Nullable String blank(@Nullable String typed) {
        return Filter.text(typed).isEmpty() ? null : Filter.text(typed);
    }

    private ModelAndView view(NewForm form, List<FieldError> errors, List<Person> alike) {
        var granted = form.granted() == null ? List.<String>of() : form.granted();
        var page = new NewPage(
                form,
                errors,
                alike.stream()
                        .map(one -> new NewPage.Alike(
                                "/equipe/personnes/" + one.id(),
                                one.name(),
                                one.communeName() + (one.phone() == null ? "" : ", " + French.phone(one.phone()))))
                        .toList(),
                options("SITUATION"),
                options("SOURCE"),
                occupations.all().stream()
                        .map(one -> new Option(one.code(), one.name()))
                        .toList(),
                Stream.of(ChoiceKind.BE_SHOWN, ChoiceKind.FIRST_NAME)
                        .map(kind -> new Choice(kind.name(), kind.labelOfHer(), null, granted.contains(kind.name())))
                        .toList());
        var status = !errors.isEmpty()
                ? HttpStatus.UNPROCESSABLE_CONTENT
                : alike.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
        return new ModelAndView("people/roster/new", Map.of("page", page), status);
    }

    private List<Option> options(String list) {
        return lists.of(list).stream()
                .map(one -> new Option(one.code(), one.label()))
                .toList();
    }
}
