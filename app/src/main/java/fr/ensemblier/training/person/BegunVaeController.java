package fr.ensemblier.training.person;

import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.foundation.ValueLists;
import fr.ensemblier.occupations.Occupations;
import fr.ensemblier.training.model.PastDay;
import fr.ensemblier.training.model.Vae;
import fr.ensemblier.training.model.VaeGroup;
import fr.ensemblier.training.model.VaeGroups;
import fr.ensemblier.training.model.VaeMoves;
import fr.ensemblier.ui.FieldError;
import fr.ensemblier.ui.Flash;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Begins a VAE in a file.
@Controller
class BegunVaeController {

    private final PersonView view;
    private final VaeMoves moves;
    private final VaeGroups groups;
    private final Occupations occupations;
    private final ValueLists lists;
    private final Whose whose;
    private final Clock clock;

    BegunVaeController(
            PersonView view,
            VaeMoves moves,
            VaeGroups groups,
            Occupations occupations,
            ValueLists lists,
            Whose whose,
            Clock clock) {
        this.view = view;
        this.moves = moves;
        this.groups = groups;
        this.occupations = occupations;
        this.lists = lists;
        this.whose = whose;
        this.clock = clock;
    }

    @PostMapping("/equipe/personnes/{person}/formations/vae")
    ModelAndView begin(
            @PathVariable UUID person, @RequestParam Map<String, String> fields, RedirectAttributes redirect) {
        var team = Actors.team();
        var her = whose.opened(team.platform(), person, "person.acted");
        var errors = new ArrayList<FieldError>();
        var kind = Arrays.stream(Vae.Kind.values())
                .filter(one -> one.name().equals(TypedAct.said(fields, "vaeKind")))
                .findFirst();
        var certification = occupations.certification(TypedAct.said(fields, "certification"));
        var candidate = TypedAct.said(fields, "candidate");
        var group = group(team.platform(), TypedAct.said(fields, "group"));
        if (kind.isEmpty()) {
            errors.add(new FieldError("vaeKind", "Dites si elle est individuelle, collective ou hybride."));
        }
        if (certification.isEmpty()) {
            errors.add(new FieldError("certification", "Choisissez le diplôme ou le titre visé."));
        }
        var since = PastDay.read("since", fields, Paris.today(clock), errors);
        if (!candidate.isEmpty() && !lists.knows("VAE_CANDIDATE", candidate)) {
            errors.add(new FieldError("candidate", "Choisissez une situation de la liste."));
        }
        if (group.isPresent() && kind.filter(Vae.Kind.COLLECTIVE::equals).isEmpty()) {
            errors.add(new FieldError("group", "Un groupe se choisit seulement pour une VAE collective."));
        }
        if (group.isPresent()
                && certification.isPresent()
                && !group.get().certification().equals(certification.get().code())) {
            errors.add(new FieldError("group", "Ce groupe vise un autre diplôme."));
        }
        if (kind.isPresent() && certification.isPresent() && since != null && errors.isEmpty()) {
            var id = moves.open(
                    team.platform(),
                    her.person(),
                    kind.get(),
                    certification.get(),
                    moves.rest(
                            team.platform(), her.person(), certification.get().code()),
                    candidate.isEmpty() ? null : candidate,
                    group.map(VaeGroup::id).orElse(null),
                    since,
                    team.name());
            if (id.isPresent()) {
                Flash.ok("La VAE est ouverte.").after(redirect);
                return new ModelAndView("redirect:" + VaeController.HERE + "/" + id.get());
            }
            errors.add(new FieldError("certification", "Une VAE est déjà en cours pour ce diplôme."));
        }
        return new ModelAndView(
                "training/person/page", Map.of("page", view.of(her, fields, errors)), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /// An open one of the platform.
    private Optional<VaeGroup> group(PlatformId platform, String said) {
        return groups.open(platform).stream()
                .filter(one -> one.id().toString().equals(said))
                .findFirst();
    }
}
