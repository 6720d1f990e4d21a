package fr.ensemblier.people.referral;

import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.CsvExport;
import fr.ensemblier.foundation.Limits;
import fr.ensemblier.foundation.NotFound;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.foundation.ValueLists;
import fr.ensemblier.people.model.HealthWords;
import fr.ensemblier.people.model.Nir;
import fr.ensemblier.people.model.Persons;
import fr.ensemblier.people.model.Promises;
import fr.ensemblier.people.model.Reaching;
import fr.ensemblier.people.model.Towns;
import fr.ensemblier.ui.FieldError;
import fr.ensemblier.ui.Flash;
import fr.ensemblier.ui.French;
import fr.ensemblier.ui.Menu;
import fr.ensemblier.ui.Option;
import fr.ensemblier.ui.StateKind;
import fr.ensemblier.ui.Step;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
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
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The space of a referral body.
@Controller
class ReferralController implements Menu {

    record OnePage(
            String name,
            String under,
            StateKind kind,
            String state,
            List<Step> story,
            @Nullable String again,
            @Nullable String appointment) {}

    record ReferPage(ReferForm form, List<FieldError> errors, List<Option> situations, String before) {
        @Nullable String error(String field) {
            return FieldError.of(errors, field);
        }

        List<Option> which(String field) {
            return FieldError.which(errors, field);
        }

        boolean healthAsked() {
            return HealthWords.asked(errors);
        }
    }

    /// Requests for pupils come from the school or the legal representative (R-W4).
    private static final String PUPIL = "PUPIL";

    private final Referrals referrals;
    private final Referring referring;
    private final Towns towns;
    private final ValueLists values;
    private final ReferralLists lists;
    private final SourceOfBody sources;
    private final Limits limits;
    private final Promises promises;
    private final Clock clock;

    ReferralController(
            Referrals referrals,
            Referring referring,
            Towns towns,
            ValueLists values,
            ReferralLists lists,
            SourceOfBody sources,
            Limits limits,
            Promises promises,
            Clock clock) {
        this.referrals = referrals;
        this.referring = referring;
        this.towns = towns;
        this.values = values;
        this.lists = lists;
        this.sources = sources;
        this.limits = limits;
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
        var her = Actors.referrer();
        var page = asMachine(her, () -> {
            var sent = referrals.get(her.platform(), id).asSent();
            if (!sent.body().equals(her.organisation())) {
                throw new NotFound("referral", id);
            }
            return new OnePage(
                    sent.name(),
                    sent.communeName(),
                    sent.state().kind(),
                    ReferralLists.words(sent),
                    lists.story(her.platform(), sent),
                    sent.unmet() ? "/prescripteur/orientations/" + id + "/relancer" : null,
                    sent.going() ? "/prescripteur/orientations/" + id + "/rendez-vous" : null);
        });
        return new ModelAndView("people/referral/one", Map.of("page", page));
    }

    /// The state of a person leaves her file as one word.
    private static <T> T asMachine(Actor.Referrer her, Supplier<T> work) {
        return Actors.as(new Actor.Machine("people.referrals", her.platform()), work);
    }

    @GetMapping("/prescripteur/orienter")
    ModelAndView ask() {
        Actors.referrer();
        return view(new ReferForm(null, null, null, null, null, null, null, null, null, null), List.of());
    }

    @PostMapping("/prescripteur/orienter")
    ModelAndView refer(@ModelAttribute ReferForm form, RedirectAttributes redirect) {
        var her = Actors.referrer();
        var errors = new ArrayList<FieldError>();
        if (text(form.firstName()).isEmpty()) {
            errors.add(new FieldError("firstName", "Écrivez son prénom."));
        }
        var phone = Reaching.phone(form.phone());
        var email = Reaching.mail(form.email());
        if (phone.isEmpty() && !text(form.phone()).isEmpty()) {
            errors.add(new FieldError("phone", "Ce numéro n’est pas complet."));
        }
        if (email.isEmpty() && !text(form.email()).isEmpty()) {
            errors.add(new FieldError("email", "Cette adresse n’est pas complète."));
        }
        if (text(form.phone()).isEmpty() && text(form.email()).isEmpty()) {
            errors.add(
                    new FieldError("phone", "Donnez un téléphone ou un courriel complet, pour joindre la personne."));
        }
        var commune = towns.read(her.platform(), form.commune(), form.communeText(), errors);
        Nir.refuse("wish", form.wish(), errors);
        HealthWords.ask("wish", form.wish(), form.kept(), errors);
        if (text(form.wish()).length() > 600) {
            errors.add(new FieldError("wish", "Ce texte est long. Gardez 600 signes au plus."));
        }
        if (PUPIL.equals(form.situation())) {
            errors.add(
                    new FieldError("situation", "Pour un élève, son établissement ou ses parents appellent l’équipe."));
        } else if (!values.knows("SITUATION", text(form.situation()))) {
            errors.add(new FieldError("situation", "Choisissez une situation."));
        }
        if (!"true".equals(form.agreed())) {
            errors.add(new FieldError("agreed", "Demandez d’abord l’accord de la personne."));
        }
        if (errors.isEmpty() && !limits.take("refer:" + her.account(), 40, Duration.ofHours(1))) {
            errors.add(
                    new FieldError("firstName", "Vous avez adressé beaucoup de personnes. Reprenez dans une heure."));
        }
        if (!errors.isEmpty() || commune == null) {
            return view(form, errors);
        }
        var opening = new Persons.Opening(
                her.platform(),
                text(form.firstName()),
                text(form.lastName()).isEmpty() ? null : text(form.lastName()),
                phone.orElse(null),
                email.orElse(null),
                commune,
                text(form.situation()),
                sources.of(her),
                her.name(),
                her.name(),
                false);
        var wish = text(form.wish()).isEmpty() ? null : text(form.wish());
        var outcome =
                Actors.as(new Actor.Machine(her.name(), her.platform()), () -> referring.refer(her, opening, wish));
        return switch (outcome) {
            case Referring.Outcome.Referred _ -> {
                Flash.ok("Nous avons bien reçu votre demande pour " + text(form.firstName())
                                + ". L’équipe l’appelle avant " + before(her) + ".")
                        .after(redirect);
                yield new ModelAndView("redirect:/prescripteur");
            }
            case Referring.Outcome.SentBefore(var before, var day) -> {
                Flash.warn("Vous nous avez déjà adressé cette personne le " + French.fullDate(day)
                                + ". Voici où elle en est : votre demande n’est pas doublée.")
                        .after(redirect);
                yield new ModelAndView("redirect:/prescripteur/orientations/" + before);
            }
        };
    }

    private ModelAndView view(ReferForm form, List<FieldError> errors) {
        var page = new ReferPage(
                form,
                errors,
                values.of("SITUATION").stream()
                        .filter(one -> !one.code().equals(PUPIL))
                        .map(one -> new Option(one.code(), one.label()))
                        .toList(),
                before(Actors.referrer()));
        return new ModelAndView(
                "people/referral/refer",
                Map.of("page", page),
                errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private String before(Actor.Referrer her) {
        return French.date(promises.answerBefore(her.platform(), clock.instant()), Paris.today(clock));
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}
