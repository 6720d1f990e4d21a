package fr.ensemblier.people.model;

import fr.ensemblier.foundation.Paris;
import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.notices.Task;
import fr.ensemblier.notices.Tasks;
import fr.ensemblier.organisations.Establishment;
import fr.ensemblier.organisations.Establishments;
import fr.ensemblier.ui.ListAddress;
import java.text.Normalizer;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The employers she does not want to meet (R-P9). A name that is exactly a known employer's is that employer; any
/// other
/// keeps nobody away yet, so the team is asked to say who it is.
@Component
public class NamedEmployers {

    private final Establishments establishments;
    private final HiddenEmployers hidden;
    private final Persons persons;
    private final Tasks tasks;
    private final Clock clock;

    NamedEmployers(Establishments establishments, HiddenEmployers hidden, Persons persons, Tasks tasks, Clock clock) {
        this.establishments = establishments;
        this.hidden = hidden;
        this.persons = persons;
        this.tasks = tasks;
        this.clock = clock;
    }

    /// The place chosen in the completion, or the only one of that name.
    Optional<Establishment> known(PlatformId platform, @Nullable String chosen, String typed) {
        var place = ListAddress.key(chosen)
                .flatMap(establishments::find)
                .filter(one -> one.platform().equals(platform));
        if (place.isPresent()) {
            return place;
        }
        var words = words(typed);
        var same = establishments.search(platform, typed, 30).stream()
                .filter(one -> words(one.name()).equals(words)
                        || words(one.organisationName()).equals(words))
                .toList();
        return same.stream().map(Establishment::organisation).distinct().count() == 1
                ? Optional.of(same.getFirst())
                : Optional.empty();
    }

    List<Establishment> like(PlatformId platform, String words) {
        return establishments.search(platform, words, 300);
    }

    /// Asks the team as long as a name leads to nobody.
    public void follow(PlatformId platform, UUID person) {
        var unknown = hidden.of(platform, person).stream()
                .filter(one -> one.organisation() == null && !one.outside())
                .toList();
        var key = "hidden-employer:" + person;
        if (unknown.isEmpty()) {
            tasks.close(platform, key);
            return;
        }
        var her = persons.get(platform, person);
        var base = "/equipe/personnes/" + person;
        var hers = unknown.stream().filter(HiddenEmployers.Hidden::present).findFirst();
        tasks.open(new Task(
                platform,
                key,
                "person.employer",
                her.adviser(),
                person,
                null,
                hers.map(one -> one.unsaid()
                                ? "Demander à " + her.brief() + " qui est son employeur"
                                : "Retrouver l’employeur actuel de " + her.brief())
                        .orElse("Retrouver un employeur que " + her.brief() + " veut éviter"),
                hers.map(one -> (one.unsaid() ? "" : "« " + one.name() + " ». ")
                                + "Son employeur ne doit pas savoir. En attendant, aucun employeur"
                                + " ne voit son profil.")
                        .orElse("« " + unknown.getLast().name()
                                + " » : choisissez-le dans la liste, puis retirez le nom écrit."),
                base + (hers.isPresent() ? "/en-poste" : "/profil/employeurs"),
                Paris.today(clock).plusDays(1),
                false));
    }

    /// Each of the words is in the name, as the search of structures reads them.
    static boolean bears(String name, String typed) {
        var all = words(name);
        return Stream.of(words(typed).split(" ")).allMatch(all::contains);
    }

    private static String words(String text) {
        return Normalizer.normalize(text.toLowerCase(Locale.FRENCH).replace("œ", "oe"), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^a-z0-9]+", " ")
                .strip();
    }
}
