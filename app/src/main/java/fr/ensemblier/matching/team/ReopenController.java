package fr.ensemblier.matching.team;

import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.NotFound;
import fr.ensemblier.matching.model.AfterHire;
import fr.ensemblier.matching.model.Contact;
import fr.ensemblier.matching.model.Contacts;
import fr.ensemblier.matching.model.Readings;
import fr.ensemblier.ui.Flash;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// A contact that a hire had ended, and the hire was cancelled: the person's team opens it again with her
/// agreement, or leaves it (R-E6).
@Controller
@RequestMapping("/equipe/contacts/{id}")
class ReopenController {

    private final Contacts contacts;
    private final AfterHire afterHire;
    private final TeamContactView view;
    private final Readings readings;

    ReopenController(Contacts contacts, AfterHire afterHire, TeamContactView view, Readings readings) {
        this.contacts = contacts;
        this.afterHire = afterHire;
        this.view = view;
        this.readings = readings;
    }

    @PostMapping("/rouvrir")
    String reopen(@PathVariable UUID id, RedirectAttributes redirect) {
        var actor = Actors.team();
        var contact = hers(id);
        var offer = readings.offer(contact.offer());
        switch (Readings.across(() -> afterHire.reopen(id, offer, actor.name()))) {
            case DONE ->
                Flash.ok("La rencontre est rouverte. L’employeur le sait.").after(redirect);
            case TOO_LATE ->
                Flash.warn("Cette mise en relation a changé entre-temps. Relisez-la.")
                        .after(redirect);
            case OFFER_OVER ->
                Flash.warn("L’offre n’est plus en ligne. Appelez l’employeur : il peut la prolonger.")
                        .after(redirect);
            case HIDDEN ->
                Flash.warn(
                                "Son profil n’est plus montré. Demandez-lui si elle cherche encore, puis changez sa situation.")
                        .after(redirect);
        }
        return "redirect:/equipe/contacts/" + id;
    }

    @PostMapping("/laisser")
    String leave(@PathVariable UUID id, RedirectAttributes redirect) {
        Actors.team();
        hers(id);
        Readings.across(() -> {
            afterHire.left(id);
            return id;
        });
        Flash.ok("La rencontre reste close.").after(redirect);
        return "redirect:/equipe/contacts/" + id;
    }

    /// Only her own team speaks for her (R-P2).
    private Contact hers(UUID id) {
        var contact = contacts.get(id);
        if (view.hers(Actors.team(), contact).isEmpty()) {
            throw new NotFound("contact to reopen", id);
        }
        return contact;
    }
}
