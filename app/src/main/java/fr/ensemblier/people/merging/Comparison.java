package fr.ensemblier.people.merging;

import fr.ensemblier.foundation.Paris;
import fr.ensemblier.foundation.ValueLists;
import fr.ensemblier.occupations.Occupations;
import fr.ensemblier.people.model.Person;
import fr.ensemblier.people.model.Profile;
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
                .map(part -> line(part, words(part, kept, mine), words(part, other, theirs), chosen))
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
                MergeController.COMPARE + "?garde=" + other.id() + "&autre=" + kept.id(),
                lines.stream().filter(line -> !line.one().equals(line.other())).toList(),
                lines.stream()
                        .filter(line ->
                                line.one().equals(line.other()) && !line.one().equals(NOTHING))
                        .toList(),
                changed);
    }

    private static final String NOTHING = "Rien";

    private static Line line(Part part, @Nullable String one, @Nullable String other, Map<String, String> chosen) {
        var takes = chosen.isEmpty() ? one == null && other != null : "autre".equals(chosen.get(part.field()));
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
