package fr.ensemblier.training.person;

import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.training.model.VaeWords;
import fr.ensemblier.training.model.Vaes;
import fr.ensemblier.ui.French;
import fr.ensemblier.ui.StateKind;
import fr.ensemblier.ui.Step;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/// Her VAE in her space: where it stands, and what comes.
@Controller
class HerVaeController {

    record Hers(String name, String kind, StateKind state, String words, List<Step> steps) {}

    private final Vaes vaes;
    private final VaeWords words;
    private final Clock clock;

    HerVaeController(Vaes vaes, VaeWords words, Clock clock) {
        this.vaes = vaes;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping("/mon-espace/vae")
    ModelAndView show() {
        var her = Actors.candidate();
        var today = Paris.today(clock);
        return new ModelAndView(
                "training/person/hervae",
                Map.of(
                        "vaes",
                        vaes.ofPerson(her.platform(), her.person()).stream()
                                .map(one -> new Hers(
                                        words.name(one.certification()),
                                        "VAE " + French.small(one.kind().words()),
                                        VaeWords.kind(one.state()),
                                        one.state().words(),
                                        words.line(one, today)))
                                .toList()));
    }
}
