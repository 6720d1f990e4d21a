package fr.ensemblier.offers.needs;

import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.foundation.ValueLists;
import fr.ensemblier.occupations.Occupations;
import fr.ensemblier.offers.model.Csv;
import fr.ensemblier.offers.model.Desk;
import fr.ensemblier.organisations.Establishment;
import fr.ensemblier.organisations.Establishments;
import fr.ensemblier.platforms.Platforms;
import fr.ensemblier.ui.Chip;
import fr.ensemblier.ui.French;
import fr.ensemblier.ui.Pager;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The needs of a recruiter, or all those of the platform.
@Controller
class NeedListController {

    private static final int PAGE = 50;
    private static final int MOST_EXPORTED = 20_000;

    private final Needs needs;
    private final Establishments establishments;
    private final Platforms platforms;
    private final Occupations occupations;
    private final ValueLists lists;
    private final Clock clock;

    NeedListController(
            Needs needs,
            Establishments establishments,
            Platforms platforms,
            Occupations occupations,
            ValueLists lists,
            Clock clock) {
        this.needs = needs;
        this.establishments = establishments;
        this.platforms = platforms;
        this.occupations = occupations;
        this.lists = lists;
        this.clock = clock;
    }

    @GetMapping({"/employeur/besoins", "/equipe/besoins"})
    ModelAndView all(
            @RequestParam(defaultValue = "OPEN") String etat,
            @RequestParam(required = false) @Nullable String metier,
            @RequestParam(required = false) @Nullable String horizon,
            @RequestParam(required = false) @Nullable String avant) {
        var desk = Desk.current(platforms);
        var asked = asked(etat, metier, horizon);
        var rows = needs.page(desk, asked, cursor(avant), PAGE + 1);
        var shown = rows.stream().limit(PAGE).toList();
        var total = needs.count(desk, asked);
        var next = rows.size() > PAGE ? here(desk, asked) + "&avant=" + text(shown.getLast()) : null;
        var page = new NeedPages.All(
                desk.team(),
                desk.needs() + "/nouveau",
                desk.offers(),
                desk.team() ? here(desk, asked).replace("/besoins?", "/besoins/export.csv?") : null,
                French.plural(total, "besoin", "besoins") + ", "
                        + French.plural(needs.people(desk, asked), "personne recherchée", "personnes recherchées"),
                states(desk, asked),
                filters(desk, asked),
                lines(desk, shown),
                new Pager(
                        avant == null ? null : here(desk, asked),
                        next,
                        French.plural(shown.size(), "besoin sur cette page", "besoins sur cette page")));
        return new ModelAndView("offers/needs/list", Map.of("page", page));
    }

    @GetMapping("/equipe/besoins/export.csv")
    ResponseEntity<byte[]> export(
            @RequestParam(defaultValue = "OPEN") String etat,
            @RequestParam(required = false) @Nullable String metier,
            @RequestParam(required = false) @Nullable String horizon) {
        Actors.team();
        var desk = Desk.current(platforms);
        var rows = needs.page(desk, asked(etat, metier, horizon), null, MOST_EXPORTED);
        var places = places(rows);
        var text = new StringBuilder(
                "\uFEFFMétier;Structure;Commune;Personnes;Pour quand;Difficulté;Causes;Précision;Recueilli par;Le;Fermé le\n");
        for (var need : rows) {
            var place = places.get(need.establishment());
            var closed = need.closedAt();
            text.append(Stream.of(
                                    occupations.brief(need.occupation()),
                                    place == null ? "" : place.name(),
                                    place == null ? "" : place.communeName(),
                                    need.headcount(),
                                    lists.label("NEED_HORIZON", need.horizon()),
                                    lists.label("NEED_DIFFICULTY", need.difficulty()),
                                    causes(need),
                                    need.comment() == null ? "" : need.comment(),
                                    need.collectedName(),
                                    Paris.date(need.collectedAt()),
                                    closed == null ? "" : Paris.date(closed))
                            .map(Csv::cell)
                            .collect(Collectors.joining(";")))
                    .append('\n');
        }
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header("Content-Disposition", "attachment; filename=\"besoins.csv\"")
                .body(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private Needs.Asked asked(String state, @Nullable String occupation, @Nullable String horizon) {
        return new Needs.Asked(
                state.equals("OPEN") || state.equals("CLOSED") ? state : null,
                occupation == null || occupations.find(occupation).isEmpty() ? null : occupation,
                horizon == null || !lists.knows("NEED_HORIZON", horizon) ? null : horizon);
    }

    private List<Chip> states(Desk desk, Needs.Asked asked) {
        var chips = new ArrayList<Chip>();
        for (var one : List.of(Map.entry("OPEN", "Ouverts"), Map.entry("CLOSED", "Fermés"), Map.entry("ALL", "Tous"))) {
            var state = one.getKey().equals("ALL") ? null : one.getKey();
            var other = new Needs.Asked(state, asked.occupation(), asked.horizon());
            chips.add(new Chip(
                    one.getValue(),
                    here(desk, other),
                    needs.count(desk, other),
                    java.util.Objects.equals(state, asked.state())));
        }
        return chips;
    }

    private List<Chip> filters(Desk desk, Needs.Asked asked) {
        var chips = new ArrayList<Chip>();
        for (var value : lists.of("NEED_HORIZON")) {
            var applied = value.code().equals(asked.horizon());
            var other = new Needs.Asked(asked.state(), asked.occupation(), applied ? null : value.code());
            chips.add(new Chip(value.label(), here(desk, other), applied ? null : needs.count(desk, other), applied));
        }
        if (asked.occupation() != null) {
            chips.add(new Chip(
                    occupations.brief(asked.occupation()),
                    here(desk, new Needs.Asked(asked.state(), null, asked.horizon())),
                    null,
                    true));
        }
        return chips;
    }

    private List<NeedPages.Line> lines(Desk desk, List<Need> rows) {
        var places = places(rows);
        var today = Paris.today(clock);
        return rows.stream()
                .map(need -> {
                    var place = places.get(need.establishment());
                    return new NeedPages.Line(
                            need.headcount() + " × " + occupations.brief(need.occupation()),
                            place == null ? "" : place.name() + ", " + place.communeName(),
                            lists.label("NEED_HORIZON", need.horizon()),
                            lists.label("NEED_DIFFICULTY", need.difficulty()),
                            causes(need),
                            need.comment(),
                            "Recueilli par %s, %s"
                                    .formatted(need.collectedName(), French.day(Paris.date(need.collectedAt()), today)),
                            need.open(),
                            desk.needs() + "/" + need.id() + "/offre",
                            desk.needs() + "/" + need.id() + "/fermer");
                })
                .toList();
    }

    private String causes(Need need) {
        return need.causes().stream()
                .map(cause -> lists.label("NEED_CAUSE", cause))
                .collect(Collectors.joining(", "));
    }

    private Map<UUID, Establishment> places(List<Need> rows) {
        var ids = rows.stream().map(Need::establishment).collect(Collectors.toSet());
        return establishments.all(ids).stream().collect(Collectors.toMap(Establishment::id, Function.identity()));
    }

    private static String here(Desk desk, Needs.Asked asked) {
        return desk.needs() + "?etat=" + (asked.state() == null ? "ALL" : asked.state())
                + (asked.occupation() == null ? "" : "&metier=" + asked.occupation())
                + (asked.horizon() == null ? "" : "&horizon=" + asked.horizon());
    }

    private static String text(Need need) {
        return need.collectedAt().getEpochSecond() * 1_000_000
                + need.collectedAt().getNano() / 1000 + "_" + need.id();
    }

    private static Needs.@Nullable Cursor cursor(@Nullable String text) {
        if (text == null || !text.matches("\\d{1,17}_[0-9a-f-]{36}")) {
            return null;
        }
        var parts = text.split("_");
        var micros = Long.parseLong(parts[0]);
        return new Needs.Cursor(
                Instant.ofEpochSecond(micros / 1_000_000, micros % 1_000_000 * 1000), UUID.fromString(parts[1]));
    }
}
