package fr.ensemblier.platforms.settings;

import fr.ensemblier.foundation.Actors;
import fr.ensemblier.platforms.LegalNotices;
import fr.ensemblier.platforms.Platform;
import fr.ensemblier.platforms.Platforms;
import fr.ensemblier.platforms.SettingsTabs;
import fr.ensemblier.ui.Chip;
import fr.ensemblier.ui.FieldError;
import fr.ensemblier.ui.Flash;
import fr.ensemblier.ui.French;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Name, first words, telephone, hours, partners.
@Controller
class IdentityController {

    record IdentityPage(
            Identity form,
            int version,
            List<FieldError> errors,
            List<Difference> differences,
            List<Chip> tabs,
            String site,
            @Nullable String missing) {}

    /// What somebody else wrote meanwhile, beside what was typed here (R-E5).
    record Difference(String field, String theirs, String yours) {}

    private final Platforms platforms;
    private final LegalNotices notices;
    private final SettingsRows rows;

    private final SettingsTabs tabs;

    IdentityController(Platforms platforms, LegalNotices notices, SettingsRows rows, SettingsTabs tabs) {
        this.tabs = tabs;
        this.platforms = platforms;
        this.notices = notices;
        this.rows = rows;
    }

    @GetMapping("/equipe/reglages")
    ModelAndView form() {
        var platform = platforms.get(Actors.head().platform());
        return page(platform, Identity.of(platform), rows.version(platform.id()), List.of(), List.of(), HttpStatus.OK);
    }

    @PostMapping("/equipe/reglages")
    ModelAndView save(@ModelAttribute Identity form, @RequestParam int version, RedirectAttributes redirect) {
        var platform = platforms.get(Actors.head().platform());
        var errors = form.errors();
        if (!errors.isEmpty()) {
            return page(platform, form, version, errors, List.of(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        if (!rows.identity(platform.id(), form, version)) {
            platforms.refresh();
            var now = platforms.get(platform.id());
            return page(
                    now,
                    form,
                    rows.version(now.id()),
                    List.of(),
                    differences(Identity.of(now), form),
                    HttpStatus.CONFLICT);
        }
        platforms.refresh();
        Flash.ok("Identité enregistrée. Elle se voit déjà sur votre site.").after(redirect);
        return new ModelAndView("redirect:/equipe/reglages");
    }

    private static List<Difference> differences(Identity theirs, Identity yours) {
        return Stream.of(
                        new Difference("Nom", theirs.name(), yours.name()),
                        new Difference("Phrase d’accueil", theirs.tagline(), yours.tagline()),
                        new Difference("Téléphone", theirs.hotline(), yours.hotline()),
                        new Difference("Horaires", theirs.hours(), yours.hours()),
                        new Difference("Adresse de courriel", theirs.email(), yours.email()),
                        new Difference("Partenaires", theirs.partners(), yours.partners()))
                .filter(one -> !one.theirs().equals(one.yours()))
                .toList();
    }

    /// What the law wants on the site and nobody has written yet.
    private @Nullable String missing(Platform platform) {
        var missing = notices.of(platform.id()).missing();
        return missing.isEmpty() ? null : French.list(missing);
    }

    /// `version` is the one that she read: after an error it stays, or it would hide what a colleague changed since.
    private ModelAndView page(
            Platform platform,
            Identity form,
            int version,
            List<FieldError> errors,
            List<Difference> differences,
            HttpStatus status) {
        return new ModelAndView(
                "platforms/settings/identity",
                Map.of(
                        "page",
                        new IdentityPage(
                                form, version, errors, differences, tabs.at(""), platform.base(), missing(platform))),
                status);
    }
}
