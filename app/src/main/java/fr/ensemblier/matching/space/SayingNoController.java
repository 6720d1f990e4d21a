package fr.ensemblier.matching.space;

import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.ValueLists;
import fr.ensemblier.matching.model.Contact;
import fr.ensemblier.matching.model.ContactState;
import fr.ensemblier.matching.model.Contacts;
import fr.ensemblier.matching.model.Readings;
import fr.ensemblier.ui.Option;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/// The pages that ask before a meeting is declined or stopped: neither can be undone.
@Controller
class SayingNoController {

    /// What would end; `reasons` is empty where none is asked.
    record NoPage(
            String title,
            String text,
            String structure,
            String href,
            String action,
            String label,
            String keep,
            List<Option> reasons) {}

    private final Contacts contacts;
    private final Readings readings;
    private final ValueLists lists;

    SayingNoController(Contacts contacts, Readings readings, ValueLists lists) {
        this.contacts = contacts;
        this.readings = readings;
        this.lists = lists;
    }

    @GetMapping("/mon-espace/contacts/{id}/decliner")
    ModelAndView decline(@PathVariable UUID id) {
        var contact = hers(id);
        if (!(contact.state() instanceof ContactState.Asked)) {
            return new ModelAndView("redirect:/mon-espace/contacts/" + id);
        }
        return view(
                contact,
                "Décliner cette rencontre ?",
                (knownTo(contact)
                                ? "Cet employeur vous connaît déjà par une autre offre : cette rencontre-là continue."
                                : "Cet employeur ne saura pas qui vous êtes.")
                        + " La demande se ferme, et cela ne peut pas être défait.",
                "decliner",
                "Décliner la rencontre",
                "Garder la demande",
                lists.of("REFUSAL_REASON_PERSON").stream()
                        .map(one -> new Option(one.code(), one.label()))
                        .toList());
    }

    @GetMapping("/mon-espace/contacts/{id}/arreter")
    ModelAndView stop(@PathVariable UUID id) {
        var contact = hers(id);
        if (!(contact.state() instanceof ContactState.Accepted) && !(contact.state() instanceof ContactState.Reached)) {
            return new ModelAndView("redirect:/mon-espace/contacts/" + id);
        }
        return view(
                contact,
                "Arrêter avec cet employeur ?",
                "Nous lui disons que vous ne souhaitez pas continuer. Cela ne peut pas être défait.",
                "nouvelles",
                "Ne pas continuer",
                "Continuer avec cet employeur",
                List.of());
    }

    /// By another contact of the same organisation her name was given already.
    private boolean knownTo(Contact contact) {
        return contacts.ofCard(contact.cardKey()).stream()
                .filter(other -> other.organisation().equals(contact.organisation()))
                .anyMatch(other -> other.state() instanceof ContactState.Accepted
                        || other.state() instanceof ContactState.Reached);
    }

    private Contact hers(UUID id) {
        Actors.candidate();
        return contacts.get(id);
    }

    private ModelAndView view(
            Contact contact, String title, String text, String act, String label, String keep, List<Option> reasons) {
        var href = "/mon-espace/contacts/" + contact.id();
        var page = new NoPage(
                title,
                text,
                readings.offer(contact.offer()).establishmentName(),
                href,
                href + "/" + act,
                label,
                keep,
                reasons);
        return new ModelAndView("matching/space/no", Map.of("page", page));
    }
}
