package fr.ensemblier.training.vae;

import static fr.ensemblier.ui.ListAddress.text;

import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.foundation.ValueLists;
import fr.ensemblier.occupations.Occupations;
import fr.ensemblier.training.model.PastDay;
import fr.ensemblier.training.model.VaeGroups;
import fr.ensemblier.training.model.VaeWords;
import fr.ensemblier.ui.FieldError;
import fr.ensemblier.ui.Flash;
import fr.ensemblier.ui.Option;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Opens a collective VAE.
@Controller
class NewGroupController {

    static final String HERE = GroupController.HERE + "/nouveau";

    private final VaeGroups groups;
    private final Occupations occupations;
    private final VaeWords words;
    private final ValueLists lists;
    private final Clock clock;

    NewGroupController(VaeGroups groups, Occupations occupations, VaeWords words, ValueLists lists, Clock clock) {
        this.groups = groups;
        this.occupations = occupations;
        this.words = words;
        this.lists = lists;
        this.clock = clock;
    }

    record Page(
            @Nullable String name,
            @Nullable String certification,
            @Nullable String opco,
            @Nullable LocalDate since,
            LocalDate today,
            List<Option> certifications,
            List<Option> opcos,
            List<FieldError> errors) {

        @Nullable String error(String field) {
            return FieldError.of(errors, field);
        }
    }

    @GetMapping(HERE)
    ModelAndView begin() {
        return form(null, null, null, Paris.today(clock), List.of());
    }

    @PostMapping(HERE)
    ModelAndView make(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String certification,
            @RequestParam(defaultValue = "") String opco,
            @RequestParam(defaultValue = "") String since,
            RedirectAttributes redirect) {
        var team = Actors.team();
        var errors = new ArrayList<FieldError>();
        if (text(name).isEmpty() || text(name).length() > GroupController.LONGEST) {
            errors.add(new FieldError("name", "Donnez un nom au groupe, en 120 signes au plus."));
        }
        if (occupations.certification(certification).isEmpty()) {
            errors.add(new FieldError("certification", "Choisissez le diplôme ou le titre visé."));
        }
        if (!lists.knows("OPCO", opco)) {
            errors.add(new FieldError("opco", "Choisissez avec quel OPCO vous consultez les employeurs."));
        }
        var day = PastDay.read("since", Map.of("since", since), Paris.today(clock), errors);
        if (day == null || !errors.isEmpty()) {
            return form(name, certification, opco, day, errors);
        }
        var id = groups.make(team.platform(), text(name), certification, opco, day, team.name());
        Flash.ok("Le groupe est ouvert. Notez maintenant les employeurs consultés.")
                .after(redirect);
        return new ModelAndView("redirect:" + GroupController.HERE + "/" + id);
    }

    private ModelAndView form(
            @Nullable String name,
            @Nullable String certification,
            @Nullable String opco,
            @Nullable LocalDate since,
            List<FieldError> errors) {
        return new ModelAndView(
                "training/vae/new",
                Map.of(
                        "page",
                        new Page(
                                name,
                                certification,
                                opco,
                                since,
                                Paris.today(clock),
                                words.certifications(),
                                lists.of("OPCO").stream()
                                        .map(one -> new Option(one.code(), one.label()))
                                        .toList(),
                                errors)),
                errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
