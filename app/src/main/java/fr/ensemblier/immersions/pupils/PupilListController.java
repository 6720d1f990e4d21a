package fr.ensemblier.immersions.pupils;

import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.CsvExport;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.immersions.model.LegalFrame;
import fr.ensemblier.immersions.model.Tabs;
import fr.ensemblier.immersions.pupils.PupilPage.Face;
import fr.ensemblier.immersions.pupils.PupilPage.Line;
import fr.ensemblier.occupations.Occupations;
import fr.ensemblier.platforms.Platforms;
import fr.ensemblier.ui.Chip;
import fr.ensemblier.ui.French;
import fr.ensemblier.ui.Link;
import fr.ensemblier.ui.ListAddress;
import fr.ensemblier.ui.Option;
import fr.ensemblier.ui.Pager;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.ModelAndView;

/// « Élèves » for the team, in a list that is searched, ordered and downloaded.
@Controller
class PupilListController {

    private static final int PAGE = 25;
    private static final int MOST = 20_000;

    private static final List<Option> ORDERS = List.of(
            new Option("anciennes", "Les plus anciennes d’abord"),
            new Option("jour", "Par premier jour"),
            new Option("reponse", "Par réponse attendue"));

    record All(
            List<Chip> tabs,
            List<Chip> groups,
            String count,
            PupilFilter filter,
            List<Option> frames,
            List<Option> orders,
            List<Line> lines,
            Pager pager,
            String csv,
            String note,
            String empty,
            String how,
            Link next) {}

    private final PupilLists lists;
    private final PupilWords words;
    private final PupilCalendar calendar;
    private final Occupations occupations;
    private final Tabs tabs;
    private final Platforms platforms;
    private final Clock clock;

    PupilListController(
            PupilLists lists,
            PupilWords words,
            PupilCalendar calendar,
            Occupations occupations,
            Tabs tabs,
            Platforms platforms,
            Clock clock) {
        this.lists = lists;
        this.words = words;
        this.calendar = calendar;
        this.occupations = occupations;
        this.tabs = tabs;
        this.platforms = platforms;
        this.clock = clock;
    }

    @GetMapping(PupilFilter.HERE)
    ModelAndView list(@ModelAttribute PupilFilter filter) {
        var team = Actors.team();
        var state = ListAddress.text(filter.etat());
        var counts = lists.counts(team.platform(), filter);
        var whole = counts.values().stream().mapToInt(Integer::intValue).sum();
        var count = state.isEmpty() ? whole : counts.getOrDefault(state, 0);
        var found = lists.page(team.platform(), filter, Paris.today(clock), PAGE + 1);
        var shown = found.stream().limit(PAGE).toList();
        var searched = filter.narrowed() > 0;
        var page = new All(
                tabs.of(Tabs.Tab.PUPILS),
                Chip.states("Toutes", whole, PupilWords.STATES, counts, state, one -> filter.with("etat", one)),
                count == 0 ? "Aucune demande" : French.plural(count, "demande", "demandes"),
                filter,
                Stream.of(LegalFrame.PUPIL, LegalFrame.MINI_STAGE)
                        .map(one -> new Option(one.name(), one.words()))
                        .toList(),
                ORDERS,
                shown.stream()
                        .map(one -> words.line(one, Face.TEAM, PupilFilter.HERE))
                        .toList(),
                Pager.behind(
                        filter.apres(),
                        found.size() > PAGE ? shown.getLast().id().toString() : null,
                        shown.size(),
                        count,
                        key -> filter.with("apres", key)),
                filter.csv(),
                platforms.get(team.platform()).base() + "/decouvrir?pour=eleve",
                searched ? "Aucune demande ne correspond" : "Aucune demande ici",
                searched
                        ? "Cherchez un autre prénom, une autre structure ou une autre école."
                        : "Les écoles et les parents demandent sur le site, à la page « Découvrir un métier sur place ».",
                searched
                        ? new Link("Voir toutes les demandes", PupilFilter.HERE)
                        : new Link("Voir les places proposées", "/equipe/immersions/places?cadre=PUPIL"));
        return new ModelAndView("immersions/pupils/list", Map.of("page", page));
    }

    /// No name and no school is taken out: a file outlives the day on which they go (R-P6).
    @GetMapping(PupilFilter.HERE + "/export.csv")
    void export(@ModelAttribute PupilFilter filter, HttpServletResponse response) {
        var platform = Actors.team().platform();
        try (var csv = CsvExport.to(
                response,
                "eleves.csv",
                "Âge",
                "Classe",
                "Cadre",
                "Métier",
                "Structure",
                "Demandée le",
                "Transmise le",
                "Réponse attendue le",
                "Souhaitée du",
                "Souhaitée au",
                "Du",
                "Au",
                "Jours de présence",
                "Horaires",
                "État",
                "Raison",
                "Avis de la famille",
                "Avis de la structure")) {
            lists.page(platform, filter, Paris.today(clock), MOST).forEach(one -> csv.row(cells(one)));
        }
    }

    private Object[] cells(PupilRequest one) {
        var visit = PupilState.visit(one.state());
        var due = calendar.answerDue(one);
        return new Object[] {
            one.age().words(),
            one.level().words(),
            one.frame().words(),
            occupations.brief(one.occupation()),
            one.employer(),
            Paris.date(one.askedAt()),
            one.talk() == null ? "" : Paris.date(one.talk().sentAt()),
            due.isPresent() ? due.get() : "",
            one.wishedFrom(),
            one.wishedUntil(),
            visit == null ? "" : visit.from(),
            visit == null ? "" : visit.until(),
            visit == null
                    ? ""
                    : calendar.presence(one, visit.from(), visit.until()).days().size(),
            visit == null ? "" : visit.timetable(),
            PupilWords.STATES.getOrDefault(one.state().word(), one.state().word()),
            words.why(one),
            one.said().adult() == null ? "" : one.said().adult().words(),
            one.said().host() == null ? "" : one.said().host().words()
        };
    }
}
