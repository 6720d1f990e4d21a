package fr.ensemblier.immersions.register;

import fr.ensemblier.accounts.Accounts;
import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.CsvExport;
import fr.ensemblier.immersions.model.LegalFrame;
import fr.ensemblier.immersions.model.StateWords;
import fr.ensemblier.immersions.model.Tabs;
import fr.ensemblier.immersions.model.Telling;
import fr.ensemblier.occupations.Occupations;
import fr.ensemblier.ui.Chip;
import fr.ensemblier.ui.French;
import fr.ensemblier.ui.Link;
import fr.ensemblier.ui.ListAddress;
import fr.ensemblier.ui.Option;
import fr.ensemblier.ui.Pager;
import fr.ensemblier.ui.StateKind;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.ModelAndView;

/// The immersions of the platform: to follow, under way, to debrief, over.
@Controller
class RegisterController {

    record All(
            String count,
            List<Chip> tabs,
            List<Chip> groups,
            Filter filter,
            int narrowed,
            List<Option> advisers,
            List<Option> states,
            List<Option> frames,
            List<Line> lines,
            Pager pager,
            String csv,
            String empty,
            Link next) {}

    record Line(
            String href,
            String name,
            String personHref,
            String what,
            String when,
            @Nullable String adviser,
            StateKind kind,
            String state) {}

    private static final Map<String, String> GROUPS = new LinkedHashMap<>();

    static {
        GROUPS.put("", "À préparer");
        GROUPS.put("cours", "En cours");
        GROUPS.put("bilan", "Bilan à faire");
        GROUPS.put("finies", "Passées");
        GROUPS.put("toutes", "Toutes");
    }

    private final Listed listed;
    private final Accounts accounts;
    private final Occupations occupations;
    private final Telling telling;
    private final Tabs tabs;

    RegisterController(Listed listed, Accounts accounts, Occupations occupations, Telling telling, Tabs tabs) {
        this.listed = listed;
        this.accounts = accounts;
        this.occupations = occupations;
        this.telling = telling;
        this.tabs = tabs;
    }

    @GetMapping(Filter.HERE)
    ModelAndView list(@ModelAttribute Filter filter) {
        var team = Actors.team();
        var rows = listed.page(team, filter, Listed.PAGE + 1);
        var shown = rows.stream().limit(Listed.PAGE).toList();
        var count = listed.count(team, filter);
        var page = new All(
                count == 0 ? "Aucune immersion" : French.plural(count, "immersion", "immersions"),
                tabs.of(Tabs.Tab.IMMERSIONS),
                groups(team, filter),
                filter,
                filter.narrowed(),
                accounts.team(team.platform()).stream()
                        .map(one -> new Option(one.id().toString(), one.name()))
                        .toList(),
                StateWords.ALL.entrySet().stream()
                        .map(one -> new Option(one.getKey(), one.getValue()))
                        .toList(),
                Arrays.stream(LegalFrame.values())
                        .filter(LegalFrame::ofAFile)
                        .map(one -> new Option(one.name(), one.words()))
                        .toList(),
                shown.stream().map(this::line).toList(),
                Pager.behind(
                        filter.apres(),
                        rows.size() > Listed.PAGE ? shown.getLast().one().id().toString() : null,
                        shown.size(),
                        count,
                        key -> filter.with("apres", key)),
                filter.csv(),
                empty(filter),
                filter.narrowed() > 0
                        ? new Link("Voir toutes les immersions", Filter.HERE + "?vue=toutes")
                        : new Link("Chercher une place", Filter.HERE + "/places"));
        return new ModelAndView("immersions/register/list", Map.of("page", page));
    }

    private List<Chip> groups(Actor.Team team, Filter filter) {
        var chosen = ListAddress.text(filter.vue());
        return GROUPS.entrySet().stream()
                .map(one -> new Chip(
                        one.getValue(),
                        filter.with("vue", one.getKey()),
                        listed.count(team, filter.at(one.getKey())),
                        chosen.equals(one.getKey())))
                .toList();
    }

    private Line line(Listed.Row row) {
        return new Line(
                Filter.HERE + "/" + row.one().id(),
                row.name(),
                "/equipe/personnes/" + row.person(),
                French.capital(telling.what(row.one())),
                row.one().frame().words() + ", " + telling.when(row.one()),
                row.adviser(),
                StateWords.kind(row.one().state()),
                StateWords.words(row.one().state()));
    }

    private static String empty(Filter filter) {
        if (filter.narrowed() > 0) {
            return "Aucune immersion ne correspond";
        }
        return switch (ListAddress.text(filter.vue())) {
            case "cours" -> "Aucune immersion en cours";
            case "bilan" -> "Aucun bilan en attente";
            case "finies" -> "Aucune immersion passée";
            default -> "Aucune immersion à préparer";
        };
    }

    @GetMapping(Filter.HERE + "/export.csv")
    void export(@ModelAttribute Filter filter, HttpServletResponse response) {
        try (var csv = CsvExport.to(
                response,
                "immersions.csv",
                "Personne",
                "Métier",
                "Structure",
                "Cadre",
                "Du",
                "Au",
                "Jours",
                "Heures",
                "État",
                "Bilan",
                "Suivi par")) {
            listed.page(Actors.team(), filter, Listed.MOST).forEach(row -> {
                var plan = row.one().plan();
                var said = row.one().debrief();
                csv.row(
                        row.name(),
                        occupations.brief(row.one().occupation()),
                        row.one().employer(),
                        row.one().frame().words(),
                        plan == null ? "" : plan.from(),
                        plan == null ? "" : plan.until(),
                        plan == null ? "" : plan.days(),
                        plan == null ? "" : plan.hours(),
                        StateWords.words(row.one().state()),
                        said == null ? "" : said.finding().words(),
                        row.adviser() == null ? "" : row.adviser());
            });
        }
    }
}
