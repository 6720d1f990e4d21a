package fr.ensemblier.platforms.territory;

import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.NotFound;
import fr.ensemblier.foundation.Outdated;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.platforms.Platforms;
import fr.ensemblier.platforms.Platforms.Area;
import fr.ensemblier.ui.FieldError;
import fr.ensemblier.ui.Flash;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The head adds a part of the territory, ends one with a date, corrects a past date with its reason (R-T2).
@Controller
@RequestMapping("/equipe/reglages/territoire")
class TerritoryController {

    static final String HERE = "/equipe/reglages/territoire";
    private static final int LONGEST_REASON = 300;

    private final Platforms platforms;
    private final TerritoryRows rows;
    private final Places places;
    private final TerritoryPages pages;
    private final Clock clock;

    TerritoryController(Platforms platforms, TerritoryRows rows, Places places, TerritoryPages pages, Clock clock) {
        this.platforms = platforms;
        this.rows = rows;
        this.places = places;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView all() {
        var form = new TerritoryPage.Adding("", "", Paris.today(clock), null, "");
        return view("all", pages.all(platform(), form, List.of()), List.of());
    }

    @GetMapping("/completion")
    @ResponseBody
    List<Places.Found> complete(@RequestParam(defaultValue = "") String q) {
        Actors.head();
        return places.search(q);
    }

    @GetMapping("/points.json")
    @ResponseBody
    List<TerritoryPage.Point> points() {
        return pages.points(platform());
    }

    @PostMapping
    ModelAndView add(
            @RequestParam(defaultValue = "") String place,
            @RequestParam(defaultValue = "") String placeText,
            @RequestParam @Nullable @DateTimeFormat(iso = ISO.DATE) LocalDate from,
            @RequestParam @Nullable @DateTimeFormat(iso = ISO.DATE) LocalDate until,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes redirect) {
        var area = places.find(place, placeText);
        var errors = new ArrayList<FieldError>();
        if (area.isEmpty()) {
            errors.add(new FieldError(
                    "place", "Choisissez dans la liste une commune, une intercommunalité ou un département."));
        }
        var span = span(null, from, until, reason, errors);
        if (area.isPresent() && span != null) {
            inside(area.get(), span, null).ifPresent(why -> errors.add(new FieldError("place", why)));
        }
        if (area.isEmpty() || span == null || !errors.isEmpty()) {
            var form = new TerritoryPage.Adding(place, placeText, from, until, reason);
            return view("all", pages.all(platform(), form, errors), errors);
        }
        change(area.get(), null, span, reason);
        Flash.ok(places.label(area.get()) + " est dans votre territoire " + pages.days(span) + ".")
                .after(redirect);
        return new ModelAndView("redirect:" + HERE);
    }

    @GetMapping("/{part:[A-Z]+-[0-9A-Z]+-\\d{4}-\\d\\d-\\d\\d}")
    ModelAndView one(@PathVariable String part) {
        var found = part(part);
        return one(found, found.span().from(), found.span().until(), "", List.of());
    }

    @PostMapping("/{part:[A-Z]+-[0-9A-Z]+-\\d{4}-\\d\\d-\\d\\d}")
    ModelAndView change(
            @PathVariable String part,
            @RequestParam @Nullable @DateTimeFormat(iso = ISO.DATE) LocalDate from,
            @RequestParam @Nullable @DateTimeFormat(iso = ISO.DATE) LocalDate until,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes redirect) {
        var found = part(part);
        var errors = new ArrayList<FieldError>();
        var span = span(found.span(), from, until, reason, errors);
        if (span != null) {
            inside(found.area(), span, found).ifPresent(why -> errors.add(new FieldError("from", why)));
        }
        if (span == null || !errors.isEmpty()) {
            return one(found, from, until, reason, errors);
        }
        if (span.equals(found.span())) {
            Flash.info("Rien n’a changé.").after(redirect);
        } else {
            change(found.area(), found.span(), span, reason);
            Flash.ok(places.label(found.area()) + " est dans votre territoire " + pages.days(span) + ".")
                    .after(redirect);
        }
        return new ModelAndView("redirect:" + HERE);
    }

    @PostMapping("/{part:[A-Z]+-[0-9A-Z]+-\\d{4}-\\d\\d-\\d\\d}/retirer")
    ModelAndView withdraw(
            @PathVariable String part, @RequestParam(defaultValue = "") String reason, RedirectAttributes redirect) {
        var found = part(part);
        if (Span.changesThePast(found.span(), null, Paris.today(clock)) && reason.isBlank()) {
            var error = new FieldError("reason", "Cette partie a déjà compté : dites pourquoi elle n’aurait pas dû.");
            return one(found, found.span().from(), found.span().until(), reason, List.of(error));
        }
        if (reason.length() > LONGEST_REASON) {
            var error = new FieldError("reason", "Raccourcissez la raison : 300 signes au plus.");
            return one(found, found.span().from(), found.span().until(), reason, List.of(error));
        }
        change(found.area(), found.span(), null, reason);
        Flash.ok(places.label(found.area()) + " est retiré de votre territoire.")
                .after(redirect);
        return new ModelAndView("redirect:" + HERE);
    }

    @PostMapping("/changements/{id}/annuler")
    String undo(@PathVariable UUID id, RedirectAttributes redirect) {
        var change = rows.history(platform()).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("change of a territory", id));
        try {
            change(change.area(), change.after(), change.before(), "Annulation d’un changement");
            Flash.ok("Le changement est annulé : les dates d’avant sont revenues.")
                    .after(redirect);
        } catch (Outdated changedSince) {
            Flash.warn("Cette partie a changé depuis. Corrigez ses dates à la main.")
                    .after(redirect);
        }
        return "redirect:" + HERE;
    }

    private void change(Area area, @Nullable Span before, @Nullable Span after, String reason) {
        rows.change(
                platform(), area, before, after, reason.strip(), Actors.head().name());
        platforms.refresh();
    }

    /// The days as they were typed, or null with the reason among the errors.
    private @Nullable Span span(
            @Nullable Span before,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            String reason,
            List<FieldError> errors) {
        if (from == null) {
            errors.add(new FieldError("from", "Indiquez le premier jour."));
            return null;
        }
        if (from.getYear() < 2000 || from.getYear() > 2100) {
            errors.add(new FieldError("from", "Vérifiez l’année de ce premier jour."));
            return null;
        }
        if (until != null && until.isBefore(from)) {
            errors.add(new FieldError("until", "Le dernier jour vient après le premier."));
            return null;
        }
        var span = new Span(from, until);
        if (reason.isBlank() && Span.changesThePast(before, span, Paris.today(clock))) {
            errors.add(new FieldError(
                    "reason", "Vous corrigez des jours passés : dites pourquoi. L’historique le garde."));
        } else if (reason.length() > LONGEST_REASON) {
            errors.add(new FieldError("reason", "Raccourcissez la raison : 300 signes au plus."));
        }
        return span;
    }

    /// Why the part would say nothing new, if so: another part holds it all that time.
    private java.util.Optional<String> inside(Area area, Span span, TerritoryRows.@Nullable Part but) {
        var communes = platforms.communes(area);
        return rows.parts(platform()).stream()
                .filter(part -> !part.equals(but))
                .filter(part -> part.area().equals(area)
                        ? part.span().meets(span)
                        : part.span().covers(span)
                                && platforms.communes(part.area()).containsAll(communes))
                .findFirst()
                .map(part -> "C’est déjà dans votre territoire, par " + places.label(part.area()) + " "
                        + pages.days(part.span()) + ".");
    }

    private TerritoryRows.Part part(String key) {
        return rows.parts(platform()).stream()
                .filter(part -> TerritoryPages.key(part).equals(key))
                .findFirst()
                .orElseThrow(() -> new NotFound("part of a territory", key));
    }

    private ModelAndView one(
            TerritoryRows.Part part,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            String reason,
            List<FieldError> errors) {
        var page = new TerritoryPage.One(
                places.label(part.area()),
                HERE + "/" + TerritoryPages.key(part),
                from,
                until,
                reason,
                part.span().from().isBefore(Paris.today(clock)),
                errors);
        return view("one", page, errors);
    }

    private static PlatformId platform() {
        return Actors.head().platform();
    }

    private static ModelAndView view(String name, TerritoryPage page, List<FieldError> errors) {
        return new ModelAndView(
                "platforms/territory/" + name,
                Map.of("page", page),
                errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
