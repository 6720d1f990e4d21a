package fr.ensemblier.people.wizard;

import fr.ensemblier.files.Files;
import fr.ensemblier.foundation.NotFound;
import fr.ensemblier.people.model.Coordinates;
import fr.ensemblier.people.model.HealthWords;
import fr.ensemblier.people.model.Nir;
import fr.ensemblier.people.model.Persons;
import fr.ensemblier.people.model.Profile;
import fr.ensemblier.people.model.StoredResource;
import fr.ensemblier.ui.FieldError;
import fr.ensemblier.ui.Flash;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// How she presents herself: a text, a recording made here or elsewhere, a CV.
@Controller
@RequestMapping({StageController.HERS, StageController.OF_HER})
class MessageController {

    private static final long MEGA = 1024 * 1024;
    private static final int LONGEST = 2000;

    private final Pens pens;
    private final Answering answering;
    private final Files files;
    private final Persons persons;

    MessageController(Pens pens, Answering answering, Files files, Persons persons) {
        this.pens = pens;
        this.answering = answering;
        this.files = files;
        this.persons = persons;
    }

    @PostMapping("/message")
    ModelAndView message(
            @PathVariable(required = false) @Nullable UUID id,
            @ModelAttribute Answers form,
            @RequestParam(defaultValue = "ecrire") String maniere,
            @RequestParam(required = false) @Nullable MultipartFile recording,
            @RequestParam(defaultValue = "") String vers,
            @RequestParam(required = false) @Nullable String gardes,
            RedirectAttributes redirect)
            throws IOException {
        var pen = pens.writing(id);
        var profile = pens.profile(pen, Stage.MESSAGE, form, maniere);
        var kept = profile.told();
        var wrong = wrong(pen, form.text(), gardes);
        if (wrong.isPresent() && !form.later()) {
            return refused(pen, form, maniere, "text", wrong.get());
        }
        var text = wrong.isPresent() || form.text() == null
                ? kept.text()
                : form.text().isBlank() ? null : form.text().strip();
        if (recording != null && recording.isEmpty() && isNamed(recording) && !form.later()) {
            return refused(
                    pen,
                    form,
                    maniere,
                    "recording",
                    "Ce fichier est vide. Recommencez l’enregistrement, ou choisissez un autre fichier.");
        }
        if (recording == null || recording.isEmpty()) {
            return written(pen, profile, text, form, vers, redirect);
        }
        var way = Way.of(maniere);
        var owner = new Files.Owner(pen.platform(), "PERSON", pen.person().toString(), way.use);
        var name = recording.getOriginalFilename() == null ? "message" : recording.getOriginalFilename();
        return switch (files.keep(owner, name, recording.getInputStream(), way.types, way.megas * MEGA)) {
            case Files.Outcome.Refused(var why) ->
                form.later()
                        ? written(pen, profile, text, form, vers, redirect)
                        : refused(pen, form, maniere, "recording", why + " " + way.accepted);
            case Files.Outcome.Accepted(var file) -> {
                answering.message(pen, profile, new Profile.Told(text, file.id(), way.kind));
                yield on(pen, form, vers, redirect);
            }
        };
    }

    /// What a text may not be: too long, telling who she is, or about her health when the team writes it: what she
    /// writes herself is heard by the team before anybody else reads it.
    private Optional<String> wrong(Pen pen, @Nullable String text, @Nullable String kept) {
        if (text == null || text.isBlank()) {
            return Optional.empty();
        }
        if (text.strip().length() > LONGEST) {
            return Optional.of("Votre message est long. Gardez 2 000 signes au plus.");
        }
        if (Nir.in(text)) {
            return Optional.of(Nir.REFUSED);
        }
        var errors = new ArrayList<FieldError>();
        if (pen.team()) {
            HealthWords.ask("text", text, kept, errors);
        }
        return Coordinates.in(text, persons.get(pen.platform(), pen.person()).lastName())
                .or(() -> errors.stream().map(FieldError::message).findFirst());
    }

    /// The text, beside the recording that is there already.
    private ModelAndView written(
            Pen pen,
            Profile profile,
            @Nullable String text,
            Answers form,
            String towards,
            RedirectAttributes redirect) {
        var kept = profile.told();
        var told =
                new Profile.Told(text, kept.file(), kept.file() != null ? kept.kind() : text == null ? null : "TEXT");
        answering.message(pen, profile, told);
        return on(pen, form, towards, redirect);
    }

    /// A browser sends an unnamed empty part when no file was chosen.
    private static boolean isNamed(MultipartFile file) {
        return file.getOriginalFilename() != null && !file.getOriginalFilename().isBlank();
    }

    /// The next screen, or another way to present herself: what she has typed so far is kept.
    private ModelAndView on(Pen pen, Answers form, String towards, RedirectAttributes redirect) {
        return !form.later() && Stream.of("parler", "filmer", "ecrire", "cv").anyMatch(towards::equals)
                ? new ModelAndView("redirect:" + Stage.MESSAGE.path(pen.base()) + "?maniere=" + towards)
                : pens.on(pen, Stage.MESSAGE, form, redirect);
    }

    private ModelAndView refused(Pen pen, Answers form, String way, String field, String message) {
        return pens.view(pen, Stage.MESSAGE, form, List.of(new FieldError(field, message)), way);
    }

    @PostMapping("/message/supprimer")
    ModelAndView remove(@PathVariable(required = false) @Nullable UUID id, RedirectAttributes redirect) {
        var pen = pens.writing(id);
        var profile = pens.profile(pen);
        var text = profile.told().text();
        answering.message(pen, profile, new Profile.Told(text, null, text == null ? null : "TEXT"));
        Flash.ok("L’enregistrement est supprimé.").after(redirect);
        return new ModelAndView("redirect:" + Stage.MESSAGE.path(pen.base()));
    }

    @GetMapping("/enregistrement")
    @ResponseBody
    ResponseEntity<StoredResource> listen(@PathVariable(required = false) @Nullable UUID id) {
        var pen = pens.reading(id);
        var file = pens.profile(pen).told().file();
        if (file == null) {
            throw new NotFound("recording", pen.person());
        }
        return StoredResource.answer(files, files.find(file).orElseThrow(() -> new NotFound("file", file)));
    }

    /// The ways to present herself that take a file.
    private enum Way {
        SPEAK(
                "parler",
                "AUDIO",
                "recording",
                Set.of("audio/*"),
                20,
                "Il nous faut un son : MP3, M4A, OGG, WAV ou WebM."),
        FILM(
                "filmer",
                "VIDEO",
                "recording",
                Set.of("video/mp4", "video/webm"),
                55,
                "Il nous faut un film : MP4 ou WebM."),
        CV("cv", "CV", "cv", Set.of("application/pdf"), 10, "Il nous faut un PDF.");

        private final String slug;
        private final String kind;
        private final String use;
        private final Set<String> types;
        private final int megas;
        private final String accepted;

        Way(String slug, String kind, String use, Set<String> types, int megas, String accepted) {
            this.slug = slug;
            this.kind = kind;
            this.use = use;
            this.types = types;
            this.megas = megas;
            this.accepted = accepted;
        }

        static Way of(String slug) {
            for (var way : values()) {
                if (way.slug.equals(slug)) {
                    return way;
                }
            }
            return SPEAK;
        }
    }
}
