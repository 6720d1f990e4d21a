package fr.ensemblier.platforms.settings;

import fr.ensemblier.files.Files;
import fr.ensemblier.foundation.Actors;
import fr.ensemblier.platforms.Platform;
import fr.ensemblier.platforms.Platforms;
import fr.ensemblier.platforms.SettingsTabs;
import fr.ensemblier.ui.Chip;
import fr.ensemblier.ui.Contrast;
import fr.ensemblier.ui.FieldError;
import fr.ensemblier.ui.Flash;
import fr.ensemblier.ui.GetFragment;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The two colours, refused when they cannot be read, and the logo.
@Controller
class LooksController {

    private static final Set<String> PICTURES = Set.of("image/png", "image/jpeg", "image/webp");
    private static final long HEAVIEST = 1024 * 1024;

    record LooksPage(
            Sample sample,
            int version,
            List<FieldError> errors,
            @Nullable String logo,
            List<Chip> tabs,
            @Nullable String conflict) {}

    /// The pair as it would look, what is wrong with it, and the nearest pair that can be read.
    record Sample(
            String brand,
            String accent,
            String brandRatio,
            String accentRatio,
            List<String> refusals,
            String nearestBrand,
            String nearestAccent) {}

    private final Platforms platforms;
    private final SettingsRows rows;
    private final Files files;

    private final SettingsTabs tabs;

    LooksController(Platforms platforms, SettingsRows rows, Files files, SettingsTabs tabs) {
        this.tabs = tabs;
        this.platforms = platforms;
        this.rows = rows;
        this.files = files;
    }

    @GetMapping("/equipe/reglages/couleurs")
    ModelAndView form() {
        var platform = platforms.get(Actors.head().platform());
        return page(platform, sample(platform.brand(), platform.accent()), List.of(), null, HttpStatus.OK);
    }

    @GetFragment("/equipe/reglages/couleurs/essai")
    ModelAndView tryOut(@RequestParam String brand, @RequestParam String accent) {
        Actors.head();
        return new ModelAndView("platforms/settings/sample", Map.of("sample", sample(brand, accent)));
    }

    @PostMapping("/equipe/reglages/couleurs")
    ModelAndView save(
            @RequestParam(defaultValue = "") String brand,
            @RequestParam(defaultValue = "") String accent,
            @RequestParam int version,
            RedirectAttributes redirect) {
        var platform = platforms.get(Actors.head().platform());
        var sample = sample(brand, accent);
        if (!sample.refusals().isEmpty()) {
            return page(platform, sample, version, errors(sample), null, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        if (!rows.colours(platform.id(), sample.brand(), sample.accent(), version)) {
            platforms.refresh();
            var now = platforms.get(platform.id());
            var words =
                    "Quelqu’un a modifié les réglages pendant ce temps : la couleur principale est %s, l’accent %s. Enregistrez de nouveau pour garder les vôtres."
                            .formatted(now.brand(), now.accent());
            return page(now, sample, List.of(), words, HttpStatus.CONFLICT);
        }
        platforms.refresh();
        Flash.ok("Couleurs enregistrées.").after(redirect);
        return new ModelAndView("redirect:/equipe/reglages/couleurs");
    }

    @PostMapping("/equipe/reglages/logo")
    ModelAndView logo(@RequestParam @Nullable MultipartFile logo, RedirectAttributes redirect) throws IOException {
        var platform = platforms.get(Actors.head().platform());
        var colours = sample(platform.brand(), platform.accent());
        if (logo == null || logo.isEmpty()) {
            var missing = new FieldError("logo", "Choisissez une image : PNG, JPEG ou WebP, 1 Mo au plus.");
            return page(platform, colours, List.of(missing), null, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        var name = logo.getOriginalFilename() == null ? "logo" : logo.getOriginalFilename();
        var owner = new Files.Owner(platform.id(), "PLATFORM", platform.id().value(), "logo");
        return switch (files.keep(owner, name, logo.getInputStream(), PICTURES, HEAVIEST)) {
            case Files.Outcome.Refused(var why) ->
                page(platform, colours, List.of(new FieldError("logo", why)), null, HttpStatus.UNPROCESSABLE_CONTENT);
            case Files.Outcome.Accepted(var file) -> {
                rows.logo(platform.id(), file.id());
                platforms.refresh();
                Flash.ok("Logo enregistré.").after(redirect);
                yield new ModelAndView("redirect:/equipe/reglages/couleurs");
            }
        };
    }

    @PostMapping("/equipe/reglages/logo/retrait")
    ModelAndView withoutLogo(RedirectAttributes redirect) {
        rows.logo(Actors.head().platform(), null);
        platforms.refresh();
        Flash.ok("Logo retiré. Votre site montre le dessin d’Ensemblier.").after(redirect);
        return new ModelAndView("redirect:/equipe/reglages/couleurs");
    }

    private static List<FieldError> errors(Sample sample) {
        var errors = new ArrayList<FieldError>();
        for (var refusal : sample.refusals()) {
            errors.add(new FieldError(refusal.contains("accent") ? "accent" : "brand", refusal));
        }
        return List.copyOf(errors);
    }

    private static Sample sample(String typedBrand, String typedAccent) {
        var brand = Shades.written(typedBrand);
        var accent = Shades.written(typedAccent);
        return new Sample(
                brand,
                accent,
                ratio(brand),
                ratio(accent),
                Contrast.acceptable(brand, accent),
                Shades.nearest(brand),
                Shades.nearest(accent));
    }

    private static String ratio(String colour) {
        return Shades.isColour(colour)
                ? String.format(Locale.FRENCH, "%.1f", Math.floor(Contrast.ratio(colour, "#FFFFFF") * 10) / 10)
                : "–";
    }

    private ModelAndView page(
            Platform platform, Sample sample, List<FieldError> errors, @Nullable String conflict, HttpStatus status) {
        return page(platform, sample, rows.version(platform.id()), errors, conflict, status);
    }

    private ModelAndView page(
            Platform platform,
            Sample sample,
            int version,
            List<FieldError> errors,
            @Nullable String conflict,
            HttpStatus status) {
        var logo = platform.logo() == null ? null : "/logos/" + platform.slug() + "?v=" + platform.logo();
        return new ModelAndView(
                "platforms/settings/looks",
                Map.of("page", new LooksPage(sample, version, errors, logo, tabs.at("/couleurs"), conflict)),
                status);
    }
}
