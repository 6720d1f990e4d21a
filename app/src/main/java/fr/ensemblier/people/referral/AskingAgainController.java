package fr.ensemblier.people.referral;

import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.Limits;
import fr.ensemblier.foundation.NotFound;
import fr.ensemblier.people.model.HealthWords;
import fr.ensemblier.people.model.Nir;
import fr.ensemblier.ui.FieldError;
import fr.ensemblier.ui.Flash;
import java.time.Duration;
import java.util.ArrayList;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Who sent somebody asks for news, or gives another way to reach her, while nobody has talked with her.
@Controller
class AskingAgainController {

    private static final int LONGEST = 300;
    private static final int TIMES_A_WEEK = 2;

    private final Referrals referrals;
    private final Referring referring;
    private final Limits limits;

    AskingAgainController(Referrals referrals, Referring referring, Limits limits) {
        this.referrals = referrals;
        this.referring = referring;
        this.limits = limits;
    }

    @PostMapping("/prescripteur/orientations/{id}/relancer")
    String again(@PathVariable UUID id, @RequestParam(defaultValue = "") String word, RedirectAttributes redirect) {
        var her = Actors.referrer();
        var page = "redirect:/prescripteur/orientations/" + id;
        var sent = Actors.as(
                new Actor.Machine("people.referrals", her.platform()), () -> referrals.get(her.platform(), id));
        if (!sent.body().equals(her.organisation())) {
            throw new NotFound("referral", id);
        }
        var errors = new ArrayList<FieldError>();
        Nir.refuse("word", word, errors);
        HealthWords.ask("word", word, null, errors);
        if (word.length() > LONGEST) {
            errors.add(new FieldError("word", "Votre message est long. Gardez 300 signes au plus."));
        }
        if (!errors.isEmpty()) {
            Flash.bad(errors.getFirst().message()).after(redirect);
            return page;
        }
        if (!sent.unmet() || !limits.take("referral.again:" + id, TIMES_A_WEEK, Duration.ofDays(7))) {
            Flash.info("L’équipe a déjà votre demande. Elle vous répond ici.").after(redirect);
            return page;
        }
        Actors.as(
                new Actor.Machine(her.name(), her.platform()),
                () -> referring.again(her, sent, word.isBlank() ? null : word.strip()));
        Flash.ok("L’équipe est prévenue. Elle vous répond ici.").after(redirect);
        return page;
    }
}
