package fr.ensemblier.events.agenda;

import fr.ensemblier.events.model.Event;
import fr.ensemblier.events.model.EventState;
import fr.ensemblier.events.model.EventWords;
import fr.ensemblier.events.model.ShownEvents;
import fr.ensemblier.events.model.Whom;
import fr.ensemblier.foundation.Calendar;
import fr.ensemblier.foundation.EnsemblierSettings;
import fr.ensemblier.foundation.NotFound;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.platforms.Platform;
import fr.ensemblier.platforms.Platforms;
import fr.ensemblier.territory.CommuneField;
import fr.ensemblier.territory.Distance;
import fr.ensemblier.ui.French;
import fr.ensemblier.ui.ListAddress;
import fr.ensemblier.ui.Option;
import fr.ensemblier.ui.Pager;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/// The agenda of a platform: what comes, by month; the same as a calendar that others follow.
@Controller
class AgendaController {

    private static final MediaType ICS = new MediaType("text", "calendar", StandardCharsets.UTF_8);
    private static final int PAGE = 20;

    /// All in its address; `apres` is the last event of the page before.
    record Filter(
            @Nullable String genre,
            @Nullable String pour,
            @Nullable String commune,
            @Nullable String communeText,
            @Nullable String apres) {

        private ListAddress set() {
            return new ListAddress()
                    .with("genre", genre)
                    .with("pour", pour)
                    .with("commune", commune)
                    .with("communeText", communeText);
        }

        int applied() {
            return (int) Stream.of(genre, pour, communeText)
                    .filter(one -> !ListAddress.text(one).isEmpty())
                    .count();
        }

        String with(String base, String name, @Nullable String value) {
            return set().with(name, value).at(base);
        }
    }

    record All(
            String base,
            String here,
            String follow,
            Filter filter,
            int applied,
            @Nullable String communeName,
            List<Option> kinds,
            List<Option> whom,
            String said,
            List<Month> months,
            Pager pager) {}

    record Month(String name, List<Line> lines) {}

    record Line(
            String href,
            String day,
            String month,
            String title,
            String what,
            String where,
            @Nullable String cancelled) {}

    private record Near(Event event, @Nullable Double km) {}

    private final Platforms platforms;
    private final ShownEvents events;
    private final CommuneField communes;
    private final EnsemblierSettings settings;
    private final Clock clock;

    AgendaController(
            Platforms platforms, ShownEvents events, CommuneField communes, EnsemblierSettings settings, Clock clock) {
        this.platforms = platforms;
        this.events = events;
        this.communes = communes;
        this.settings = settings;
        this.clock = clock;
    }

    @GetMapping("/p/{slug}/agenda")
    ModelAndView list(@PathVariable String slug, @ModelAttribute Filter filter) {
        var platform = platform(slug);
        var here = platform.base() + "/agenda";
        var today = Paris.today(clock);
        var all = events.coming(platform);
        var meant = communes.meant(filter.commune(), filter.communeText());
        var from = meant instanceof CommuneField.Meant.One(var commune) ? commune : null;
        var wholes =
                all.stream().filter(one -> one.kind().gathers()).collect(Collectors.toMap(Event::id, Event::title));
        var found = all.stream()
                .filter(one -> ListAddress.text(filter.genre()).isEmpty()
                        || one.kind().name().equals(filter.genre()))
                .filter(one -> whom(one, ListAddress.text(filter.pour())))
                .map(one -> new Near(
                        one,
                        from == null || one.spot() == null
                                ? null
                                : Distance.km(
                                        from.lat(),
                                        from.lon(),
                                        one.spot().lat(),
                                        one.spot().lon())))
                .toList();
        var start = start(found, filter.apres());
        var shown = found.stream().skip(start).limit(PAGE).toList();
        var page = new All(
                platform.base(),
                here,
                here + ".ics",
                filter,
                filter.applied(),
                from == null ? filter.communeText() : from.name(),
                all.stream()
                        .map(Event::kind)
                        .distinct()
                        .sorted()
                        .map(kind -> new Option(kind.name(), kind.words()))
                        .toList(),
                Arrays.stream(Whom.values())
                        .filter(whom -> whom != Whom.EVERYBODY)
                        .map(whom -> new Option(whom.name(), whom.words()))
                        .toList(),
                found.isEmpty()
                        ? "Aucun rendez-vous"
                        : French.plural(found.size(), "rendez-vous", "rendez-vous") + " à venir"
                                + (meant instanceof CommuneField.Meant.Unknown(var typed)
                                        ? ". " + CommuneField.unknown(typed)
                                        : ""),
                months(here, shown, wholes, today),
                new Pager(
                        start == 0 ? null : filter.with(here, "apres", null),
                        start + PAGE >= found.size()
                                ? null
                                : filter.with(
                                        here,
                                        "apres",
                                        shown.getLast().event().id().toString()),
                        French.number(shown.size()) + " sur " + French.number(found.size())));
        return new ModelAndView("events/agenda/list", Map.of("page", page));
    }

    /// What an agenda follows: all that comes.
    @GetMapping("/p/{slug}/agenda.ics")
    ResponseEntity<String> follow(@PathVariable String slug) {
        var platform = platform(slug);
        return ics(
                platform.name(),
                events.coming(platform).stream()
                        .map(one -> entry(platform, one))
                        .toList());
    }

    /// One of them, for the agenda of somebody.
    @GetMapping("/p/{slug}/agenda/{id:[0-9a-f-]{36}}.ics")
    ResponseEntity<String> one(@PathVariable String slug, @PathVariable UUID id) {
        var platform = platform(slug);
        var event = events.get(platform, id);
        return ics(event.title(), List.of(entry(platform, event)));
    }

    private static ResponseEntity<String> ics(String name, List<Calendar.Event> entries) {
        return ResponseEntity.ok()
                .contentType(ICS)
                .cacheControl(CacheControl.noCache())
                .body(Calendar.of(name, entries));
    }

    private Calendar.Event entry(Platform platform, Event one) {
        return new Calendar.Event(
                one.id() + "@evenements.ensemblier",
                one.starts(),
                one.ends(),
                one.title(),
                French.capital(EventWords.where(one)),
                one.words() + "\n" + settings.baseUrl() + platform.base() + "/agenda/" + one.id(),
                one.changed(),
                one.sequence(),
                one.state() instanceof EventState.Cancelled);
    }

    private static boolean whom(Event one, String pour) {
        return pour.isEmpty()
                || one.audiences().contains(Whom.EVERYBODY)
                || one.audiences().stream().anyMatch(whom -> whom.name().equals(pour));
    }

    private static List<Month> months(String here, List<Near> shown, Map<UUID, String> wholes, LocalDate today) {
        return shown.stream()
                .map(near -> month(near, today))
                .distinct()
                .map(name -> new Month(
                        name,
                        shown.stream()
                                .filter(near -> month(near, today).equals(name))
                                .map(near -> line(here, near, wholes, today))
                                .toList()))
                .toList();
    }

    /// What began before this month stands in it as long as it lasts.
    private static String month(Near near, LocalDate today) {
        var day = near.event().day();
        return French.capital(French.month(day.isBefore(today) ? today : day));
    }

    private static Line line(String here, Near near, Map<UUID, String> wholes, LocalDate today) {
        var one = near.event();
        return new Line(
                here + "/" + one.id(),
                String.valueOf(one.day().getDayOfMonth()),
                French.briefMonth(one.day()),
                one.title(),
                one.kind().words() + ", " + EventWords.when(one, today)
                        + (one.partOf() == null || !wholes.containsKey(one.partOf())
                                ? ""
                                : ", dans « " + wholes.get(one.partOf()) + " »"),
                French.capital(EventWords.brief(one)) + (near.km() == null ? "" : ", à " + French.km(near.km())),
                one.state() instanceof EventState.Cancelled ? "Annulé" : null);
    }

    private static int start(List<Near> all, @Nullable String after) {
        return IntStream.range(0, all.size())
                .filter(index -> all.get(index).event().id().toString().equals(after))
                .map(index -> index + 1)
                .findFirst()
                .orElse(0);
    }

    private Platform platform(String slug) {
        return platforms.bySlug(slug).orElseThrow(() -> new NotFound("platform", slug));
    }
}
