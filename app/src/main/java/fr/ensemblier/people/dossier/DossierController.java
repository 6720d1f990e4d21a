package fr.ensemblier.people.dossier;

import fr.ensemblier.accounts.Accounts;
import fr.ensemblier.files.Files;
import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.AuditLog;
import fr.ensemblier.foundation.NotFound;
import fr.ensemblier.people.model.ChoiceKind;
import fr.ensemblier.people.model.Person;
import fr.ensemblier.people.model.Persons;
import fr.ensemblier.people.model.Search;
import fr.ensemblier.people.model.StoredResource;
import fr.ensemblier.ui.Flash;
import fr.ensemblier.ui.French;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The file of a person and the small acts in it.
@Controller
@RequestMapping("/equipe/personnes/{id:[0-9a-f]{8}-[0-9a-f-]{27}}")
class DossierController {

    private final Dossier dossier;
    private final Caring caring;
    private final Persons persons;
    private final OpenFile file;
    private final Partings partings;
    private final Accounts accounts;
    private final Files files;
    private final AuditLog audit;

    DossierController(
            Dossier dossier,
            Caring caring,
            Persons persons,
            OpenFile file,
            Partings partings,
            Accounts accounts,
            Files files,
            AuditLog audit) {
        this.dossier = dossier;
        this.caring = caring;
        this.persons = persons;
        this.file = file;
        this.partings = partings;
        this.accounts = accounts;
        this.files = files;
        this.audit = audit;
    }

    /// A file that was joined to another leads to that one (R-E6).
    @GetMapping
    ModelAndView show(@PathVariable UUID id, @RequestParam(defaultValue = "false") boolean tout) {
        var team = Actors.team();
        var kept = partings.keptFor(team.platform(), id);
        if (kept.isPresent()) {
            return new ModelAndView(back(kept.get()));
        }
        return file.shown(team, persons.get(team.platform(), id), tout);
    }

    @GetMapping("/impression")
    ModelAndView print(@PathVariable UUID id) {
        var team = Actors.team();
        var person = persons.get(team.platform(), id);
        audit.note(team.platform(), "person.printed", person.logKey(), null);
        return new ModelAndView("people/dossier/print", Map.of("page", dossier.page(team, person, true)));
    }

    /// Her recording or CV: only files of hers, each opening noted, in parts if the player asks.
    @GetMapping("/fichiers/{file}")
    @ResponseBody
    ResponseEntity<StoredResource> file(
            @PathVariable UUID id,
            @PathVariable UUID file,
            @RequestHeader(value = "Range", required = false) @Nullable String range) {
        var team = Actors.team();
        var person = persons.get(team.platform(), id);
        var stored = files.find(file)
                .filter(one -> one.ownerKind().equals("PERSON")
                        && (one.ownerId().equals(id.toString())
                                || persons.joined(team.platform(), id).stream()
                                        .anyMatch(joined -> joined.toString().equals(one.ownerId())))
                        && one.platform().equals(team.platform()))
                .orElseThrow(() -> new NotFound("file", file));
        if (range == null || range.startsWith("bytes=0-")) {
            audit.note(team.platform(), "file.opened", person.logKey(), null);
        }
        return StoredResource.answer(files, stored);
    }

    @PostMapping("/suivi")
    String assign(@PathVariable UUID id, @RequestParam(defaultValue = "") String adviser, RedirectAttributes redirect) {
        var team = mine(id);
        var chosen = adviser.endsWith("moi") ? team.account().toString() : adviser;
        var who = accounts.team(team.platform()).stream()
                .filter(one -> one.id().toString().equals(chosen))
                .findFirst();
        var done = caring.assign(
                team,
                id,
                who.map(Accounts.Contact::id).orElse(null),
                who.map(Accounts.Contact::name).orElse(null));
        if (done == Caring.Assigning.ASK_FIRST) {
            Flash.info("Quelqu’un suit déjà cette personne : proposez un relais, votre collègue répond.")
                    .after(redirect);
            var followed = persons.get(team.platform(), id).adviser();
            var mayPropose = followed != null && (team.head() || followed.equals(team.account()));
            return mayPropose ? "redirect:/equipe/relais/nouveau?de=" + followed + "&personne=" + id : back(id);
        }
        Flash.ok(who.map(one -> one.name() + " suit maintenant cette personne, et elle le sait.")
                        .orElse("Personne ne suit plus ce dossier : il est à attribuer."))
                .after(redirect);
        return back(id);
    }

    @PostMapping("/mandat")
    String mandate(@PathVariable UUID id, @RequestParam boolean standing, RedirectAttributes redirect) {
        caring.mandate(mine(id), id, standing);
        Flash.ok(standing ? "Mandat noté." : "Mandat retiré.").after(redirect);
        return back(id);
    }

    @PostMapping("/accord")
    String choose(
            @PathVariable UUID id,
            @RequestParam ChoiceKind kind,
            @RequestParam boolean granted,
            @RequestParam(defaultValue = "TEAM_PHONE") String how,
            RedirectAttributes redirect) {
        caring.choose(mine(id), id, kind, granted, how.equals("TEAM_PAPER") ? "TEAM_PAPER" : "TEAM_PHONE");
        Flash.ok(granted ? "Accord noté." : "Accord retiré. L’effet est immédiat.")
                .after(redirect);
        return back(id);
    }

    @PostMapping("/situation")
    String search(@PathVariable UUID id, @RequestParam Search search, RedirectAttributes redirect) {
        var done = caring.search(mine(id), id, search);
        (done
                        ? Flash.ok(
                                search.looks()
                                        ? "C’est noté. Les employeurs peuvent voir sa carte, si la personne l’a permis."
                                        : "C’est noté. Les employeurs ne voient plus sa carte."
                                                + (search == Search.WORKING
                                                        ? " Enregistrez l’embauche si elle n’est pas connue."
                                                        : ""))
                        : Flash.warn("Ce profil n’est pas encore validé. Répondez-lui d’abord."))
                .after(redirect);
        return back(id);
    }

    @PostMapping("/lien")
    String link(@PathVariable UUID id, RedirectAttributes redirect) {
        (caring.sendLink(mine(id, "person.link-sent"), id)
                        ? Flash.ok("Lien envoyé.")
                        : Flash.bad("Aucune adresse : notez un téléphone ou un courriel, ou donnez un code."))
                .after(redirect);
        return back(id);
    }

    @PostMapping("/code")
    String code(@PathVariable UUID id, RedirectAttributes redirect) {
        var code = caring.code(mine(id, "person.code-given"), id);
        Flash.info("Code à lui dire : " + code.substring(0, 4) + French.SPACE + code.substring(4)
                        + ". Il sert 30 jours sur un seul appareil, à la page « J’ai un code ».")
                .after(redirect);
        return back(id);
    }

    private Actor.Team mine(UUID id) {
        return mine(id, "person.acted");
    }

    private Actor.Team mine(UUID id, String act) {
        var team = Actors.team();
        Person person = persons.get(team.platform(), id);
        audit.note(team.platform(), act, person.logKey(), null);
        return team;
    }

    private static String back(UUID id) {
        return "redirect:/equipe/personnes/" + id;
    }
}
