package fr.ensemblier.people.wizard;

import fr.ensemblier.files.Files;
import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.NotFound;
import fr.ensemblier.foundation.ValueLists;
import fr.ensemblier.organisations.Establishments;
import fr.ensemblier.people.model.ChoiceKind;
import fr.ensemblier.people.model.Profile;
import fr.ensemblier.people.model.ProfileState;
import fr.ensemblier.people.model.Profiles;
import fr.ensemblier.people.model.StoredResource;
import fr.ensemblier.ui.FieldError;
import fr.ensemblier.ui.Flash;
import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Needs, message, choices, employers to avoid, and the sending.
@Controller
class TellingController {

    private static final long MEGA = 1024 * 1024;

    private final Screens screens;
    private final Answering answering;
    private final Profiles profiles;
    private final Sending sending;
    private final Files files;
    private final ValueLists lists;
    private final Establishments establishments;

    TellingController(
            Screens screens,
            Answering answering,
            Profiles profiles,
            Sending sending,
            Files files,
            ValueLists lists,
            Establishments establishments) {
        this.screens = screens;
        this.answering = answering;
        this.profiles = profiles;
        this.sending = sending;
        this.files = files;
        this.lists = lists;
        this.establishments = establishments;
    }

    @PostMapping("/mon-espace/profil/besoins")
    ModelAndView needs(@ModelAttribute Answers form, RedirectAttributes redirect) {
        var her = Actors.candidate();
        var kinds = Answers.all(form.needs()).stream()
                .filter(kind -> lists.knows("BARRIER", kind))
                .toList();
        answering.needs(mine(form), kinds, Answers.yes(form.adjustments()), her);
        return on(Stage.NEEDS, redirect);
    }

    @PostMapping("/mon-espace/profil/message")
    ModelAndView message(
            @ModelAttribute Answers form,
            @RequestParam(defaultValue = "ecrire") String maniere,
            @RequestParam(required = false) @Nullable MultipartFile recording,
            RedirectAttributes redirect)
            throws IOException {
        var her = Actors.candidate();
        var profile = mine(form);
        var text = form.text() == null || form.text().isBlank()
                ? null
                : form.text().strip();
        if (text != null && text.length() > 2000) {
            return refused(form, maniere, "text", "Votre message est long. Gardez 2 000 signes au plus.");
        }
        var kept = profile.told();
        if (recording == null || recording.isEmpty()) {
            var kind = kept.file() != null ? kept.kind() : text == null ? null : "TEXT";
            answering.message(profile, new Profile.Told(text, kept.file(), kind));
            changed(her);
            return on(Stage.MESSAGE, redirect);
        }
        var way = Way.of(maniere);
        var owner = new Files.Owner(her.platform(), "PERSON", her.person().toString(), way.use());
        var name = recording.getOriginalFilename() == null ? "message" : recording.getOriginalFilename();
        return switch (files.keep(owner, name, recording.getInputStream(), way.types(), way.megas() * MEGA)) {
            case Files.Outcome.Refused(var why) -> refused(form, maniere, "recording", why);
            case Files.Outcome.Accepted(var file) -> {
                answering.message(profile, new Profile.Told(text, file.id(), way.kind()));
                changed(her);
                yield on(Stage.MESSAGE, redirect);
            }
        };
    }

    private void changed(Actor.Candidate her) {
        Actors.as(new Actor.Machine("people.message", her.platform()), () -> sending.messageChanged(her));
    }

    /// The ways to present herself that take a file.
    enum Way {
        SPEAK("parler", "AUDIO", "recording", Set.of("audio/*"), 20),
        FILM("filmer", "VIDEO", "recording", Set.of("video/mp4", "video/webm"), 55),
        CV("cv", "CV", "cv", Set.of("application/pdf"), 10);

        private final String slug;
        private final String kind;
        private final String use;
        private final Set<String> types;
        private final int megas;

        Way(String slug, String kind, String use, Set<String> types, int megas) {
            this.slug = slug;
            this.kind = kind;
            this.use = use;
            this.types = types;
            this.megas = megas;
        }

        static Way of(String slug) {
            for (var way : values()) {
                if (way.slug.equals(slug)) {
                    return way;
                }
            }
            return SPEAK;
        }

        String kind() {
            return kind;
        }

        String use() {
            return use;
        }

        Set<String> types() {
            return types;
        }

        int megas() {
            return megas;
        }
    }

    @PostMapping("/mon-espace/profil/message/supprimer")
    ModelAndView remove(RedirectAttributes redirect) {
        var her = Actors.candidate();
        var profile = profiles.get(her.platform(), her.person());
        var text = profile.told().text();
        answering.message(profile, new Profile.Told(text, null, text == null ? null : "TEXT"));
        Flash.ok("Votre enregistrement est supprimé.").after(redirect);
        return new ModelAndView("redirect:" + Stage.MESSAGE.path());
    }

    @GetMapping("/mon-espace/profil/enregistrement")
    @ResponseBody
    ResponseEntity<StoredResource> listen() {
        var her = Actors.candidate();
        var file = profiles.get(her.platform(), her.person()).told().file();
        if (file == null) {
            throw new NotFound("recording", her.person());
        }
        return StoredResource.answer(files, files.find(file).orElseThrow(() -> new NotFound("file", file)));
    }

    @PostMapping("/mon-espace/profil/choix")
    ModelAndView choices(@ModelAttribute Answers form, RedirectAttributes redirect) {
        var her = Actors.candidate();
        var profile = mine(form);
        var granted = Answers.all(form.granted());
        var said = new EnumMap<ChoiceKind, Boolean>(ChoiceKind.class);
        for (var kind : ChoiceKind.values()) {
            if (kind != ChoiceKind.TERMS
                    && (kind != ChoiceKind.RECORDING || profile.told().spoken())) {
                said.put(kind, granted.contains(kind.name()));
            }
        }
        answering.choices(profile, said, "FRANCE".equals(form.scope()) ? "FRANCE" : "NEIGHBOURS", her);
        return on(Stage.CHOICES, redirect);
    }

    @PostMapping("/mon-espace/profil/employeurs")
    ModelAndView hide(@ModelAttribute Answers form, RedirectAttributes redirect) {
        var her = Actors.candidate();
        var name = form.employerText() == null ? "" : form.employerText().strip();
        if (name.isEmpty()) {
            return on(Stage.EMPLOYERS, redirect);
        }
        var chosen = java.util.Optional.ofNullable(form.employer())
                .filter(id -> id.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"))
                .flatMap(id -> establishments.find(UUID.fromString(id)));
        answering.hide(
                profiles.get(her.platform(), her.person()),
                chosen.map(fr.ensemblier.organisations.Establishment::organisation)
                        .orElse(null),
                chosen.map(fr.ensemblier.organisations.Establishment::organisationName)
                        .orElse(name));
        Flash.ok("Cet employeur ne verra pas votre profil.").after(redirect);
        return new ModelAndView("redirect:" + Stage.EMPLOYERS.path());
    }

    @GetMapping("/mon-espace/profil/employeurs/completion")
    @ResponseBody
    List<Map<String, String>> complete(@RequestParam String q) {
        var her = Actors.candidate();
        return establishments.search(her.platform(), q, 8).stream()
                .map(place -> Map.of(
                        "value",
                        place.id().toString(),
                        "label",
                        place.name(),
                        "detail",
                        place.organisationName() + ", " + place.communeName()))
                .toList();
    }

    @PostMapping("/mon-espace/profil/employeurs/{id}/lever")
    ModelAndView lift(@PathVariable UUID id, RedirectAttributes redirect) {
        var her = Actors.candidate();
        answering.lift(profiles.get(her.platform(), her.person()), id);
        Flash.ok("Cet employeur peut de nouveau voir votre profil.").after(redirect);
        return new ModelAndView("redirect:" + Stage.EMPLOYERS.path());
    }

    @PostMapping("/mon-espace/profil/relire")
    ModelAndView send(RedirectAttributes redirect) {
        var her = Actors.candidate();
        var outcome = Actors.as(new Actor.Machine("people.sent", her.platform()), () -> sending.send(her));
        return switch (outcome) {
            case Sending.Outcome.Sent() -> new ModelAndView("redirect:/mon-espace/profil/envoye");
            case Sending.Outcome.Refused(var field, var why) ->
                view(Stage.REVIEW, null, List.of(new FieldError(field, why)), null);
        };
    }

    @GetMapping("/mon-espace/profil/envoye")
    ModelAndView sent() {
        return view("people/wizard/sent", Stage.REVIEW, null, List.of(), null);
    }

    private ModelAndView refused(Answers form, String way, String field, String message) {
        return view(Stage.MESSAGE, form, List.of(new FieldError(field, message)), way);
    }

    private ModelAndView view(Stage stage, @Nullable Answers typed, List<FieldError> errors, @Nullable String way) {
        return view("people/wizard/" + stage.name().toLowerCase(java.util.Locale.ROOT), stage, typed, errors, way);
    }

    private ModelAndView view(
            String template, Stage stage, @Nullable Answers typed, List<FieldError> errors, @Nullable String way) {
        var page = screens.page(Actors.candidate(), stage, typed, errors, way);
        return new ModelAndView(
                template, Map.of("page", page), errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private Profile mine(Answers form) {
        var her = Actors.candidate();
        return Versions.asRead(profiles.get(her.platform(), her.person()), form.version());
    }

    private ModelAndView on(Stage stage, RedirectAttributes redirect) {
        var her = Actors.candidate();
        if (profiles.get(her.platform(), her.person()).state() instanceof ProfileState.Draft) {
            return new ModelAndView("redirect:" + stage.next().path());
        }
        Flash.ok("C’est enregistré.").after(redirect);
        return new ModelAndView("redirect:/mon-espace/profil");
    }
}
