package fr.ensemblier.platforms.settings;

import fr.ensemblier.foundation.Actors;
import fr.ensemblier.platforms.Mission;
import fr.ensemblier.platforms.MissionStakes;
import fr.ensemblier.platforms.Platform;
import fr.ensemblier.platforms.PlatformOutlines;
import fr.ensemblier.platforms.Platforms;
import fr.ensemblier.platforms.SettingsTabs;
import fr.ensemblier.territory.Commune;
import fr.ensemblier.territory.Departements;
import fr.ensemblier.ui.Chip;
import fr.ensemblier.ui.Choice;
import fr.ensemblier.ui.FieldError;
import fr.ensemblier.ui.Flash;
import fr.ensemblier.ui.French;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// What the platform engages (R-T1) and where (R-T2).
@Controller
class MissionsController {

    private static final Set<String> SETTINGS = Set.of("HOME", "ESTABLISHMENT");

    record MissionsPage(
            List<Choice> core,
            List<Choice> optional,
            List<Choice> settings,
            int version,
            List<FieldError> errors,
            List<String> places,
            String size,
            List<Chip> tabs,
            @Nullable String conflict) {}

    /// What is asked before mission C or a setting goes.
    record AskPage(
            String title,
            String text,
            String label,
            String keep,
            List<String> missions,
            List<String> settings,
            int version) {}

    private final Platforms platforms;
    private final ObjectProvider<MissionStakes> stakes;
    private final PlatformOutlines outlines;
    private final Departements departements;
    private final SettingsRows rows;

    private final SettingsTabs tabs;

    MissionsController(
            Platforms platforms,
            ObjectProvider<MissionStakes> stakes,
            PlatformOutlines outlines,
            Departements departements,
            SettingsRows rows,
            SettingsTabs tabs) {
        this.tabs = tabs;
        this.platforms = platforms;
        this.stakes = stakes;
        this.outlines = outlines;
        this.departements = departements;
        this.rows = rows;
    }

    @GetMapping("/equipe/reglages/missions")
    ModelAndView form() {
        var platform = platforms.get(Actors.head().platform());
        return page(platform, letters(platform.missions()), platform.settings(), List.of(), null, HttpStatus.OK);
    }

    @PostMapping("/equipe/reglages/missions")
    ModelAndView save(
            @RequestParam(defaultValue = "") List<String> core,
            @RequestParam(defaultValue = "") List<String> optional,
            @RequestParam(defaultValue = "") List<String> settings,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String sure,
            RedirectAttributes redirect) {
        var platform = platforms.get(Actors.head().platform());
        var asked = new ArrayList<>(core);
        asked.addAll(optional);
        var missions = Arrays.stream(Mission.values())
                .map(Mission::name)
                .filter(asked::contains)
                .toList();
        var places = settings.stream().filter(SETTINGS::contains).distinct().toList();
        var errors = errors(missions, places);
        if (!errors.isEmpty()) {
            return page(platform, missions, places, version, errors, null, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        if (platform.matches() && !missions.contains(Mission.C.name()) && !sure.equals("oui")) {
            return ask(platform, missions, places, version);
        }
        var hidden = hidden(platform, places);
        if (!hidden.isEmpty() && !sure.equals("oui")) {
            return askSetting(hidden, missions, places, version);
        }
        if (!rows.engage(platform.id(), missions, places, version)) {
            platforms.refresh();
            var now = platforms.get(platform.id());
            var words =
                    "Quelqu’un a modifié les réglages pendant ce temps. Sa version engage : %s. La vôtre est ci-dessous ; enregistrez-la de nouveau pour la garder."
                            .formatted(String.join(", ", letters(now.missions())));
            return page(now, missions, places, List.of(), words, HttpStatus.CONFLICT);
        }
        platforms.refresh();
        Flash.ok(
                        missions.contains("C")
                                ? "Missions enregistrées."
                                : "Missions enregistrées. Les offres, les profils et les contacts ne s’ouvrent plus ici.")
                .after(redirect);
        return new ModelAndView("redirect:/equipe/reglages/missions");
    }

    /// Without mission C nothing of the matching stays open: she reads how much before it happens.
    private ModelAndView ask(Platform platform, List<String> missions, List<String> settings, int version) {
        var touched = stakes.orderedStream()
                .flatMap(one -> one.of(platform.id()).stream())
                .toList();
        var page = new AskPage(
                "Arrêter la mission C, recrutement ?",
                touched.isEmpty()
                        ? "Rien n’est en ligne aujourd’hui. Les offres, les profils et les contacts ne s’ouvriront plus."
                        : "Ne seront plus visibles, ni ici ni sur votre site : " + French.list(touched)
                                + ". Rien n’est effacé : tout revient si vous cochez de nouveau la mission C.",
                "Arrêter la mission C",
                "Garder la mission C",
                missions,
                settings,
                version);
        return new ModelAndView("platforms/settings/stakes", Map.of("page", page));
    }

    private List<String> hidden(Platform platform, List<String> settings) {
        return platform.settings().stream()
                .filter(setting -> platform.matches() && !settings.contains(setting))
                .flatMap(setting -> stakes.orderedStream().flatMap(one -> one.of(platform.id(), setting).stream()))
                .toList();
    }

    private static ModelAndView askSetting(
            List<String> hidden, List<String> missions, List<String> settings, int version) {
        var page = new AskPage(
                settings.contains("HOME") ? "Arrêter les établissements ?" : "Arrêter le domicile ?",
                "Ne seront plus visibles sur votre site, ni proposées à personne : " + French.list(hidden)
                        + ". Les rencontres commencées continuent. Rien n’est effacé : tout revient si vous cochez de nouveau cette case.",
                "Arrêter et les masquer",
                "Ne rien changer",
                missions,
                settings,
                version);
        return new ModelAndView("platforms/settings/stakes", Map.of("page", page));
    }

    private static List<FieldError> errors(Collection<String> missions, Collection<String> settings) {
        var errors = new ArrayList<FieldError>();
        if (missions.isEmpty()) {
            errors.add(new FieldError("core", "Choisissez au moins une mission."));
        }
        if (settings.isEmpty()) {
            errors.add(new FieldError("settings", "Choisissez le domicile, les établissements, ou les deux."));
        }
        return List.copyOf(errors);
    }

    private static List<String> letters(Collection<Mission> missions) {
        return missions.stream().map(Mission::name).sorted().toList();
    }

    private static List<Choice> choices(boolean core, Collection<String> engaged) {
        return Arrays.stream(Mission.values())
                .filter(mission -> mission.core() == core)
                .map(mission -> new Choice(
                        mission.name(),
                        mission.name() + ". " + mission.words(),
                        mission == Mission.C ? "Sans elle, ni offres, ni profils, ni contacts sur votre site." : null,
                        engaged.contains(mission.name())))
                .toList();
    }

    private ModelAndView page(
            Platform platform,
            Collection<String> missions,
            Collection<String> settings,
            List<FieldError> errors,
            @Nullable String conflict,
            HttpStatus status) {
        return page(platform, missions, settings, rows.version(platform.id()), errors, conflict, status);
    }

    private ModelAndView page(
            Platform platform,
            Collection<String> missions,
            Collection<String> settings,
            int version,
            List<FieldError> errors,
            @Nullable String conflict,
            HttpStatus status) {
        var communes = outlines.communes(platform.id());
        var people = communes.stream().mapToLong(Commune::population).sum();
        var places = communes.stream()
                .collect(Collectors.groupingBy(Commune::departement, Collectors.counting()))
                .entrySet()
                .stream()
                .map(entry -> departements.name(entry.getKey()) + " : "
                        + French.plural(entry.getValue(), "commune", "communes"))
                .sorted()
                .toList();
        var page = new MissionsPage(
                choices(true, missions),
                choices(false, missions),
                List.of(
                        Choice.of("HOME", "À domicile", settings.contains("HOME")),
                        Choice.of("ESTABLISHMENT", "En établissement", settings.contains("ESTABLISHMENT"))),
                version,
                errors,
                places,
                French.number(people),
                tabs.at("/missions"),
                conflict);
        return new ModelAndView("platforms/settings/missions", Map.of("page", page), status);
    }
}
