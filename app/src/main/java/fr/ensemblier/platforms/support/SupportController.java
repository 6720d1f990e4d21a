package fr.ensemblier.platforms.support;

import fr.ensemblier.foundation.Actors;
import fr.ensemblier.platforms.Platform;
import fr.ensemblier.platforms.Platforms;
import fr.ensemblier.ui.Flash;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The head says who supports her platform and which roles it holds itself (R-T3).
@Controller
@RequestMapping("/equipe/reglages/soutien")
class SupportController {

    private static final String HERE = "/equipe/reglages/soutien";

    private final Platforms platforms;
    private final SupportPages pages;
    private final SupportRows rows;

    SupportController(Platforms platforms, SupportPages pages, SupportRows rows) {
        this.platforms = platforms;
        this.pages = pages;
        this.rows = rows;
    }

    @GetMapping
    ModelAndView form() {
        return view(pages.page(own(), HERE, false), HttpStatus.OK);
    }

    @PostMapping
    ModelAndView write(
            @RequestParam @Nullable String kind,
            @RequestParam(defaultValue = "") List<String> roles,
            @RequestParam @Nullable @DateTimeFormat(iso = ISO.DATE) LocalDate from,
            @RequestParam(defaultValue = "") String seen,
            RedirectAttributes redirect) {
        var typed = new SupportPages.Typed(kind, roles, from, seen);
        var again = pages.write(own(), HERE, false, typed, Actors.head().name());
        if (again.isPresent()) {
            return view(again.get(), refused(again.get()));
        }
        platforms.refresh();
        Flash.ok("Soutien enregistré. Le réseau national le voit dans son annuaire.")
                .after(redirect);
        return new ModelAndView("redirect:" + HERE);
    }

    @PostMapping("/{from}/retirer")
    String remove(@PathVariable @DateTimeFormat(iso = ISO.DATE) LocalDate from, RedirectAttributes redirect) {
        if (rows.remove(own().id(), from, Actors.head().name())) {
            platforms.refresh();
            Flash.ok("Ligne retirée.")
                    .undoneBy("Remettre", HERE + "/" + from + "/remettre")
                    .after(redirect);
        }
        return "redirect:" + HERE;
    }

    @PostMapping("/{from}/remettre")
    String putBack(@PathVariable @DateTimeFormat(iso = ISO.DATE) LocalDate from, RedirectAttributes redirect) {
        if (rows.putBack(own().id(), from)) {
            platforms.refresh();
            Flash.ok("La ligne est de nouveau là.").after(redirect);
        }
        return "redirect:" + HERE;
    }

    static HttpStatus refused(SupportPage.One page) {
        return page.conflict() == null ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.CONFLICT;
    }

    static ModelAndView view(SupportPage page, HttpStatus status) {
        return new ModelAndView("platforms/support/one", Map.of("page", page), status);
    }

    private Platform own() {
        return platforms.get(Actors.head().platform());
    }
}
