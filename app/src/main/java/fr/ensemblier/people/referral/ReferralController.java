package fr.ensemblier.people.referral;

import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.CsvExport;
import fr.ensemblier.foundation.NotFound;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.people.model.Persons;
import fr.ensemblier.people.model.Promises;
import fr.ensemblier.ui.FieldError;
import fr.ensemblier.ui.Flash;
import fr.ensemblier.ui.French;
import fr.ensemblier.ui.Menu;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The space of a referral body.
@Controller
class ReferralController implements Menu {

    private final Referrals referrals;
    private final Referring referring;
    private final BodyNames names;
    private final ReferReading reading;
    private final SenderWriting writing;
    private final ReferralLists lists;
    private final OneSent one;
    private final Promises promises;
    private final Clock clock;

    ReferralController(
            Referrals referrals,
            Referring referring,
            BodyNames names,
            ReferReading reading,
            SenderWriting writing,
            ReferralLists lists,
            OneSent one,
            Promises promises,
            Clock clock) {
        this.referrals = referrals;
        this.referring = referring;
        this.names = names;
        this.reading = reading;
        this.writing = writing;
        this.lists = lists;
        this.one = one;
        this.promises = promises;
        this.clock = clock;
    }

    @Override
    public List<Item> items(Actor actor) {
        return actor instanceof Actor.Referrer
                ? List.of(
                        new Item(10, "Personnes orientées", "Accueil", "/prescripteur", "people", 0),
                        new Item(20, "Orienter quelqu’un", "Orienter", "/prescripteur/orienter", "person-plus", 0))
                : List.of();
    }

    @GetMapping("/prescripteur")
    ModelAndView home(@ModelAttribute ReferralFilter filter) {
        var her = Actors.referrer();
        var page = asMachine(her, () -> lists.list(her.platform(), filter, her.organisation(), "/prescripteur"));
        return new ModelAndView("people/referral/home", Map.of("page", page));
    }

    @GetMapping("/prescripteur/orientations.csv")
    void export(@ModelAttribute ReferralFilter filter, HttpServletResponse response) {
        var her = Actors.referrer();
        var rows = asMachine(her, () -> lists.all(her.platform(), filter, her.organisation()));
        try (var csv = CsvExport.to(
                response, "personnes-orientees.csv", "Personne", "Commune", "Orientée par", "Le", "Où elle en est")) {
            rows.stream()
                    .map(Referrals.Sent::asSent)
                    .forEach(row -> csv.row(
                            row.name(), row.communeName(), row.by(), Paris.date(row.at()), ReferralLists.words(row)));
        }
    }

    /// Only those that her own body sent.
    @GetMapping("/prescripteur/orientations/{id}")
    ModelAndView one(@PathVariable UUID id) {
        return one(Actors.referrer(), id, null, List.of());
    }

    /// A word to the team: news asked for, or a shared note (C8).
    @PostMapping("/prescripteur/orientations/{id}/notes")
    ModelAndView write(
            @PathVariable UUID id, @RequestParam(defaultValue = "") String word, RedirectAttributes redirect) {
        var her = Actors.referrer();
        var by = Sender.of(her);
        var outcome =
                Actors.as(new Actor.Machine(her.name(), her.platform()), () -> writing.write(by, sent(by, id), word));
        if (outcome instanceof SenderWriting.Outcome.Wrong(var errors)) {
            return one(her, id, word, errors);
        }
        said(outcome).after(redirect);
        return new ModelAndView("redirect:/prescripteur/orientations/" + id);
    }

    static Flash said(SenderWriting.Outcome outcome) {
        return switch (outcome) {
            case SenderWriting.Outcome.Asked _ -> Flash.ok("L’équipe est prévenue. Elle vous répond ici.");
            case SenderWriting.Outcome.Noted _ -> Flash.ok("Votre note est envoyée à l’équipe.");
            case SenderWriting.Outcome.AskedBefore _ ->
                Flash.info("L’équipe a déjà votre demande. Elle vous répond ici.");
            case SenderWriting.Outcome.Over _ ->
                Flash.info("Cette orientation est terminée. Votre note n’est pas partie.");
            case SenderWriting.Outcome.Wrong(var errors) ->
                Flash.bad(errors.getFirst().message());
        };
    }

    private ModelAndView one(Actor.Referrer her, UUID id, @Nullable String word, List<FieldError> errors) {
        var page = asMachine(
                her,
                () -> one.page(
                        her.platform(),
                        sent(Sender.of(her), id),
                        "/prescripteur",
                        "/prescripteur/orientations/" + id,
                        word,
                        errors));
        return new ModelAndView(
                "people/referral/one",
                Map.of("page", page),
                errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private Referrals.Sent sent(Sender by, UUID id) {
        var sent = referrals.get(by.platform(), id);
        if (!by.reads(sent)) {
            throw new NotFound("referral", id);
        }
        return sent.asSent();
    }

    /// The state of a person leaves her file as one word.
    private static <T> T asMachine(Actor.Referrer her, Supplier<T> work) {
        return Actors.as(new Actor.Machine("people.referrals", her.platform()), work);
    }

    @GetMapping("/prescripteur/orienter")
    ModelAndView ask() {
        Actors.referrer();
        return view(ReferForm.BLANK, List.of());
    }

    @PostMapping("/prescripteur/orienter")
    ModelAndView refer(@ModelAttribute ReferForm form, RedirectAttributes redirect) {
        var her = Actors.referrer();
        var by = Sender.of(her);
        var errors = new ArrayList<FieldError>();
        var body = asMachine(her, () -> names.of(her.platform(), her.organisation()));
        var read = reading.read(her.platform(), form, her.name(), body, by.key(), errors);
        if (read == null) {
            return view(form, errors);
        }
        var outcome = Actors.as(new Actor.Machine(her.name(), her.platform()), () -> referring.refer(by, read));
        return switch (outcome) {
            case Referring.Outcome.Referred(var referral) -> {
                Flash.ok(received(read.opening(), before(her))).after(redirect);
                yield new ModelAndView("redirect:/prescripteur/orientations/" + referral);
            }
            case Referring.Outcome.SentBefore(var before, var day) -> {
                Flash.warn(sentBefore(day)).after(redirect);
                yield new ModelAndView("redirect:/prescripteur/orientations/" + before);
            }
        };
    }

    /// Who gave no telephone is written to.
    static String received(Persons.Opening of, String before) {
        return "Nous avons bien reçu votre demande pour " + of.firstName() + ". L’équipe "
                + (of.phone() == null ? "lui écrit" : "l’appelle") + " avant " + before + ".";
    }

    static String sentBefore(LocalDate day) {
        return "Vous nous avez déjà adressé cette personne le " + French.fullDate(day)
                + ". Voici où elle en est : votre demande n’est pas doublée.";
    }

    private ModelAndView view(ReferForm form, List<FieldError> errors) {
        var page = new ReferPage(
                "/prescripteur/orienter",
                "/prescripteur",
                form,
                errors,
                reading.situations(),
                before(Actors.referrer()));
        return new ModelAndView(
                "people/referral/refer",
                Map.of("page", page),
                errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private String before(Actor.Referrer her) {
        return French.date(promises.answerBefore(her.platform(), clock.instant()), Paris.today(clock));
    }
}
