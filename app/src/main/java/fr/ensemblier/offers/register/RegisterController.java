package fr.ensemblier.offers.register;

import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.Parameters;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.foundation.ValueLists;
import fr.ensemblier.occupations.Occupations;
import fr.ensemblier.offers.OfferSheets;
import fr.ensemblier.offers.model.Csv;
import fr.ensemblier.offers.model.Desk;
import fr.ensemblier.organisations.Establishment;
import fr.ensemblier.organisations.Establishments;
import fr.ensemblier.platforms.Platforms;
import fr.ensemblier.ui.Chip;
import fr.ensemblier.ui.French;
import fr.ensemblier.ui.Link;
import fr.ensemblier.ui.Pager;
import fr.ensemblier.ui.StateKind;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// « Mes offres » of a recruiter, and all offers of the platform for its team.
@Controller
class RegisterController {

    private static final int PAGE = 50;
    private static final int OCCUPATIONS = 6;
    private static final int MOST_EXPORTED = 20_000;
    private static final List<String> STATES = List.of("PUBLISHED", "DRAFT", "EXPIRED", "CLOSED");

    private final OfferList list;
    private final Platforms platforms;
    private final Establishments establishments;
    private final Occupations occupations;
    private final OfferSheets words;
    private final ValueLists lists;
    private final Parameters parameters;
    private final Clock clock;

    RegisterController(
            OfferList list,
            Platforms platforms,
            Establishments establishments,
            Occupations occupations,
            OfferSheets words,
            ValueLists lists,
            Parameters parameters,
            Clock clock) {
        this.list = list;
        this.platforms = platforms;
        this.establishments = establishments;
        this.occupations = occupations;
        this.words = words;
        this.lists = lists;
        this.parameters = parameters;
        this.clock = clock;
    }

    @GetMapping({"/employeur/offres", "/equipe/offres"})
    ModelAndView offers(
            @RequestParam(required = false) @Nullable String etat,
            @RequestParam(required = false) @Nullable String metier,
            @RequestParam(required = false) @Nullable UUID employeur,
            @RequestParam(required = false) @Nullable String fin,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable String avant) {
        var desk = Desk.current(platforms);
        var asked = asked(desk, etat, metier, employeur, fin, q);
        var ending = ending(desk, asked);
        var counts = list.counts(desk, asked, ending);
        var rows = list.page(desk, asked, ending, OfferList.Cursor.of(avant), PAGE + 1);
        var shown = rows.stream().limit(PAGE).toList();
        var address = address(etat, metier, employeur, fin, q);
        var total = asked.state() == null
                ? counts.values().stream().mapToInt(Integer::intValue).sum()
                : counts.getOrDefault(asked.state(), 0);
        var next = rows.size() > PAGE
                ? desk.offers() + query(with(address, "avant", OfferList.Cursor.of(shown.getLast())))
                : null;
        var previous = avant == null ? null : desk.offers() + query(address);
        var page = new RegisterPage(
                desk.team() ? "Offres" : "Mes offres",
                desk.team(),
                desk.offers(),
                desk.offers() + "/nouvelle",
                desk.needs(),
                desk.team() ? desk.offers() + "/export.csv" + query(address) : null,
                q,
                without(address, "q"),
                French.plural(total, "offre", "offres"),
                states(desk, asked, counts, address),
                filters(desk, asked, address),
                lines(desk, shown),
                new Pager(
                        previous, next, French.plural(shown.size(), "offre sur cette page", "offres sur cette page")));
        return new ModelAndView("offers/register/page", Map.of("page", page));
    }

    @GetMapping("/equipe/offres/export.csv")
    ResponseEntity<byte[]> export(
            @RequestParam(required = false) @Nullable String etat,
            @RequestParam(required = false) @Nullable String metier,
            @RequestParam(required = false) @Nullable UUID employeur,
            @RequestParam(required = false) @Nullable String fin,
            @RequestParam(defaultValue = "") String q) {
        Actors.team();
        var desk = Desk.current(platforms);
        var asked = asked(desk, etat, metier, employeur, fin, q);
        var rows = list.page(desk, asked, ending(desk, asked), null, MOST_EXPORTED);
        var places = places(rows);
        var text = new StringBuilder(
                "\uFEFFOffre;Métier;Structure;Commune;État;Contrat;Postes;Pourvus;Publiée le;Fin;Motif de fermeture\n");
        for (var row : rows) {
            var place = places.get(row.establishment());
            text.append(String.join(
                            ";",
                            Csv.cell(row.title()),
                            Csv.cell(row.occupation() == null ? "" : occupations.brief(row.occupation())),
                            Csv.cell(place == null ? "" : place.name()),
                            Csv.cell(row.communeName()),
                            Csv.cell(state(row.state())),
                            Csv.cell(
                                    row.contractClass() == null
                                            ? ""
                                            : words.contract(row.contractClass(), row.contractMonths())),
                            Csv.cell(row.openings()),
                            Csv.cell(row.filled()),
                            Csv.cell(row.publishedOn()),
                            Csv.cell(row.expiresOn()),
                            Csv.cell(
                                    row.closeReason() == null
                                            ? ""
                                            : lists.label("OFFER_CLOSE_REASON", row.closeReason()))))
                    .append('\n');
        }
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header("Content-Disposition", "attachment; filename=\"offres.csv\"")
                .body(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private OfferList.Asked asked(
            Desk desk,
            @Nullable String state,
            @Nullable String occupation,
            @Nullable UUID employer,
            @Nullable String ending,
            String q) {
        var typed = q.strip();
        var named = typed.isEmpty()
                ? List.<UUID>of()
                : establishments.search(desk.platform(), typed, 200).stream()
                        .map(Establishment::id)
                        .toList();
        return new OfferList.Asked(
                state == null || !STATES.contains(state) ? null : state,
                occupation,
                employer,
                "bientot".equals(ending),
                typed.isEmpty() ? null : typed,
                named);
    }

    private @Nullable LocalDate ending(Desk desk, OfferList.Asked asked) {
        return asked.ending()
                ? Paris.today(clock).plusDays(parameters.days("r-m11.first-reminder", desk.platform()))
                : null;
    }

    private List<Chip> states(
            Desk desk, OfferList.Asked asked, Map<String, Integer> counts, Map<String, String> address) {
        var chips = new ArrayList<Chip>();
        var all = counts.values().stream().mapToInt(Integer::intValue).sum();
        chips.add(new Chip("Toutes", desk.offers() + query(without(address, "etat")), all, asked.state() == null));
        for (var state : STATES) {
            chips.add(new Chip(
                    plural(state),
                    desk.offers() + query(with(address, "etat", state)),
                    counts.getOrDefault(state, 0),
                    state.equals(asked.state())));
        }
        return chips;
    }

    private List<Chip> filters(Desk desk, OfferList.Asked asked, Map<String, String> address) {
        var chips = new ArrayList<Chip>();
        chips.add(toggle(desk, address, "fin", "bientot", "Finissent bientôt", null, asked.ending()));
        if (asked.organisation() != null && desk.team()) {
            var name = establishments.ofOrganisation(desk.platform(), asked.organisation()).stream()
                    .findFirst()
                    .map(Establishment::organisationName)
                    .orElse("Un employeur");
            chips.add(toggle(desk, address, "employeur", asked.organisation().toString(), name, null, true));
        }
        for (var one : list.occupations(desk.platform(), desk.organisation(), OCCUPATIONS)) {
            chips.add(toggle(
                    desk,
                    address,
                    "metier",
                    one.getKey(),
                    occupations.brief(one.getKey()),
                    one.getValue(),
                    one.getKey().equals(asked.occupation())));
        }
        return chips;
    }

    private static Chip toggle(
            Desk desk,
            Map<String, String> address,
            String name,
            String value,
            String label,
            @Nullable Integer count,
            boolean applied) {
        var href = query(applied ? without(address, name) : with(address, name, value));
        return new Chip(label, desk.offers() + href, count, applied);
    }

    private List<RegisterPage.Line> lines(Desk desk, List<OfferList.Row> rows) {
        var places = places(rows);
        var today = Paris.today(clock);
        return rows.stream()
                .map(row -> line(desk, row, places.get(row.establishment()), today))
                .toList();
    }

    private RegisterPage.Line line(Desk desk, OfferList.Row row, @Nullable Establishment place, LocalDate today) {
        var here = desk.offers() + "/" + row.id();
        var acts = new ArrayList<Link>();
        switch (row.state()) {
            case "DRAFT" -> acts.add(new Link("Terminer", here + "/modifier"));
            case "PUBLISHED", "EXPIRED" -> acts.add(new Link("Renouveler", here + "/renouveler"));
            default -> {}
        }
        var title = Objects.requireNonNullElse(row.title(), "Offre sans métier");
        var employer = place == null ? "" : place.name();
        var commune = row.communeName() == null ? "" : ", " + row.communeName();
        var late = row.state().equals("PUBLISHED")
                && row.expiresOn() != null
                && row.expiresOn().isBefore(today.plusDays(8));
        return new RegisterPage.Line(
                here,
                title,
                employer + commune,
                late ? StateKind.WARN : kind(row.state()),
                late
                        ? "Finit " + French.day(row.expiresOn() == null ? today : row.expiresOn(), today)
                        : state(row.state()),
                row.contractClass() == null ? "" : words.contract(row.contractClass(), row.contractMonths()),
                row.openings() == 1 && row.filled() == 0
                        ? "1 poste"
                        : French.number(row.filled()) + " pourvu" + (row.filled() > 1 ? "s" : "") + " sur "
                                + row.openings(),
                when(row, today),
                acts);
    }

    private String when(OfferList.Row row, LocalDate today) {
        if (row.closeReason() != null) {
            return lists.label("OFFER_CLOSE_REASON", row.closeReason());
        }
        if (row.publishedOn() == null) {
            return "Commencée " + French.day(Paris.date(row.moment().toInstant()), today);
        }
        var until = row.expiresOn() == null ? "" : ", jusqu’au " + French.shortDate(row.expiresOn(), today);
        return "Publiée " + French.day(row.publishedOn(), today) + until;
    }

    private Map<UUID, Establishment> places(List<OfferList.Row> rows) {
        var ids = rows.stream().map(OfferList.Row::establishment).collect(Collectors.toSet());
        return establishments.all(ids).stream().collect(Collectors.toMap(Establishment::id, Function.identity()));
    }

    private static StateKind kind(String state) {
        return switch (state) {
            case "PUBLISHED" -> StateKind.OK;
            case "DRAFT" -> StateKind.INFO;
            case "EXPIRED" -> StateKind.WARN;
            default -> StateKind.NONE;
        };
    }

    private static String state(String state) {
        return switch (state) {
            case "PUBLISHED" -> "En ligne";
            case "DRAFT" -> "Brouillon";
            case "EXPIRED" -> "Arrivée à son terme";
            default -> "Fermée";
        };
    }

    private static String plural(String state) {
        return switch (state) {
            case "PUBLISHED" -> "En ligne";
            case "DRAFT" -> "Brouillons";
            case "EXPIRED" -> "Arrivées à leur terme";
            default -> "Fermées";
        };
    }

    private static Map<String, String> address(
            @Nullable String state,
            @Nullable String occupation,
            @Nullable UUID employer,
            @Nullable String ending,
            String q) {
        var address = new LinkedHashMap<String, String>();
        put(address, "etat", state);
        put(address, "metier", occupation);
        put(address, "employeur", employer == null ? null : employer.toString());
        put(address, "fin", ending);
        put(address, "q", q.isBlank() ? null : q.strip());
        return address;
    }

    private static void put(Map<String, String> address, String name, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            address.put(name, value);
        }
    }

    private static Map<String, String> with(Map<String, String> address, String name, String value) {
        var changed = new LinkedHashMap<>(address);
        changed.put(name, value);
        return changed;
    }

    private static Map<String, String> without(Map<String, String> address, String name) {
        var changed = new LinkedHashMap<>(address);
        changed.remove(name);
        return changed;
    }

    private static String query(Map<String, String> address) {
        return address.isEmpty()
                ? ""
                : address.entrySet().stream()
                        .map(e -> e.getKey() + "=" + java.net.URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&", "?", ""));
    }
}
