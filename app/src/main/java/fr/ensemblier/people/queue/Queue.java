package fr.ensemblier.people.queue;

import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.Parameters;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.occupations.Occupation;
import fr.ensemblier.occupations.Occupations;
import fr.ensemblier.people.model.Place;
import fr.ensemblier.platforms.Platforms;
import fr.ensemblier.territory.WorkingDays;
import fr.ensemblier.ui.Chip;
import fr.ensemblier.ui.FieldError;
import fr.ensemblier.ui.French;
import fr.ensemblier.ui.Option;
import fr.ensemblier.ui.Pager;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Puts the queue into words.
@Component
class Queue {

    private static final int PAGE = 30;
    private static final List<Option> KINDS = List.of(
            new Option("AUDIO", "Audio"),
            new Option("VIDEO", "Vidéo"),
            new Option("TEXT", "Texte"),
            new Option("CV", "CV"),
            new Option("NONE", "Sans message"));

    private final Waiting waiting;
    private final Listening listening;
    private final Occupations occupations;
    private final Parameters parameters;
    private final Platforms platforms;
    private final Clock clock;

    Queue(
            Waiting waiting,
            Listening listening,
            Occupations occupations,
            Parameters parameters,
            Platforms platforms,
            Clock clock) {
        this.waiting = waiting;
        this.listening = listening;
        this.occupations = occupations;
        this.parameters = parameters;
        this.platforms = platforms;
        this.clock = clock;
    }

    QueuePage page(
            Actor.Team team, QueueFilter filter, @Nullable UUID asked, QueuePage.Typed typed, List<FieldError> errors) {
        var kinds = waiting.kinds(team.platform());
        var count = kinds.values().stream().mapToInt(Integer::intValue).sum();
        var rows = waiting.page(team.platform(), filter, PAGE + 1);
        var more = rows.size() > PAGE;
        var lines = more ? rows.subList(0, PAGE) : rows;
        var open = asked != null
                ? asked
                : lines.isEmpty() ? null : lines.getFirst().person();
        return new QueuePage(
                count == 0 ? "Aucun profil à écouter" : French.plural(count, "profil", "profils") + " à écouter",
                chips(kinds, filter),
                lines.stream()
                        .map(line -> line(team.platform(), line, open, filter))
                        .toList(),
                new Pager(
                        filter.place().isEmpty() ? null : filter.with(QueueFilter.BASE, "apres", null),
                        more
                                ? filter.with(
                                        QueueFilter.BASE,
                                        "apres",
                                        new Place(
                                                        lines.getLast().since(),
                                                        lines.getLast().person())
                                                .toString())
                                : null,
                        French.number(lines.size()) + " sur " + French.number(waiting.count(team.platform(), filter))),
                filter.with(QueueFilter.BASE + ".csv", "apres", null),
                filter,
                occupations.all().stream()
                        .map(one -> new Option(one.code(), one.brief()))
                        .toList(),
                open == null ? null : listening.open(team, open),
                typed,
                errors);
    }

    List<Waiting.Line> all(PlatformId platform, QueueFilter filter) {
        return waiting.page(platform, new QueueFilter(filter.message(), filter.metier(), filter.tri(), null), 20_000);
    }

    private static List<Chip> chips(Map<String, Integer> kinds, QueueFilter filter) {
        var chips = new ArrayList<Chip>();
        for (var one : KINDS) {
            var applied = one.value().equals(filter.message());
            var count = kinds.getOrDefault(one.value(), 0);
            if (applied || count > 0) {
                chips.add(new Chip(
                        one.label(),
                        filter.with(QueueFilter.BASE, "message", applied ? null : one.value()),
                        count,
                        applied));
            }
        }
        return chips;
    }

    private QueuePage.Line line(PlatformId platform, Waiting.Line line, @Nullable UUID open, QueueFilter filter) {
        var first = line.occupations().isEmpty()
                ? Optional.<Occupation>empty()
                : occupations.find(line.occupations().getFirst());
        var name = line.lastName() == null || line.lastName().isEmpty()
                ? line.firstName()
                : line.firstName() + " " + line.lastName().charAt(0) + ".";
        return new QueuePage.Line(
                filter.open(line.person()),
                name,
                line.communeName(),
                first.map(Occupation::brief).orElse("Ne sait pas encore"),
                first.map(Occupation::pictogram).orElse("domaine-educatif-et-social"),
                first.map(one -> one.field().colour()).orElse("social"),
                kindWords(line.kind()),
                French.ago(line.since(), clock.instant(), Paris.ZONE),
                late(platform, line),
                line.person().equals(open));
    }

    /// The answer was promised within so many working days.
    private boolean late(PlatformId platform, Waiting.Line line) {
        return Paris.today(clock)
                .isAfter(WorkingDays.after(
                        Paris.date(line.since()),
                        parameters.days("people.answer-working-days", platform),
                        platforms.get(platform).departement()));
    }

    static String kindWords(@Nullable String kind) {
        return switch (kind == null ? "" : kind) {
            case "AUDIO" -> "Audio";
            case "VIDEO" -> "Vidéo";
            case "CV" -> "CV";
            case "TEXT" -> "Texte";
            default -> "Sans message";
        };
    }

    String wants(Waiting.Line line) {
        return line.occupations().isEmpty()
                ? "Ne sait pas encore"
                : String.join(
                        ", ",
                        line.occupations().stream().map(occupations::brief).toList());
    }
}
