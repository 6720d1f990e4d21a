package fr.ensemblier.people.merging;

import fr.ensemblier.accounts.CandidateLinks;
import fr.ensemblier.files.Files;
import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.Job;
import fr.ensemblier.foundation.Parameters;
import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.people.People;
import fr.ensemblier.people.model.Cards;
import fr.ensemblier.people.model.EachFile;
import fr.ensemblier.people.model.Erasing;
import fr.ensemblier.people.model.Person;
import fr.ensemblier.people.model.Persons;
import fr.ensemblier.people.model.Profiles;
import fr.ensemblier.platforms.Platforms;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Makes two files one and takes it back; each night forgets what can no longer be taken back.
@Component
class Merging implements Job {

    /// What came of it.
    sealed interface Outcome {
        record Done(UUID merge) implements Outcome {}

        /// Somebody changed one of the files meanwhile, or merged it before.
        record Changed() implements Outcome {}

        record TooLate(int days) implements Outcome {}
    }

    private final MergedRows rows;
    private final PartedRows parted;
    private final Persons persons;
    private final Profiles profiles;
    private final Files files;
    private final People people;
    private final Cards cards;
    private final Erasing erasing;
    private final CandidateLinks links;
    private final Platforms platforms;
    private final Parameters parameters;
    private final Clock clock;

    Merging(
            MergedRows rows,
            PartedRows parted,
            Persons persons,
            Profiles profiles,
            Files files,
            People people,
            Cards cards,
            Erasing erasing,
            CandidateLinks links,
            Platforms platforms,
            Parameters parameters,
            Clock clock) {
        this.rows = rows;
        this.parted = parted;
        this.persons = persons;
        this.profiles = profiles;
        this.files = files;
        this.people = people;
        this.cards = cards;
        this.erasing = erasing;
        this.links = links;
        this.platforms = platforms;
        this.parameters = parameters;
        this.clock = clock;
    }

    /// `taken` are the parts where the absorbed file is right. The versions are those that the human saw (R-E5).
    @Transactional
    public Outcome merge(Actor.Team by, Person kept, int keptVersion, Person absorbed, int version, List<Part> taken) {
        if (!rows.unchanged(by.platform(), kept.id(), keptVersion, absorbed.id(), version)) {
            return new Outcome.Changed();
        }
        var recordings = files.of(by.platform(), "PERSON", absorbed.id().toString());
        var id = rows.note(by.platform(), kept.id(), absorbed.id(), taken, recordings, by.name());
        rows.merge(by.platform(), kept.id(), absorbed.id(), taken);
        files.give(by.platform(), recordings, kept.id().toString());
        links.revoke(by.platform(), absorbed.id());
        people.happened(
                by.platform(),
                kept.id(),
                "MERGED",
                "Deux dossiers réunis",
                "Avec celui de " + absorbed.name() + ", " + absorbed.communeName() + ".",
                false);
        cards.keep(by.platform(), absorbed.id());
        cards.keep(by.platform(), kept.id());
        return new Outcome.Done(id);
    }

    @Transactional
    public Outcome part(Actor.Team by, UUID id) {
        var merge = rows.get(by.platform(), id);
        if (merge.undoneAt() != null) {
            return new Outcome.Changed();
        }
        if (merge.at().isBefore(undoableSince(by.platform()))) {
            return new Outcome.TooLate(days(by.platform()));
        }
        persons.get(by.platform(), merge.kept());
        var recordings = parted.files(by.platform(), merge.id());
        parted.part(by.platform(), merge, by.name());
        files.give(by.platform(), recordings, merge.absorbed().toString());
        silence(by.platform(), merge.kept());
        silence(by.platform(), merge.absorbed());
        people.happened(by.platform(), merge.kept(), "PARTED", "Dossiers séparés de nouveau", null, false);
        cards.keep(by.platform(), merge.kept());
        cards.keep(by.platform(), merge.absorbed());
        return new Outcome.Done(merge.absorbed());
    }

    private void silence(PlatformId platform, UUID person) {
        profiles.find(platform, person)
                .map(profile -> profile.told().file())
                .filter(file -> files.find(file).isEmpty())
                .ifPresent(_ -> parted.silence(platform, person));
    }

    Instant undoableSince(PlatformId platform) {
        return clock.instant().minus(Duration.ofDays(days(platform)));
    }

    int days(PlatformId platform) {
        return parameters.days("r-e6.undo-days", platform);
    }

    @Override
    public String name() {
        return "people.merges";
    }

    @Override
    public Rhythm rhythm() {
        return new Rhythm.Daily(3, 20);
    }

    @Override
    public Job.Outcome run() {
        var each = new EachFile("forgotten");
        for (var platform : platforms.all()) {
            for (var joined : parted.over(platform.id(), undoableSince(platform.id()))) {
                each.attempt(joined, () -> erasing.forgetJoined(platform.id(), joined));
            }
        }
        return each.outcome();
    }
}
