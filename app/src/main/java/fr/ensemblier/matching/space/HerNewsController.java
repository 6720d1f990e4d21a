package fr.ensemblier.matching.space;

import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.Parameters;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.matching.model.Contacts;
import fr.ensemblier.matching.model.Endings;
import fr.ensemblier.matching.model.HerNews;
import fr.ensemblier.matching.model.Readings;
import fr.ensemblier.placements.Hires;
import fr.ensemblier.ui.FieldError;
import fr.ensemblier.ui.Flash;
import fr.ensemblier.ui.French;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// What came of a meeting, as the person says it: news, a hire, and what the employer may keep.
@Controller
@RequestMapping("/mon-espace/contacts/{id}")
class HerNewsController {

    private static final Set<String> NEWS = Set.of("contacted", "interview", "no_news", "stopped");

    private final Contacts contacts;
    private final HerNews herNews;
    private final Endings endings;
    private final Readings readings;
    private final RequestView view;
    private final Parameters parameters;
    private final Clock clock;

    HerNewsController(
            Contacts contacts,
            HerNews herNews,
            Endings endings,
            Readings readings,
            RequestView view,
            Parameters parameters,
            Clock clock) {
        this.contacts = contacts;
        this.herNews = herNews;
        this.endings = endings;
        this.readings = readings;
        this.view = view;
        this.parameters = parameters;
        this.clock = clock;
    }

    @PostMapping("/nouvelles")
    String news(@PathVariable UUID id, @RequestParam(defaultValue = "") String nouvelle, RedirectAttributes redirect) {
        var actor = Actors.candidate();
        var contact = contacts.get(id);
        if (NEWS.contains(nouvelle)) {
            if (Readings.across(() -> herNews.says(contact.id(), nouvelle, actor.name()))) {
                Flash.ok("Merci, c’est noté.").after(redirect);
            } else {
                Flash.warn("Cette rencontre a changé entre-temps. Relisez-la.").after(redirect);
            }
        }
        return "redirect:/mon-espace/contacts/" + id;
    }

    @PostMapping("/embauche")
    ModelAndView hired(
            @PathVariable UUID id,
            @RequestParam(name = "startsOn", defaultValue = "") String typed,
            @RequestParam(defaultValue = "") String looking,
            RedirectAttributes redirect) {
        var actor = Actors.candidate();
        var contact = contacts.get(id);
        var today = Paris.today(clock);
        var answer = Arrays.stream(Hires.Looking.values())
                .filter(one -> one.name().equals(looking))
                .findFirst();
        var startsOn = day(typed.strip());
        var told = new RequestPage.Told(startsOn, looking);
        var offer = readings.offer(contact.offer());
        var errors = new ArrayList<FieldError>();
        if (typed.isBlank()) {
            errors.add(new FieldError("startsOn", "Indiquez votre premier jour de travail."));
        } else if (startsOn == null) {
            errors.add(new FieldError(
                    "startsOn",
                    "« " + brief(typed.strip()) + " » n’est pas une date. Écrivez par exemple 30/11/2026."));
        } else if (startsOn.isBefore(today.minusYears(1)) || startsOn.isAfter(today.plusYears(1))) {
            errors.add(new FieldError(
                    "startsOn",
                    "Vous avez écrit le " + French.fullDate(startsOn)
                            + " : c’est à plus d’un an. Vérifiez cette date."));
        }
        if (answer.isEmpty()) {
            errors.add(new FieldError("looking", "Dites si vous cherchez encore."));
        } else if (answer.get() == Hires.Looking.MORE_HOURS && Hires.fullTime(offer.weeklyHours())) {
            errors.add(new FieldError(
                    "looking",
                    "Ce poste est déjà à temps plein. Dites « un autre poste », ou « ce poste me suffit »."));
        }
        if (startsOn == null || answer.isEmpty() || !errors.isEmpty()) {
            return view.of(contact, told, errors);
        }
        var facts = new Endings.Hired(startsOn, null, offer.contractClass(), offer.weeklyHours(), answer.get(), null);
        var hire = Readings.across(() -> endings.hired(contact.id(), offer, facts, "PERSON", actor.name()));
        if (hire.isPresent()) {
            Flash.ok("Bravo ! Nous prendrons de vos nouvelles.").after(redirect);
        } else {
            Flash.warn("Cette rencontre est déjà terminée. Appelez la plateforme pour nous le dire.")
                    .after(redirect);
        }
        return new ModelAndView("redirect:/mon-espace/contacts/" + id);
    }

    /// As a browser sends it, or as it is written by hand; null when it is neither.
    private static @Nullable LocalDate day(String typed) {
        for (var form : List.of(DateTimeFormatter.ISO_LOCAL_DATE, DateTimeFormatter.ofPattern("d/M/uuuu"))) {
            try {
                return LocalDate.parse(typed, form);
            } catch (DateTimeParseException _) {
                continue;
            }
        }
        return null;
    }

    private static String brief(String typed) {
        return typed.length() <= 40 ? typed : typed.substring(0, 40) + "…";
    }

    /// « Le laisser garder mon téléphone » after an unsuccessful end, and back (R-P6).
    @PostMapping("/garder")
    String keep(@PathVariable UUID id, @RequestParam boolean accord, RedirectAttributes redirect) {
        var actor = Actors.candidate();
        var contact = contacts.get(id);
        if (Readings.across(() -> herNews.keeps(contact.id(), accord, actor.name()))) {
            Flash.ok(
                            accord
                                    ? "C’est noté. Vous pouvez changer d’avis ici."
                                    : "C’est noté. Il les perd dans "
                                            + French.plural(
                                                    parameters.days("r-p6.identity-months", contact.platform()),
                                                    "mois",
                                                    "mois")
                                            + ".")
                    .after(redirect);
        }
        return "redirect:/mon-espace/contacts/" + id;
    }
}
