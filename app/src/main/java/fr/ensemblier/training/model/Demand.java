package fr.ensemblier.training.model;

import fr.ensemblier.foundation.Parameters;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.notices.Task;
import fr.ensemblier.notices.Tasks;
import fr.ensemblier.occupations.Occupations;
import fr.ensemblier.people.People;
import fr.ensemblier.platforms.Platforms;
import fr.ensemblier.territory.Commune;
import fr.ensemblier.territory.Communes;
import fr.ensemblier.ui.French;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Who waits for which training, by occupation and basin (an EPCI), against the seats that are left (C5). When
/// enough wait, a group is proposed as a task; it is closed when a group is made, or fewer wait.
@Component
public class Demand {

    private static final int AHEAD = 500;
    private static final String KIND = "training.group";

    /// What one basin waits for. `seats` are left in the sessions to come of the basin, `elsewhere` in the
    /// others.
    public record Need(
            String occupation,
            String basin,
            String basinName,
            List<Wishes.Waiting> waiting,
            int seats,
            int elsewhere,
            boolean enough,
            boolean grouped) {}

    private final Wishes wishes;
    private final Catalogue catalogue;
    private final Cohorts cohorts;
    private final Communes communes;
    private final Platforms platforms;
    private final Occupations occupations;
    private final Parameters parameters;
    private final People people;
    private final Tasks tasks;
    private final Clock clock;

    Demand(
            Wishes wishes,
            Catalogue catalogue,
            Cohorts cohorts,
            Communes communes,
            Platforms platforms,
            Occupations occupations,
            Parameters parameters,
            People people,
            Tasks tasks,
            Clock clock) {
        this.wishes = wishes;
        this.catalogue = catalogue;
        this.cohorts = cohorts;
        this.communes = communes;
        this.platforms = platforms;
        this.occupations = occupations;
        this.parameters = parameters;
        this.people = people;
        this.tasks = tasks;
        this.clock = clock;
    }

    /// Where most wait comes first.
    public List<Need> needs(PlatformId platform) {
        var waiting = new LinkedHashMap<String, List<Wishes.Waiting>>();
        for (var one : wishes.waiting(platform)) {
            waiting.computeIfAbsent(one.occupation() + "~" + basin(one.commune()), _ -> new java.util.ArrayList<>())
                    .add(one);
        }
        var coming = catalogue.coming(platform, Paris.today(clock), AHEAD);
        var enough = parameters.days("training.group-size", platform);
        var grouped = cohorts.open(platform).stream()
                .map(one -> one.occupation() + "~" + one.basin())
                .collect(Collectors.toSet());
        return waiting.entrySet().stream()
                .map(entry -> {
                    var key = entry.getKey().split("~", 2);
                    var seats = coming.stream()
                            .filter(one -> one.sheet().occupations().contains(key[0]))
                            .collect(Collectors.partitioningBy(
                                    one -> one.sheet().commune() != null
                                            && basin(one.sheet().commune()).equals(key[1]),
                                    Collectors.summingInt(one -> one.left() == null ? 0 : one.left())));
                    return new Need(
                            key[0],
                            key[1],
                            name(key[1]),
                            List.copyOf(entry.getValue()),
                            seats.getOrDefault(true, 0),
                            seats.getOrDefault(false, 0),
                            entry.getValue().size() >= enough,
                            grouped.contains(entry.getKey()));
                })
                .sorted(Comparator.comparing((Need need) -> -need.waiting().size())
                        .thenComparing(Need::occupation)
                        .thenComparing(Need::basinName))
                .toList();
    }

    /// False when she waits for it already.
    @Transactional
    public boolean wish(PlatformId platform, UUID person, String occupation, LocalDate on, String by) {
        if (!wishes.add(platform, person, occupation, on, by)) {
            return false;
        }
        people.happened(
                platform,
                person,
                "TRAINING",
                "Attend une formation" + French.SPACE + ": " + occupations.brief(occupation),
                null,
                false);
        look(platform);
        return true;
    }

    @Transactional
    public boolean end(PlatformId platform, Wishes.Waiting wish, LocalDate on, String reason, String words) {
        if (!wishes.end(platform, wish.wish(), on, reason)) {
            return false;
        }
        people.happened(
                platform,
                wish.person(),
                "TRAINING",
                "N’attend plus de formation" + French.SPACE + ": " + occupations.brief(wish.occupation()),
                words,
                false);
        look(platform);
        return true;
    }

    /// Opens the task of each place where enough wait and no group is made, closes that of each other, of those
    /// where nobody waits any more too.
    public void look(PlatformId platform) {
        var stale = new HashSet<>(tasks.open(platform, KIND));
        for (var need : needs(platform)) {
            var key = KIND + ":" + need.occupation() + ":" + need.basin();
            if (need.enough() && !need.grouped()) {
                stale.remove(key);
                tasks.open(new Task(
                        platform,
                        key,
                        KIND,
                        null,
                        null,
                        null,
                        "Former un groupe" + French.SPACE + ": " + occupations.brief(need.occupation()) + ", "
                                + need.basinName(),
                        French.plural(need.waiting().size(), "personne attend", "personnes attendent")
                                + " cette formation. Proposez une POEC à l’OPCO, ou une POEI avec des employeurs.",
                        "/equipe/formations/groupes/nouveau?metier=" + need.occupation() + "&bassin=" + need.basin(),
                        Paris.today(clock).plusDays(7),
                        false));
            }
        }
        stale.forEach(key -> tasks.close(platform, key));
    }

    /// A commune that has no EPCI is its own basin.
    public String basin(String commune) {
        return communes.find(commune)
                .map(Commune::epci)
                .filter(epci -> !epci.isEmpty())
                .orElse(commune);
    }

    public String name(String basin) {
        return basin.length() == 9
                ? platforms.name(new Platforms.Area("EPCI", basin))
                : communes.find(basin).map(Commune::name).orElse(basin);
    }
}
