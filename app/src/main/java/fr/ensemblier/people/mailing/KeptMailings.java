package fr.ensemblier.people.mailing;

import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.Job;
import fr.ensemblier.foundation.Kept;
import fr.ensemblier.foundation.Parameters;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.platforms.Platforms;
import fr.ensemblier.ui.French;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Which lists she was on, for her to read, and the end of old ones (R-P6).
@Component
class KeptMailings implements Kept, Job {

    private final Mailings mailings;
    private final Platforms platforms;
    private final Parameters parameters;
    private final Clock clock;

    KeptMailings(Mailings mailings, Platforms platforms, Parameters parameters, Clock clock) {
        this.mailings = mailings;
        this.platforms = platforms;
        this.parameters = parameters;
        this.clock = clock;
    }

    @Override
    public Set<String> tables() {
        return Set.of("mailing", "mailing_person");
    }

    @Override
    public List<Part> about(Her her) {
        var lines = Actors.as(
                new Actor.Machine("people.kept", her.platform()),
                () -> mailings.ofPerson(her.platform(), her.person()).stream()
                        .map(one -> "Le " + French.fullDate(Paris.date(one.sentAt())) + ", par " + one.by()
                                + French.SPACE + ": " + one.subject())
                        .toList());
        return lines.isEmpty()
                ? List.of()
                : List.of(new Part("Les messages écrits à plusieurs personnes, dont moi", lines));
    }

    @Override
    public String name() {
        return "people.mailings-fading";
    }

    @Override
    public Rhythm rhythm() {
        return new Rhythm.Daily(4, 20);
    }

    @Override
    @Transactional
    public Outcome run() {
        var today = Paris.today(clock);
        return Outcome.of(platforms.all().stream()
                .mapToInt(one -> mailings.forget(
                        one.id(),
                        Paris.start(today.minusMonths(parameters.days("r-p6.mailing-months", one.id())))
                                .atOffset(ZoneOffset.UTC)))
                .sum());
    }
}
