package fr.ensemblier.people.referral;

import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.foundation.ValueLists;
import fr.ensemblier.people.model.Persons;
import fr.ensemblier.people.model.Reaching;
import fr.ensemblier.territory.Communes;
import fr.ensemblier.ui.FieldError;
import fr.ensemblier.ui.Flash;
import fr.ensemblier.ui.French;
import fr.ensemblier.ui.Menu;
import fr.ensemblier.ui.Option;
import fr.ensemblier.ui.StateKind;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The space of a referral body.
@Controller
class ReferralController implements Menu {

    record HomePage(String title, List<Line> lines) {}

    record Line(
            String name,
            String commune,
            String sent,
            StateKind kind,
            String state,
            @Nullable String answer) {}

    record ReferPage(ReferForm form, List<FieldError> errors, List<Option> situations) {
        @Nullable String error(String field) {
            return FieldError.of(errors, field);
        }
    }

    private final Referrals referrals;
    private final Referring referring;
    private final Communes communes;
    private final ValueLists lists;
    private final Clock clock;

    ReferralController(Referrals referrals, Referring referring, Communes communes, ValueLists lists, Clock clock) {
        this.referrals = referrals;
        this.referring = referring;
        this.communes = communes;
        this.lists = lists;
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
    ModelAndView home() {
        var her = Actors.referrer();
        var sent = Actors.as(
                new Actor.Machine("people.referrals", her.platform()),
                () -> referrals.of(her.platform(), her.organisation()));
        var lines = sent.stream()
                .map(one -> new Line(
                        one.name(),
                        one.communeName(),
                        French.ago(one.at(), clock.instant(), Paris.ZONE) + ", par " + one.by(),
                        kind(one.state()),
                        words(one.state()),
                        one.answer()))
                .toList();
        return new ModelAndView(
                "people/referral/home",
                Map.of(
                        "page",
                        new HomePage(
                                lines.isEmpty()
                                        ? "Personnes orientées"
                                        : French.plural(lines.size(), "personne orientée", "personnes orientées"),
                                lines)));
    }

    @GetMapping("/prescripteur/orienter")
    ModelAndView ask() {
        Actors.referrer();
        return view(new ReferForm(null, null, null, null, null, null, "JOB_SEEKER", null, null), List.of());
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
        if (phone.isEmpty() && email.isEmpty()) {
            errors.add(
                    new FieldError("phone", "Donnez un téléphone ou un courriel complet, pour joindre la personne."));
        }
        var commune = communes.find(text(form.commune()))
                .or(() -> communes.search(text(form.communeText()).replaceAll("\\s*\\(.*", ""), 1).stream()
                        .findFirst())
                .orElse(null);
        if (commune == null) {
            errors.add(new FieldError("commune", "Écrivez le nom ou le code postal de sa commune."));
        }
        if (!lists.knows("SITUATION", text(form.situation()))) {
            errors.add(new FieldError("situation", "Choisissez une situation."));
        }
        if (!"true".equals(form.agreed())) {
            errors.add(new FieldError("agreed", "Demandez d’abord l’accord de la personne."));
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
                "ASSOCIATION",
                her.name(),
                her.name(),
                false);
        var wish = text(form.wish()).isEmpty() ? null : text(form.wish());
        Actors.as(new Actor.Machine("people.referred", her.platform()), () -> referring.refer(her, opening, wish));
        Flash.ok(text(form.firstName())
                        + " nous est bien adressée ou adressé. L’équipe l’appelle sous deux jours ouvrés.")
                .after(redirect);
        return new ModelAndView("redirect:/prescripteur");
    }

    private ModelAndView view(ReferForm form, List<FieldError> errors) {
        var page = new ReferPage(
                form,
                errors,
                lists.of("SITUATION").stream()
                        .map(one -> new Option(one.code(), one.label()))
                        .toList());
        return new ModelAndView(
                "people/referral/refer",
                Map.of("page", page),
                errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static String words(String state) {
        return switch (state) {
            case "DRAFT" -> "Reçue, à appeler";
            case "SUBMITTED", "ASKED_MORE" -> "Profil en cours";
            case "VALIDATED" -> "En recherche";
            case "PAUSED" -> "En pause ou en emploi";
            default -> "Orientée vers un autre service";
        };
    }

    private static StateKind kind(String state) {
        return switch (state) {
            case "DRAFT" -> StateKind.WARN;
            case "SUBMITTED", "ASKED_MORE" -> StateKind.INFO;
            case "VALIDATED" -> StateKind.OK;
            default -> StateKind.NONE;
        };
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}
