package fr.ensemblier.immersions.settings;

import static fr.ensemblier.ui.ListAddress.text;

import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.immersions.model.PrescribingRight;
import fr.ensemblier.immersions.model.Rights;
import fr.ensemblier.platforms.SettingsTabs;
import fr.ensemblier.ui.Chip;
import fr.ensemblier.ui.Choice;
import fr.ensemblier.ui.FieldError;
import fr.ensemblier.ui.Flash;
import fr.ensemblier.ui.French;
import fr.ensemblier.ui.ListAddress;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// « Immersions » in the settings: may this platform prescribe a PMSMP, and on what ground (L5135-2).
@Controller
@RequestMapping("/equipe/reglages/immersions")
class RightController {

    record Typed(
            @Nullable String kind,
            @Nullable String name,
            @Nullable String address,
            @Nullable String signatory,
            @Nullable String number,
            @Nullable String until,
            @Nullable String to,
            @Nullable Integer version) {}

    record Page(
            List<Chip> tabs,
            String now,
            List<Choice> kinds,
            Typed typed,
            @Nullable LocalDate until,
            List<FieldError> errors) {

        @Nullable String error(String field) {
            return FieldError.of(errors, field);
        }
    }

    private final Rights rights;
    private final SettingsTabs tabs;
    private final Clock clock;

    RightController(Rights rights, SettingsTabs tabs, Clock clock) {
        this.rights = rights;
        this.tabs = tabs;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView page() {
        var kept = rights.kept(Actors.head().platform());
        return show(typed(kept), List.of());
    }

    private static Typed typed(Rights.Kept kept) {
        return switch (kept.right()) {
            case PrescribingRight.Own(var name, var address, var signatory) ->
                new Typed("OWN", name, address, signatory, null, null, null, kept.version());
            case PrescribingRight.Delegated(var name, var address, var signatory, var number, var until) ->
                new Typed("DELEGATED", name, address, signatory, number, until.toString(), null, kept.version());
            case PrescribingRight.None(var to) ->
                new Typed("NONE", null, null, null, null, null, kept.version() == 0 ? null : to, kept.version());
        };
    }

    @PostMapping
    ModelAndView keep(@ModelAttribute Typed typed, RedirectAttributes redirect) {
        var head = Actors.head();
        var errors = new ArrayList<FieldError>();
        var right = read(typed, errors);
        if (right.isEmpty()) {
            return show(typed, errors);
        }
        rights.keep(head.platform(), right.get(), typed.version() == null ? 0 : typed.version(), head.name());
        Flash.ok("Le droit de prescrire est noté.").after(redirect);
        return new ModelAndView("redirect:/equipe/reglages/immersions");
    }

    private Optional<PrescribingRight> read(Typed typed, List<FieldError> errors) {
        if ("NONE".equals(typed.kind())) {
            asked("to", typed.to(), "Écrivez le prescripteur à qui vous confiez les conventions.", errors);
            return errors.isEmpty() ? Optional.of(new PrescribingRight.None(text(typed.to()))) : Optional.empty();
        }
        if (!"OWN".equals(typed.kind()) && !"DELEGATED".equals(typed.kind())) {
            errors.add(new FieldError("kind", "Choisissez un des trois cas."));
            return Optional.empty();
        }
        asked("name", typed.name(), "Écrivez l’organisme qui prescrit.", errors);
        asked("address", typed.address(), "Écrivez son adresse : elle figure sur la convention.", errors);
        asked("signatory", typed.signatory(), "Écrivez qui signe pour lui, avec sa fonction.", errors);
        if ("OWN".equals(typed.kind())) {
            return errors.isEmpty()
                    ? Optional.of(new PrescribingRight.Own(
                            text(typed.name()), text(typed.address()), text(typed.signatory())))
                    : Optional.empty();
        }
        var until = ListAddress.day(typed.until());
        asked("number", typed.number(), "Écrivez le numéro de la délégation.", errors);
        if (until == null || until.isBefore(Paris.today(clock))) {
            errors.add(new FieldError("until", "Écrivez le dernier jour de la délégation, à venir."));
        }
        return until == null || !errors.isEmpty()
                ? Optional.empty()
                : Optional.of(new PrescribingRight.Delegated(
                        text(typed.name()),
                        text(typed.address()),
                        text(typed.signatory()),
                        text(typed.number()),
                        until));
    }

    private static void asked(String field, @Nullable String typed, String missing, List<FieldError> errors) {
        if (text(typed).isEmpty()) {
            errors.add(new FieldError(field, missing));
        } else if (text(typed).length() > 300) {
            errors.add(new FieldError(field, "Ce texte est long. Gardez 300 signes au plus."));
        }
    }

    private ModelAndView show(Typed typed, List<FieldError> errors) {
        var right = rights.of(Actors.head().platform());
        var page = new Page(
                tabs.at("/immersions"),
                now(right),
                List.of(
                        choice(
                                typed,
                                "OWN",
                                "Oui, de plein droit",
                                "Un Département, une mission locale, un Cap emploi…"),
                        choice(
                                typed,
                                "DELEGATED",
                                "Oui, par délégation",
                                "Un prescripteur l’a confié à la plateforme, par écrit."),
                        choice(typed, "NONE", "Non", "La plateforme prépare, et confie à un prescripteur.")),
                typed,
                ListAddress.day(typed.until()),
                errors);
        return new ModelAndView(
                "immersions/settings/page",
                Map.of("page", page),
                errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private String now(PrescribingRight right) {
        return switch (right) {
            case PrescribingRight.Own(var name, var _, var _) ->
                "Aujourd’hui, " + name + " prescrit de plein droit : les conventions se signent ici.";
            case PrescribingRight.Delegated(var name, var _, var _, var number, var until) ->
                right.holdsOn(Paris.today(clock))
                        ? "Aujourd’hui, la plateforme prescrit pour " + name + ", délégation " + number + ", jusqu’au "
                                + French.fullDate(until) + "."
                        : "La délégation " + number + " est finie depuis le " + French.fullDate(until)
                                + " : les conventions sont confiées à un prescripteur.";
            case PrescribingRight.None(var to) ->
                "Aujourd’hui, la plateforme ne prescrit pas : elle confie les conventions à " + to + ".";
        };
    }

    private static Choice choice(Typed typed, String code, String label, String detail) {
        return new Choice(code, label, detail, code.equals(typed.kind()));
    }
}
