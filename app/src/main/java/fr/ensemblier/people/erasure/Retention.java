package fr.ensemblier.people.erasure;

import fr.ensemblier.foundation.Job;
import fr.ensemblier.foundation.Parameters;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.people.model.Archive;
import fr.ensemblier.people.model.EachFile;
import fr.ensemblier.people.model.Erasures;
import fr.ensemblier.platforms.Platforms;
import java.time.Clock;
import org.springframework.stereotype.Component;

/// Each night: announces the end of silent files, archives them, makes old archives anonymous (R-P6).
@Component
class Retention implements Job {

    private final Platforms platforms;
    private final Erasures erasures;
    private final Archive archive;
    private final Ending ending;
    private final Parameters parameters;
    private final Clock clock;

    Retention(
            Platforms platforms,
            Erasures erasures,
            Archive archive,
            Ending ending,
            Parameters parameters,
            Clock clock) {
        this.platforms = platforms;
        this.erasures = erasures;
        this.archive = archive;
        this.ending = ending;
        this.parameters = parameters;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "people.retention";
    }

    @Override
    public Rhythm rhythm() {
        return new Rhythm.Daily(3, 30);
    }

    @Override
    public Outcome run() {
        var today = Paris.today(clock);
        var each = new EachFile("brought to its end");
        for (var platform : platforms.all()) {
            var id = platform.id();
            var months = parameters.days("r-p6.live-months", id);
            var notice = parameters.days("r-p6.announce-days", id);
            var end = Paris.start(today.minusMonths(months));
            for (var one : erasures.toAnnounce(
                    id, Paris.start(today.minusMonths(months).plusDays(notice)))) {
                each.attempt(one.person(), () -> ending.announce(one, today, today.plusDays(notice)));
            }
            for (var one : erasures.toArchive(id, end, today.minusDays(notice))) {
                each.attempt(
                        one.person(),
                        () -> ending.archive(one, today.plusMonths(parameters.days("r-p6.archive-months", id))));
            }
            for (var person : archive.ended(id, today)) {
                each.attempt(person, () -> ending.end(id, person));
            }
        }
        return each.outcome();
    }
}
