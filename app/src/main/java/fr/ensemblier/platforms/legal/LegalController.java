package fr.ensemblier.platforms.legal;

import fr.ensemblier.foundation.Actors;
import fr.ensemblier.platforms.LegalNotice;
import fr.ensemblier.platforms.LegalNotices;
import fr.ensemblier.platforms.Platforms;
import fr.ensemblier.platforms.SettingsTabs;
import fr.ensemblier.ui.Chip;
import fr.ensemblier.ui.FieldError;
import fr.ensemblier.ui.Flash;
import fr.ensemblier.ui.French;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The head writes the legal notice of her site; what is missing is named here, and left out there.
@Controller
@RequestMapping("/equipe/reglages/mentions")
class LegalController {

    private static final String HERE = "/equipe/reglages/mentions";

    record LegalPage(
            LegalForm form,
            int version,
            List<FieldError> errors,
            @Nullable String missing,
            boolean changed,
            List<Chip> tabs,
            String site) {}

    private final Platforms platforms;
    private final LegalNotices notices;
    private final LegalRows rows;

    private final SettingsTabs tabs;

    LegalController(Platforms platforms, LegalNotices notices, LegalRows rows, SettingsTabs tabs) {
        this.tabs = tabs;
        this.platforms = platforms;
        this.notices = notices;
        this.rows = rows;
    }

    @GetMapping
    ModelAndView form() {
        var notice = notices.of(Actors.head().platform());
        return page(LegalForm.of(notice), notice, notice.version(), List.of(), HttpStatus.OK);
    }

    @PostMapping
    ModelAndView save(@ModelAttribute LegalForm form, @RequestParam int version, RedirectAttributes redirect) {
        var head = Actors.head();
        var errors = form.errors();
        if (!errors.isEmpty()) {
            return page(form, notices.of(head.platform()), version, errors, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        if (!rows.write(head.platform(), form, version, head.name())) {
            var now = notices.of(head.platform());
            return page(form, now, now.version(), List.of(), HttpStatus.CONFLICT);
        }
        Flash.ok("Mentions enregistrées. Elles se lisent déjà sur votre site.").after(redirect);
        return new ModelAndView("redirect:" + HERE);
    }

    private ModelAndView page(
            LegalForm form, LegalNotice notice, int version, List<FieldError> errors, HttpStatus status) {
        var missing = notice.missing();
        return new ModelAndView(
                "platforms/legal/page",
                Map.of(
                        "page",
                        new LegalPage(
                                form,
                                version,
                                errors,
                                missing.isEmpty() ? null : French.list(missing),
                                status == HttpStatus.CONFLICT,
                                tabs.at("/mentions"),
                                platforms.get(Actors.head().platform()).base() + "/mentions")),
                status);
    }
}
