package fr.ensemblier.people.erasure;

import fr.ensemblier.foundation.NotAllowed;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.people.model.Archive;
import fr.ensemblier.people.model.ArchiveReader;
import fr.ensemblier.people.model.Nir;
import fr.ensemblier.ui.FieldError;
import fr.ensemblier.ui.Flash;
import fr.ensemblier.ui.French;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// A file of the restricted archive, behind a reason (R-P6).
@Controller
@RequestMapping("/equipe/personnes/archives")
class ArchiveController {

    private static final String HERE = "/equipe/personnes/archives";

    /// `opened` once the reason was given.
    record OnePage(
            String base,
            String until,
            LocalDate date,
            boolean head,
            ArchiveOpening.@Nullable Opened opened,
            @Nullable String why,
            List<FieldError> errors) {
        @Nullable String error(String field) {
            return FieldError.of(errors, field);
        }
    }

    private final ArchiveOpening opening;
    private final Archive archive;
    private final Clock clock;

    ArchiveController(ArchiveOpening opening, Archive archive, Clock clock) {
        this.opening = opening;
        this.archive = archive;
        this.clock = clock;
    }

    @GetMapping("/{id}")
    ModelAndView ask(@PathVariable UUID id) {
        return view(ArchiveReader.require(), id, null, null, List.of());
    }

    /// The reason comes first, and goes to the log.
    @PostMapping("/{id}")
    ModelAndView open(@PathVariable UUID id, @RequestParam(defaultValue = "") String why) {
        var by = ArchiveReader.require();
        var errors = reason(why, "Dites pourquoi vous ouvrez ce dossier. La raison est gardée.");
        return errors.isEmpty()
                ? view(by, id, opening.open(by, id, why.strip()), why.strip(), errors)
                : view(by, id, null, why, errors);
    }

    @PostMapping("/{id}/sortir")
    ModelAndView takeOut(
            @PathVariable UUID id, @RequestParam(defaultValue = "") String why, RedirectAttributes redirect) {
        var by = ArchiveReader.require();
        if (!by.head()) {
            throw new NotAllowed("A file goes back to the team by its head");
        }
        var errors = reason(why, "Dites pourquoi ce dossier sort des archives.");
        if (!errors.isEmpty()) {
            return view(by, id, null, why, errors);
        }
        opening.takeOut(by, id, why.strip());
        Flash.ok("Le dossier est de nouveau ouvert à l’équipe. Son profil reste caché aux employeurs.")
                .after(redirect);
        return new ModelAndView("redirect:/equipe/personnes/" + id);
    }

    @PostMapping("/{id}/date")
    ModelAndView date(
            @PathVariable UUID id, @RequestParam(defaultValue = "") String until, RedirectAttributes redirect) {
        var by = ArchiveReader.require();
        LocalDate day = null;
        try {
            day = LocalDate.parse(until);
        } catch (DateTimeParseException notADate) {
            // said below
        }
        var today = Paris.today(clock);
        if (day == null || day.isBefore(today) || day.isAfter(today.plusYears(10))) {
            return view(
                    by,
                    id,
                    null,
                    null,
                    List.of(new FieldError("until", "Écrivez la date de la convention, à venir, dans les dix ans.")));
        }
        opening.keepUntil(by, id, day);
        Flash.ok("Ce dossier est gardé jusqu’au " + French.fullDate(day) + ".").after(redirect);
        return new ModelAndView("redirect:" + HERE + "/" + id);
    }

    @PostMapping("/{id}/effacer")
    ModelAndView erase(
            @PathVariable UUID id, @RequestParam(defaultValue = "") String why, RedirectAttributes redirect) {
        var by = ArchiveReader.require();
        var errors = reason(why, "Dites qui a demandé l’effacement, et quand.");
        if (!errors.isEmpty()) {
            return view(by, id, null, why, errors);
        }
        opening.erase(by, id, why.strip());
        Flash.ok("Le dossier est effacé. Les comptes passés ne changent pas.").after(redirect);
        return new ModelAndView("redirect:" + HERE);
    }

    private static List<FieldError> reason(String why, String missing) {
        var errors = new ArrayList<FieldError>();
        if (why.strip().length() < 5 || why.length() > 300) {
            errors.add(new FieldError("why", missing));
        }
        Nir.refuse("why", why, errors);
        return errors;
    }

    private ModelAndView view(
            ArchiveReader by,
            UUID id,
            ArchiveOpening.@Nullable Opened opened,
            @Nullable String why,
            List<FieldError> errors) {
        var until = ArchiveOpening.asMachine(by, () -> archive.until(by.platform(), id));
        return new ModelAndView(
                "people/erasure/archive",
                Map.of(
                        "page",
                        new OnePage(HERE + "/" + id, French.fullDate(until), until, by.head(), opened, why, errors)),
                errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
