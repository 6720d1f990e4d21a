package fr.ensemblier.people.merging;

import fr.ensemblier.foundation.Paris;
import fr.ensemblier.foundation.ValueLists;
import fr.ensemblier.occupations.Occupations;
import fr.ensemblier.people.model.Person;
import fr.ensemblier.people.model.Profile;
import fr.ensemblier.people.model.ProfileState;
import fr.ensemblier.people.model.Profiles;
import fr.ensemblier.ui.French;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Two files side by side, in words.
@Component
class Comparison {

    /// Two files, ready to show.
    record Page(
            String kept,
            String other,
            int version,
            int otherVersion,
            String name,
            String otherName,
            String under,
            String otherUnder,
            String href,
            String otherHref,
            String swap,
            List<Line> lines,
            List<Line> same,
            @Nullable String warning,
            boolean changed) {}

    record Line(String field, String label, String one, String other, boolean takesOther) {}

    private final Profiles profiles;
    private final Occupations occupations;
    private final ValueLists lists;

    Comparison(Profiles profiles, Occupations occupations, ValueLists lists) {
        this.profiles = profiles;
        this.occupations = occupations;
        this.lists = lists;
    }

    /// `chosen` are the answers that were typed, empty at first: then what is empty takes the other's.
    Page page(Person kept, Person other, Map<String, String> chosen, boolean changed) {
        var mine = profiles.get(kept.platform(), kept.id());
        var theirs = profiles.get(other.platform(), other.id());
        var lines = Arrays.stream(Part.values())
                .map(part -> line(
                        part,
                        words(part, kept, mine),
                        words(part, other, theirs),
                        chosen,
                        part == Part.PROFILE && rank(theirs) > rank(mine)))
                .toList();
        return new Page(
                kept.id().toString(),
                other.id().toString(),
                kept.version(),
                other.version(),
                kept.name(),
                other.name(),
                under(kept),
                under(other),
                "/equipe/personnes/" + kept.id(),
                "/equipe/personnes/" + other.id(),
                MergeController.COMPARE + "?garde=" + other.id() + "&autre=" + kept.id() + "&choisi=true",
                lines.stream().filter(line -> !line.one().equals(line.other())).toList(),
                lines.stream()
                        .filter(line ->
                                line.one().equals(line.other()) && !line.one().equals(NOTHING))
                        .toList(),
                warning(kept, mine, other, theirs),
                changed);
    }

    /// Whether `one` is rather kept than `other`: validated, then fuller, then older.
    boolean fuller(Person one, Person other) {
        var mine = profiles.get(one.platform(), one.id());
        var theirs = profiles.get(other.platform(), other.id());
        if (rank(mine) != rank(theirs)) {
            return rank(mine) > rank(theirs);
        }
        var said = Integer.compare(said(one, mine), said(other, theirs));
        return said > 0 || (said == 0 && one.createdAt().isBefore(other.createdAt()));
    }

    private static int rank(Profile profile) {
        return switch (profile.state()) {
            case ProfileState.Validated _, ProfileState.WorkingMore _ -> 3;
            case ProfileState.Answered _ -> 2;
            case ProfileState.Submitted _, ProfileState.AskedMore _, ProfileState.Oriented _ -> 1;
            case ProfileState.Draft _ -> 0;
        };
    }

    /// How many of the parts hold something.
    private int said(Person person, Profile profile) {
        return (int) Arrays.stream(Part.values())
                        .filter(part -> part != Part.PROFILE && words(part, person, profile) != null)
                        .count()
                + profile.occupations().size()
                + (profile.reach() == null ? 0 : 1)
                + (profile.told().isEmpty() ? 0 : 1);
    }

    /// A profile that matches would vanish behind one that does not.
    private static @Nullable String warning(Person kept, Profile mine, Person other, Profile theirs) {
        if (rank(mine) == 3 == (rank(theirs) == 3)) {
            return null;
        }
        return "Le profil du dossier " + (rank(mine) == 3 ? "gardé, " + kept.name() : "réuni, " + other.name())
                + ", est validé. Si vous prenez l’autre profil, les employeurs ne le verront plus.";
    }

    private static final String NOTHING = "Rien";

    private static Line line(
            Part part, @Nullable String one, @Nullable String other, Map<String, String> chosen, boolean better) {
        var takes =
                chosen.isEmpty() ? better || one == null && other != null : "autre".equals(chosen.get(part.field()));
        return new Line(
                part.field(),
                part.label(),
                Objects.requireNonNullElse(one, NOTHING),
                Objects.requireNonNullElse(other, NOTHING),
                takes);
    }

    private @Nullable String words(Part part, Person person, Profile profile) {
        return switch (part) {
            case FIRST_NAME -> person.firstName();
            case LAST_NAME -> person.lastName();
            case PHONE -> person.phone() == null ? null : French.phone(person.phone());
            case EMAIL -> person.email();
            case BIRTH -> person.birthYear() == null ? null : person.birthYear().toString();
            case SEX -> person.sex() == null ? null : lists.label("SEX", person.sex());
            case MOTIVE -> person.motive() == null ? null : lists.label("MOTIVE", person.motive());
            case COMMUNE -> person.communeName();
            case SITUATION -> lists.label("SITUATION", person.situation());
            case SOURCE ->
                lists.label("SOURCE", person.source())
                        + (person.sourceDetail() == null ? "" : ", " + person.sourceDetail());
            case ADVISER -> person.adviserName();
            case MANDATE -> person.standingMandate() ? "Mandat permanent" : null;
            case PROFILE -> profile.state().words() + " : " + wants(profile);
        };
    }

    private String wants(Profile profile) {
        return profile.occupations().isEmpty()
                ? "ne sait pas encore"
                : String.join(
                        ", ",
                        profile.occupations().stream().map(occupations::brief).toList());
    }

    private static String under(Person person) {
        return person.communeName() + ", dossier ouvert le " + French.fullDate(Paris.date(person.createdAt())) + " par "
                + person.createdBy();
    }
}
