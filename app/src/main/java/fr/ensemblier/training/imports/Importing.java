package fr.ensemblier.training.imports;

import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.training.model.LheoFile;
import fr.ensemblier.training.model.LheoLine;
import fr.ensemblier.training.model.Writing;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.springframework.stereotype.Component;

/// One pass over a file: what an import would do, or does. Only counts, samples and the first refusals stay in
/// memory.
@Component
class Importing {

    static final int MOST_REFUSED = 5_000;
    private static final int SAMPLES = 8;

    /// `created` and `updated` name the first ones. `broken` says where the file ends too early.
    record Pass(
            Brought.Counts counts,
            List<Sample> created,
            List<Sample> updated,
            List<LheoLine.Refused> refused,
            Optional<LheoFile.Broken> broken) {}

    record Sample(String title, String where, int sessions) {}

    private final Judging judging;
    private final Writing writing;
    private final Files files;

    Importing(Judging judging, Writing writing, Files files) {
        this.judging = judging;
        this.writing = writing;
        this.files = files;
    }

    Pass preview(PlatformId platform, byte[] content) {
        return new Run(platform, null).over(content);
    }

    /// False when the file was imported already, or is being imported. Each course is written wholly or not at
    /// all; one that was cut short is taken up again: what is there already is known by its fingerprint.
    boolean run(PlatformId platform, Brought file, String by) {
        var content = file.content();
        if (content == null || !files.take(platform, file.id())) {
            return false;
        }
        var pass = new Run(platform, by).over(content);
        files.finish(platform, file.id(), pass.counts(), pass.refused());
        return true;
    }

    private final class Run {

        private final PlatformId platform;
        private final @org.jspecify.annotations.Nullable String by;
        private final Judging.OfPlatform judge;
        private final Map<String, String> known;
        private final Map<String, Integer> seen = new HashMap<>();
        private final Map<LeftOut, Integer> out = new EnumMap<>(LeftOut.class);
        private final List<Sample> created = new ArrayList<>();
        private final List<Sample> updated = new ArrayList<>();
        private final List<LheoLine.Refused> refused = new ArrayList<>();
        private int read;
        private int news;
        private int changes;
        private int same;
        private int refusals;

        Run(PlatformId platform, @org.jspecify.annotations.Nullable String by) {
            this.platform = platform;
            this.by = by;
            this.judge = judging.of(platform);
            this.known = writing.known(platform);
        }

        Pass over(byte[] content) {
            try (var file = new GZIPInputStream(new ByteArrayInputStream(content))) {
                var broken = LheoFile.read(file, this::take);
                return new Pass(
                        new Brought.Counts(read, news, changes, same, refusals, out),
                        created,
                        updated,
                        refused,
                        broken);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private void take(LheoLine line) {
            read++;
            switch (line) {
                case LheoLine.Refused no -> refuse(no);
                case LheoLine.Read(var formation) -> {
                    var before = seen.putIfAbsent(formation.key(), formation.line());
                    if (before != null) {
                        refuse(new LheoLine.Refused(
                                formation.line(),
                                "numero",
                                formation.key(),
                                "Ce numéro est déjà celui de la formation de la ligne " + before + "."));
                        return;
                    }
                    switch (judge.of(formation)) {
                        case Judging.Verdict.Keep(var course) -> keep(course);
                        case Judging.Verdict.Out(var why) -> out.merge(why, 1, Integer::sum);
                        case Judging.Verdict.No(var no) -> refuse(no);
                    }
                }
            }
        }

        private void keep(Writing.Course course) {
            var before = known.get(course.key());
            if (before != null && before.equals(course.fingerprint())) {
                same++;
                return;
            }
            var list = before == null ? created : updated;
            if (before == null) {
                news++;
            } else {
                changes++;
            }
            if (list.size() < SAMPLES) {
                list.add(new Sample(
                        course.sheet().title(),
                        course.sheet().where(),
                        course.ways().stream()
                                .mapToInt(way -> way.sessions().size())
                                .sum()));
            }
            if (by != null) {
                writing.write(platform, course, by);
            }
        }

        private void refuse(LheoLine.Refused no) {
            refusals++;
            if (refused.size() < MOST_REFUSED) {
                refused.add(no);
            }
        }
    }
}
