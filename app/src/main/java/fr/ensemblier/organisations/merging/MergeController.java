package fr.ensemblier.organisations.merging;

import fr.ensemblier.accounts.Accounts;
import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.organisations.PlaceStakes;
import fr.ensemblier.organisations.model.Family;
import fr.ensemblier.organisations.model.Source;
import fr.ensemblier.organisations.model.Structure;
import fr.ensemblier.organisations.model.Structures;
import fr.ensemblier.ui.Choice;
import fr.ensemblier.ui.FieldError;
import fr.ensemblier.ui.Flash;
import fr.ensemblier.ui.French;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
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

/// Two employers compared, put together, put apart again (R-E6).
@Controller
@RequestMapping("/equipe/employeurs/doubles")
class MergeController {

    static final String HERE = "/equipe/employeurs/doubles";

    private final MergeRows rows;
    private final Merging merging;
    private final Structures structures;
    private final Accounts accounts;
    private final List<PlaceStakes> stakes;

    MergeController(
            MergeRows rows, Merging merging, Structures structures, Accounts accounts, List<PlaceStakes> stakes) {
        this.rows = rows;
        this.merging = merging;
        this.structures = structures;
        this.accounts = accounts;
        this.stakes = stakes;
    }

    @GetMapping("/{one}/{other}")
    ModelAndView compare(@PathVariable UUID one, @PathVariable UUID other) {
        return compare(one, other, List.of());
    }

    @PostMapping("/{one}/{other}")
    ModelAndView merge(
            @PathVariable UUID one,
            @PathVariable UUID other,
            @RequestParam @Nullable UUID kept,
            RedirectAttributes redirect) {
        var team = Actors.team();
        if (kept == null || !one.equals(kept) && !other.equals(kept)) {
            return compare(one, other, List.of(new FieldError("kept", "Choisissez celui que vous gardez.")));
        }
        rows.employer(team.platform(), one);
        rows.employer(team.platform(), other);
        var merge = merging.merge(team, kept, kept.equals(one) ? other : one);
        if (merge == null) {
            Flash.warn("L’un des deux a été fermé ou réuni entre-temps. Rien n’a changé.")
                    .after(redirect);
            return new ModelAndView("redirect:" + HERE);
        }
        Flash.ok("« " + merge.mergedName() + " » est réuni avec « " + merge.keptName() + " ».")
                .undoneBy("Annuler", HERE + "/" + merge.id() + "/annuler")
                .after(redirect);
        return new ModelAndView("redirect:/equipe/employeurs/" + kept);
    }

    @PostMapping("/{one}/{other}/differents")
    String apart(@PathVariable UUID one, @PathVariable UUID other, RedirectAttributes redirect) {
        var team = Actors.team();
        rows.employer(team.platform(), one);
        rows.employer(team.platform(), other);
        rows.distinct(team.platform(), one, other, team.name());
        Flash.ok("C’est noté : ces deux employeurs ne seront plus proposés comme doubles.")
                .after(redirect);
        return "redirect:" + HERE;
    }

    @PostMapping("/{merge}/annuler")
    String undo(@PathVariable UUID merge, RedirectAttributes redirect) {
        switch (merging.undo(Actors.team(), merge)) {
            case DONE ->
                Flash.ok("Les deux employeurs sont de nouveau séparés, comme avant.")
                        .after(redirect);
            case DONE_BEFORE -> Flash.info("Cette réunion était déjà annulée.").after(redirect);
            case NOT_YET ->
                Flash.warn("L’employeur gardé a été fermé, ou réuni avec un autre depuis. Annulez d’abord cela.")
                        .after(redirect);
        }
        return "redirect:" + HERE;
    }

    private ModelAndView compare(UUID one, UUID other, List<FieldError> errors) {
        var platform = Actors.team().platform();
        var a = rows.employer(platform, one);
        var b = rows.employer(platform, other);
        var page = new MergePage.Compare(
                address(one, other),
                address(one, other) + "/differents",
                a.name(),
                b.name(),
                List.of(
                        fact("Nom", a.name(), b.name()),
                        fact("SIREN", a.siren(), b.siren()),
                        fact("N° FINESS", a.finess(), b.finess()),
                        fact(
                                "Origine",
                                Source.valueOf(a.source()).label(),
                                Source.valueOf(b.source()).label()),
                        fact(
                                "Type",
                                told(platform, one, MergeController::family),
                                told(platform, other, MergeController::family)),
                        fact(
                                "Adresse",
                                told(platform, one, MergeController::street),
                                told(platform, other, MergeController::street)),
                        fact(
                                "Téléphone",
                                told(platform, one, MergeController::phone),
                                told(platform, other, MergeController::phone)),
                        fact(
                                "Lieux",
                                told(platform, one, MergeController::place),
                                told(platform, other, MergeController::place)),
                        fact("Recruteurs", recruiters(one), recruiters(other)),
                        fact("En cours", now(platform, one), now(platform, other))),
                List.of(choice(platform, a), choice(platform, b)),
                errors);
        return view("compare", page, errors);
    }

    private Choice choice(PlatformId platform, MergeRows.Legal other) {
        var places = structures.ofOrganisation(platform, other.id()).stream()
                .filter(place -> !place.closed())
                .count();
        var numbers = other.siren() == null ? "" : ", SIREN " + other.siren();
        return new Choice(
                other.id().toString(),
                "Garder « " + other.name() + " »",
                French.plural(places, "lieu ouvert", "lieux ouverts") + numbers,
                false);
    }

    private String told(PlatformId platform, UUID organisation, Function<Structure, String> what) {
        return structures.ofOrganisation(platform, organisation).stream()
                .filter(place -> !place.closed())
                .map(what)
                .filter(said -> !said.isEmpty())
                .distinct()
                .collect(Collectors.joining(" ; "));
    }

    private static String place(Structure place) {
        return place.facts().name() + ", " + place.communeName();
    }

    private static String street(Structure place) {
        return place.facts().address().isEmpty() ? "" : place.facts().address() + ", " + place.communeName();
    }

    private static String family(Structure place) {
        return place.facts().family().isEmpty()
                ? ""
                : Family.of(place.facts().family()).label();
    }

    private static String phone(Structure place) {
        return place.facts().phone().isEmpty() ? "" : French.phone(place.facts().phone());
    }

    /// Offers online, contacts that run, people in post: what goes along.
    private String now(PlatformId platform, UUID organisation) {
        var places = structures.ofOrganisation(platform, organisation).stream()
                .map(Structure::id)
                .toList();
        return stakes.stream()
                .flatMap(one -> one.now(platform, places).stream())
                .collect(Collectors.joining(", "));
    }

    private String recruiters(UUID organisation) {
        return accounts.recruiters(organisation).stream()
                .map(Accounts.Contact::name)
                .collect(Collectors.joining(", "));
    }

    private static MergePage.Fact fact(String label, @Nullable String one, @Nullable String other) {
        var a = one == null || one.isEmpty() ? "–" : one;
        var b = other == null || other.isEmpty() ? "–" : other;
        return new MergePage.Fact(label, a, b, a.equals(b) && !a.equals("–"));
    }

    static String address(UUID one, UUID other) {
        return HERE + "/" + one + "/" + other;
    }

    private static ModelAndView view(String name, MergePage page, List<FieldError> errors) {
        return new ModelAndView(
                "organisations/merging/" + name,
                Map.of("page", page),
                errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
