package fr.ensemblier.portal.about;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/// What the national entrance owes to visitors. Who publishes and hosts it are settings of who runs it
/// (docs/operations.md); what is not set is left out, and told in the log.
@Controller
class NationalController {

    private static final Logger LOG = LoggerFactory.getLogger(NationalController.class);

    record NationalPage(
            @Nullable String publisher,
            @Nullable String legalForm,
            @Nullable String address,
            @Nullable String phone,
            @Nullable String director,
            @Nullable String host,
            @Nullable String email,
            @Nullable String accessibility) {

        /// The settings that the law wants and nobody has made.
        List<String> missing() {
            var settings = new LinkedHashMap<String, @Nullable String>();
            settings.put("PUBLISHER", publisher);
            settings.put("LEGAL_FORM", legalForm);
            settings.put("ADDRESS", address);
            settings.put("PHONE", phone);
            settings.put("DIRECTOR", director);
            settings.put("HOST", host);
            settings.put("EMAIL", email);
            settings.put("ACCESSIBILITY", accessibility);
            return settings.entrySet().stream()
                    .filter(setting -> setting.getValue() == null)
                    .map(setting -> "ENSEMBLIER_NATIONAL_" + setting.getKey())
                    .toList();
        }
    }

    private final NationalPage page;

    NationalController(Environment settings) {
        this.page = new NationalPage(
                known(settings, "publisher"),
                known(settings, "legal-form"),
                known(settings, "address"),
                known(settings, "phone"),
                known(settings, "director"),
                known(settings, "host"),
                known(settings, "email"),
                known(settings, "accessibility"));
    }

    @GetMapping("/mentions")
    ModelAndView legal() {
        return new ModelAndView("portal/about/nationallegal", Map.of("page", page));
    }

    @GetMapping("/donnees")
    ModelAndView data() {
        return new ModelAndView("portal/about/nationaldata", Map.of("page", page));
    }

    @GetMapping("/accessibilite")
    ModelAndView accessibility() {
        return new ModelAndView("portal/about/nationalaccessibility", Map.of("page", page));
    }

    @EventListener(ApplicationReadyEvent.class)
    void tellWhatIsMissing() {
        var missing = page.missing();
        if (!missing.isEmpty()) {
            LOG.warn("The legal notice of the national entrance is incomplete, set {}", String.join(", ", missing));
        }
    }

    private static @Nullable String known(Environment settings, String name) {
        var text = settings.getProperty("ensemblier.national." + name, "");
        return text.isBlank() ? null : text.strip();
    }
}
