package fr.ensemblier.matching.space;

import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.ValueLists;
import fr.ensemblier.matching.model.Contacts;
import fr.ensemblier.matching.model.HerAnswer;
import fr.ensemblier.matching.model.Readings;
import fr.ensemblier.ui.Flash;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The person reads an employer's request, and says yes or no.
@Controller
@RequestMapping("/mon-espace/contacts/{id}")
class RequestController {

    private final Contacts contacts;
    private final HerAnswer answers;
    private final RequestView view;
    private final ValueLists lists;

    RequestController(Contacts contacts, HerAnswer answers, RequestView view, ValueLists lists) {
        this.contacts = contacts;
        this.answers = answers;
        this.view = view;
        this.lists = lists;
    }

    @GetMapping
    ModelAndView page(@PathVariable UUID id) {
        Actors.candidate();
        return view.of(contacts.get(id), RequestPage.Told.NOTHING, List.of());
    }

    @PostMapping("/accepter")
    String accept(@PathVariable UUID id, @RequestParam(defaultValue = "") String mot, RedirectAttributes redirect) {
        var actor = Actors.candidate();
        var contact = contacts.get(id);
        var words = mot.isBlank()
                ? null
                : mot.strip().substring(0, Math.min(300, mot.strip().length()));
        var done = Readings.across(() -> answers.accept(contact.id(), "PERSON", actor.name(), null, words));
        switch (done) {
            case YES ->
                Flash.ok("C’est dit. L’employeur voit " + view.given(contact)
                                + (view.written(contact) ? ". Il va vous écrire." : ". Il va vous appeler."))
                        .after(redirect);
            case TOO_LATE ->
                Flash.warn("Cette demande n’attend plus de réponse. Appelez la plateforme si elle vous intéresse.")
                        .after(redirect);
        }
        return "redirect:/mon-espace/contacts/" + id;
    }

    @PostMapping("/decliner")
    String decline(@PathVariable UUID id, @RequestParam(defaultValue = "") String reason, RedirectAttributes redirect) {
        var actor = Actors.candidate();
        var contact = contacts.get(id);
        var why = lists.knows("REFUSAL_REASON_PERSON", reason) ? reason : null;
        var done = Readings.across(() -> answers.decline(contact.id(), "PERSON", actor.name(), null, why));
        switch (done) {
            case YES ->
                Flash.ok("C’est dit. Cette demande est fermée, et l’employeur le sait.")
                        .after(redirect);
            case TOO_LATE ->
                Flash.warn("Cette demande n’attend plus de réponse.").after(redirect);
        }
        return "redirect:/mon-espace";
    }
}
