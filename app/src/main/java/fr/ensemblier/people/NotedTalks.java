package fr.ensemblier.people;

import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.people.model.Talk;
import fr.ensemblier.people.model.Talks;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Keeps them among the talks that the team notes. A file that was joined to another has them there (R-E6).
@Component
class NotedTalks implements HerTalks {

    private final Talks talks;
    private final People people;

    NotedTalks(Talks talks, People people) {
        this.talks = talks;
        this.people = people;
    }

    @Override
    @Transactional
    public UUID met(
            PlatformId platform, UUID person, boolean byTelephone, LocalDate on, @Nullable String note, String by) {
        var way = byTelephone ? Talk.Way.CALL : Talk.Way.MEETING;
        return talks.note(platform, kept(person), way, true, note, on, by);
    }

    @Override
    @Transactional
    public void notMet(PlatformId platform, UUID person, UUID talk) {
        talks.withdraw(platform, kept(person), talk);
    }

    private UUID kept(UUID person) {
        return people.find(person).map(People.Reachable::person).orElse(person);
    }
}
