package fr.ensemblier.platforms.support;

import fr.ensemblier.accounts.Accounts;
import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.CsvExport;
import fr.ensemblier.foundation.NotAllowed;
import fr.ensemblier.foundation.NotFound;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.platforms.Mission;
import fr.ensemblier.platforms.Platform;
import fr.ensemblier.platforms.Platforms;
import fr.ensemblier.platforms.SupportKind;
import fr.ensemblier.ui.Chip;
import fr.ensemblier.ui.Flash;
import fr.ensemblier.ui.French;
import fr.ensemblier.ui.Menu;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
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

/// « Annuaire »: what each platform is, does and is supported by, for the national level (R-T1, R-T3).
@Controller
@RequestMapping("/national/annuaire")
class DirectoryController implements Menu {

    private static final String HERE = "/national/annuaire";

    private final Platforms platforms;
    private final SupportPages pages;
    private final SupportRows rows;
    private final Accounts accounts;
    private final Clock clock;

    DirectoryController(Platforms platforms, SupportPages pages, SupportRows rows, Accounts accounts, Clock clock) {
        this.accounts = accounts;
        this.clock = clock;
        this.platforms = platforms;
        this.pages = pages;
        this.rows = rows;
    }

    @Override
    public List<Item> items(Actor actor) {
        return actor instanceof Actor.National
                ? List.of(new Item(15, "Annuaire", "Annuaire", HERE, "building", 0))
                : List.of();
    }

    @GetMapping
    ModelAndView all(@RequestParam(defaultValue = "") String soutien) {
        national();
        var found = found(soutien);
        var page = new SupportPage.Directory(
                French.plural(found.size(), "plateforme", "plateformes"),
                Arrays.stream(SupportKind.values())
                        .map(kind -> chip(kind, soutien))
                        .filter(chip -> chip.applied() || chip.count() != null && chip.count() > 0)
                        .toList(),
                HERE + "/tableur" + (found.isEmpty() || soutien.isEmpty() ? "" : "?soutien=" + soutien),
                found.stream().map(this::entry).toList());
        return new ModelAndView("platforms/support/directory", Map.of("page", page));
    }

    @GetMapping("/tableur")
    void export(@RequestParam(defaultValue = "") String soutien, HttpServletResponse response) {
        national();
        try (var csv = CsvExport.to(
                response,
                "annuaire.csv",
                "Plateforme",
                "Porteur",
                "Territoire",
                "Missions",
                "Cadre",
                "Soutien",
                "Rôles propres",
                "Téléphone",
                "Courriel",
                "Responsables",
                "Fermée le")) {
            for (var platform : found(soutien)) {
                var entry = entry(platform);
                csv.row(
                        entry.name(),
                        entry.leadBody(),
                        entry.territory(),
                        entry.missions(),
                        entry.settings(),
                        entry.support(),
                        entry.roles(),
                        entry.hotline() == null ? "" : entry.hotline(),
                        entry.email() == null ? "" : entry.email(),
                        entry.heads().stream()
                                .map(head -> head.name() + " <" + head.email() + ">")
                                .collect(Collectors.joining(", ")),
                        platform.closedOn() == null ? "" : platform.closedOn());
            }
        }
    }

    @GetMapping("/{slug}")
    ModelAndView form(@PathVariable String slug) {
        national();
        return SupportController.view(pages.page(platform(slug), HERE + "/" + slug, true), HttpStatus.OK);
    }

    @PostMapping("/{slug}")
    ModelAndView write(
            @PathVariable String slug,
            @RequestParam @Nullable String kind,
            @RequestParam(defaultValue = "") List<String> roles,
            @RequestParam @Nullable @DateTimeFormat(iso = ISO.DATE) LocalDate from,
            @RequestParam(defaultValue = "") String seen,
            RedirectAttributes redirect) {
        var by = national();
        var here = HERE + "/" + slug;
        var again = pages.write(platform(slug), here, true, new SupportPages.Typed(kind, roles, from, seen), by.name());
        if (again.isPresent()) {
            return SupportController.view(again.get(), SupportController.refused(again.get()));
        }
        platforms.refresh();
        Flash.ok("Soutien enregistré. La plateforme le voit dans ses réglages.").after(redirect);
        return new ModelAndView("redirect:" + here);
    }

    @PostMapping("/{slug}/{from}/retirer")
    String remove(
            @PathVariable String slug,
            @PathVariable @DateTimeFormat(iso = ISO.DATE) LocalDate from,
            RedirectAttributes redirect) {
        var by = national();
        if (rows.remove(platform(slug).id(), from, by.name())) {
            platforms.refresh();
            Flash.ok("Ligne retirée.")
                    .undoneBy("Remettre", HERE + "/" + slug + "/" + from + "/remettre")
                    .after(redirect);
        }
        return "redirect:" + HERE + "/" + slug;
    }

    @PostMapping("/{slug}/{from}/remettre")
    String putBack(
            @PathVariable String slug,
            @PathVariable @DateTimeFormat(iso = ISO.DATE) LocalDate from,
            RedirectAttributes redirect) {
        national();
        if (rows.putBack(platform(slug).id(), from)) {
            platforms.refresh();
            Flash.ok("La ligne est de nouveau là.").after(redirect);
        }
        return "redirect:" + HERE + "/" + slug;
    }

    private Chip chip(SupportKind kind, String chosen) {
        var applied = kind.name().equals(chosen);
        return new Chip(
                kind.words(),
                applied ? HERE : HERE + "?soutien=" + kind.name(),
                found(kind.name()).size(),
                applied);
    }

    private List<Platform> found(String support) {
        return platforms.all().stream()
                .filter(platform ->
                        support.isEmpty() || platform.support().name().equals(support))
                .toList();
    }

    private SupportPage.Entry entry(Platform platform) {
        return new SupportPage.Entry(
                platform.name(),
                platform.leadBody(),
                platform.territory(),
                platform.missions().stream().sorted().map(Mission::name).collect(Collectors.joining(", ")),
                platform.settings().size() > 1
                        ? "Domicile et établissement"
                        : platform.worksIn("HOME") ? "Domicile seulement" : "Établissement seulement",
                !platform.closedBefore(Paris.today(clock)) || platform.closedOn() == null
                        ? platform.support().words()
                        : "Arrêtée le " + French.fullDate(platform.closedOn()),
                SupportPages.roles(platform.ownRoles()),
                HERE + "/" + platform.slug(),
                platform.base(),
                platform.hotline(),
                platform.email(),
                accounts.heads(platform.id()).stream()
                        .flatMap(head -> accounts.find(head).stream())
                        .toList());
    }

    private Platform platform(String slug) {
        return platforms.bySlug(slug).orElseThrow(() -> new NotFound("platform", slug));
    }

    private static Actor.National national() {
        if (Actors.current() instanceof Actor.National national) {
            return national;
        }
        throw new NotAllowed("The directory belongs to the national level");
    }
}
