package fr.ensemblier.people.imports;

import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.Job;
import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.foundation.SheetImport;
import fr.ensemblier.foundation.SheetImports;
import fr.ensemblier.people.model.Spreadsheets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Does what a survey announced, some lines at a time, each wholly or not at all, and says what became of each (R-E3).
/// What is done and how far it is are one transaction: after a kill another goes on where it stopped, and no line is
/// done
/// twice. A short file is done while one waits; the job takes what a request leaves, and what a kill left.
@Component("importingOfPeople")
class Importing implements Job {

    /// How long a request works before it leaves the rest to the job.
    static final Duration PATIENCE = Duration.ofSeconds(3);

    private static final Logger LOG = LoggerFactory.getLogger(Importing.class);
    private static final int STEP = 40;

    private final LineWriting lines;
    private final SheetImports imports;
    private final Surveying surveying;
    private final Runs runs;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Importing(
            LineWriting lines,
            SheetImports imports,
            Surveying surveying,
            Runs runs,
            TransactionTemplate transaction,
            Clock clock) {
        this.lines = lines;
        this.imports = imports;
        this.surveying = surveying;
        this.runs = runs;
        this.transaction = transaction;
        this.clock = clock;
    }

    static SheetImports.Owner owner(PlatformId platform) {
        return new SheetImports.Owner(platform, null, Spreadsheets.SUBJECT);
    }

    /// False when the file has been imported already, or is being: nothing is done twice.
    boolean ask(Actor.Team by, SheetImport batch, Map<String, String> fields) {
        var sheet = batch.sheet();
        if (sheet == null) {
            return false;
        }
        var decisions = new HashMap<String, String>();
        fields.forEach((name, value) -> {
            if (name.startsWith("double-")) {
                decisions.put(name, value);
            }
        });
        return Boolean.TRUE.equals(transaction.execute(_ -> {
            if (!runs.begin(
                    by.platform(),
                    batch.id(),
                    by.name(),
                    decisions,
                    sheet.rows().size())) {
                return false;
            }
            imports.clearReport(owner(by.platform()), batch.id());
            return true;
        }));
    }

    /// Goes on with an import until it is done or that instant has come; true when nothing of it is left to do.
    boolean work(PlatformId platform, UUID id, Instant until) {
        var begun = runs.find(platform, id);
        if (begun.isEmpty()) {
            return true;
        }
        return Actors.as(new Actor.Machine(begun.get().by(), platform), () -> {
            var batch = imports.get(owner(platform), id);
            var sheet = batch.sheet();
            if (sheet == null) {
                runs.end(begun.get());
                return true;
            }
            var survey = surveying.survey(
                    platform, sheet, Column.chosen(batch.answers()), begun.get().askedAt());
            while (!Boolean.TRUE.equals(transaction.execute(_ -> step(batch, survey, platform)))) {
                if (!clock.instant().isBefore(until)) {
                    runs.leave(platform, id);
                    return false;
                }
            }
            return true;
        });
    }

    /// True when it was the last one.
    private boolean step(SheetImport batch, Survey survey, PlatformId platform) {
        var held = runs.hold(platform, batch.id());
        if (held.isEmpty()) {
            return true;
        }
        var run = held.get();
        var plans = survey.plans().stream()
                .filter(plan -> plan.incoming().line() > run.line())
                .limit(STEP)
                .toList();
        var some = new Step(lines, run, batch.fileName());
        plans.forEach(some::take);
        imports.report(owner(platform), batch.id(), some.problems());
        if (plans.size() == STEP) {
            runs.advance(run, plans.getLast().incoming().line(), some.tally());
            return false;
        }
        var all = run.tally().plus(some.tally());
        imports.report(owner(platform), batch.id(), survey.problems());
        imports.finish(
                owner(platform),
                batch.id(),
                new Counts(
                                survey.read(),
                                all.created(),
                                all.completed(),
                                all.unchanged(),
                                all.aside(),
                                all.refused() + Survey.refused(survey.problems()))
                        .kept(),
                all.aside() > 0);
        runs.end(run);
        return true;
    }

    @Override
    public String name() {
        return "people.imports";
    }

    @Override
    public Rhythm rhythm() {
        return new Rhythm.Every(Duration.ofSeconds(2));
    }

    @Override
    public Outcome run() {
        var done = 0;
        var failed = 0;
        for (var run : runs.left()) {
            try {
                work(run.platform(), run.batch(), clock.instant().plus(Duration.ofMinutes(10)));
                done++;
            } catch (RuntimeException wrong) {
                LOG.error("Import {} stopped", run.batch(), wrong);
                failed++;
            }
        }
        return new Outcome(done, failed);
    }
}
