package fr.ensemblier.platforms.settings;

import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.NotFound;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.platforms.SettingsTabs;
import fr.ensemblier.ui.Chip;
import fr.ensemblier.ui.FieldError;
import fr.ensemblier.ui.Flash;
import fr.ensemblier.ui.French;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Delays and limits: what holds today, and a change from a day on.
@Controller
class RulesController {

    private static final int MOST = 365;

    /// What the numbers are about, in the order of the work: those named, then the others of the same beginning.
    private record Subject(String title, String beginning, List<String> first) {

        boolean holds(RuleNumbers.Number number) {
            return number.name().startsWith(beginning) || first.contains(number.name());
        }

        int rank(RuleNumbers.Number number) {
            var at = first.indexOf(number.name());
            return at < 0 ? first.size() : at;
        }
    }

    private static final List<Subject> SUBJECTS = List.of(
            new Subject(
                    "Les offres",
                    "r-m11.",
                    List.of("r-m11.offer-days", "r-m11.first-reminder", "r-m11.second-reminder")),
            new Subject("Les rapprochements", "r-m1.", List.of("r-m5.match-working-days", "r-m5.late-limit")),
            new Subject(
                    "La personne répond",
                    "r-m6.",
                    List.of(
                            "r-m6.weekly-contacts",
                            "r-m5.answer-days",
                            "r-m5.answer-first-reminder",
                            "r-m5.answer-second-reminder")),
            new Subject(
                    "L’employeur joint la personne",
                    "r-m5.",
                    List.of(
                            "r-m5.reach-days",
                            "r-m5.reach-first-reminder",
                            "r-m5.reach-second-reminder",
                            "r-m5.outcome-days")),
            new Subject(
                    "Après une embauche",
                    "r-m10.",
                    List.of("r-h2.first-reminder-days", "r-h2.second-reminder-days", "r-h2.adviser-days")));

    private static final Subject SCORE = new Subject(
            "Le score",
            "r-m9.",
            List.of(
                    "r-m9.nearness",
                    "r-m9.first-choice",
                    "r-m9.same-family",
                    "r-m9.other-wanted",
                    "r-m9.hours",
                    "r-m9.hour-gap",
                    "r-m9.experience",
                    "r-m9.missing-year",
                    "r-m9.training",
                    "r-m9.start"));

    record RulesPage(List<Group> groups, List<Line> weights, List<Chip> tabs) {}

    /// Numbers of one subject.
    record Group(String title, List<Line> lines) {}

    record Line(String name, String meaning, String value, String words) {}

    record ChangePage(
            String name,
            String meaning,
            String now,
            String value,
            @Nullable LocalDate from,
            LocalDate today,
            String version,
            @Nullable String conflict,
            List<FieldError> errors) {}

    private final RuleNumbers numbers;
    private final Clock clock;

    private final SettingsTabs tabs;

    RulesController(RuleNumbers numbers, Clock clock, SettingsTabs tabs) {
        this.tabs = tabs;
        this.numbers = numbers;
        this.clock = clock;
    }

    @GetMapping("/equipe/reglages/regles")
    ModelAndView all() {
        var platform = Actors.head().platform();
        var today = Paris.today(clock);
        var known = numbers.all(platform, today);
        var groups = new ArrayList<Group>();
        for (var subject : SUBJECTS) {
            var own = known.stream()
                    .filter(one -> SUBJECTS.stream()
                            .filter(other -> other.holds(one))
                            .findFirst()
                            .filter(subject::equals)
                            .isPresent())
                    .toList();
            if (!own.isEmpty()) {
                groups.add(new Group(subject.title(), lines(subject, own)));
            }
        }
        var weights = lines(SCORE, numbers.weights(platform, today));
        return new ModelAndView(
                "platforms/settings/rules", Map.of("page", new RulesPage(groups, weights, tabs.at("/regles"))));
    }

    private static List<Line> lines(Subject subject, List<RuleNumbers.Number> numbers) {
        return numbers.stream()
                .sorted(Comparator.comparingInt(subject::rank))
                .map(RulesController::line)
                .toList();
    }

    @GetMapping("/equipe/reglages/regles/{name}")
    ModelAndView form(@PathVariable String name) {
        var number = number(name);
        return page(
                number,
                number.today().stripTrailingZeros().toPlainString(),
                Paris.today(clock),
                version(name),
                null,
                List.of());
    }

    @PostMapping("/equipe/reglages/regles/{name}")
    ModelAndView change(
            @PathVariable String name,
            @RequestParam(defaultValue = "") String value,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String version,
            RedirectAttributes redirect) {
        var number = number(name);
        var day = day(from);
        var whole = value.strip().matches("\\d{1,3}") ? Integer.parseInt(value.strip()) : 0;
        var errors = new ArrayList<FieldError>();
        if (whole < 1 || whole > MOST) {
            errors.add(new FieldError("value", "Indiquez un nombre entier, de 1 à 365."));
        }
        if (day.filter(one -> !one.isBefore(Paris.today(clock))).isEmpty()) {
            errors.add(new FieldError("from", "Indiquez une date à partir d’aujourd’hui : le passé ne change pas."));
        }
        if (errors.isEmpty()) {
            order(name, whole).ifPresent(why -> errors.add(new FieldError("value", why)));
        }
        if (!errors.isEmpty()) {
            return page(number, value, day.orElse(null), version, null, errors);
        }
        if (!numbers.change(Actors.head().platform(), number, whole, day.orElseThrow(), version)) {
            var now = line(number(name));
            var words =
                    "Quelqu’un a changé ce nombre pendant ce temps : %s aujourd’hui. %s Le vôtre est ci-dessous ; enregistrez-le de nouveau pour le garder."
                            .formatted(now.value(), now.words());
            return page(number, value, day.orElse(null), version(name), words, List.of());
        }
        Flash.ok("Changement enregistré, à partir du " + French.fullDate(day.orElseThrow()) + ".")
                .after(redirect);
        return new ModelAndView("redirect:/equipe/reglages/regles");
    }

    /// A first reminder comes before the second, and both before the end of the delay.
    private Optional<String> order(String name, int value) {
        var offer = name.startsWith("r-m11.");
        var beginning = name.replaceFirst("(days|first-reminder|second-reminder)$", "");
        if (beginning.equals(name)) {
            return Optional.empty();
        }
        var known = numbers.all(Actors.head().platform(), Paris.today(clock)).stream()
                .collect(Collectors.toMap(
                        RuleNumbers.Number::name, number -> number.today().intValue()));
        known.put(name, value);
        var prefix = offer ? "r-m11." : beginning;
        var first = known.get(prefix + "first-reminder");
        var second = known.get(prefix + "second-reminder");
        var end = known.get(offer ? "r-m11.offer-days" : prefix + "days");
        if (first == null || second == null || end == null) {
            return Optional.empty();
        }
        var fits = offer ? second < first && first < end : first < second && second < end;
        return fits
                ? Optional.empty()
                : Optional.of(
                        "Les rappels se suivraient mal : premier %d, second %d, fin %d. Changez d’abord l’autre nombre."
                                .formatted(first, second, end));
    }

    private static Optional<LocalDate> day(String from) {
        try {
            return Optional.of(LocalDate.parse(from));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private String version(String name) {
        return numbers.version(Actors.head().platform(), name);
    }

    private RuleNumbers.Number number(String name) {
        return numbers.find(Actors.head().platform(), name, Paris.today(clock))
                .orElseThrow(() -> new NotFound("parameter", name));
    }

    private static Line line(RuleNumbers.Number number) {
        var words = number.own()
                ? "Choisi par votre plateforme. Réseau : " + plain(number.network()) + "."
                : "Valeur du réseau.";
        var next = number.next();
        var nextOn = number.nextOn();
        return new Line(
                number.name(),
                French.capital(number.meaning()),
                plain(number.today()),
                next == null || nextOn == null
                        ? words
                        : words + " Deviendra " + plain(next) + " le " + French.fullDate(nextOn) + ".");
    }

    private static String plain(java.math.BigDecimal value) {
        return value.stripTrailingZeros().toPlainString().replace('.', ',');
    }

    private ModelAndView page(
            RuleNumbers.Number number,
            String value,
            @Nullable LocalDate from,
            String version,
            @Nullable String conflict,
            List<FieldError> errors) {
        var page = new ChangePage(
                number.name(),
                French.capital(number.meaning()),
                "Aujourd’hui : " + plain(number.today()) + ". Réseau : " + plain(number.network()) + ".",
                value,
                from,
                Paris.today(clock),
                version,
                conflict,
                errors);
        return new ModelAndView(
                "platforms/settings/rule",
                Map.of("page", page),
                conflict != null
                        ? HttpStatus.CONFLICT
                        : errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
