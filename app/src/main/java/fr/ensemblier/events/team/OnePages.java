package fr.ensemblier.events.team;

import fr.ensemblier.events.model.Event;
import fr.ensemblier.events.model.EventKind;
import fr.ensemblier.events.model.EventState;
import fr.ensemblier.events.model.EventWords;
import fr.ensemblier.events.model.Events;
import fr.ensemblier.events.model.Registration;
import fr.ensemblier.events.model.RegistrationState.Came;
import fr.ensemblier.events.model.RegistrationState.Seated;
import fr.ensemblier.events.model.RegistrationState.Waiting;
import fr.ensemblier.events.model.Registrations;
import fr.ensemblier.events.model.Telling;
import fr.ensemblier.events.model.Way;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.platforms.Platforms;
import fr.ensemblier.ui.French;
import fr.ensemblier.ui.Link;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Puts an event on its page.
@Component
class OnePages {

    private final Events events;
    private final Registrations registrations;
    private final Platforms platforms;
    private final Clock clock;

    OnePages(Events events, Registrations registrations, Platforms platforms, Clock clock) {
        this.events = events;
        this.registrations = registrations;
        this.platforms = platforms;
        this.clock = clock;
    }

    OnePage of(Event one, @Nullable String countError) {
        var now = clock.instant();
        var all = registrations.of(one.platform(), one.id());
        var base = Filter.HERE + "/" + one.id();
        var open = one.published() && !one.over(now);
        return new OnePage(
                base,
                one.title(),
                EventWords.kind(one, now),
                EventWords.state(one, now),
                one.kind().words() + ", " + EventWords.when(one, Paris.date(now)),
                French.typography(one.words())
                        .lines()
                        .filter(line -> !line.isBlank())
                        .toList(),
                facts(one, now),
                figures(one, all, now),
                one.kind().registers() && !(one.state() instanceof EventState.Draft),
                one.state() instanceof EventState.Draft,
                one.atTheDoor(now),
                one.over(now),
                one.published() && one.kind().counts() && !now.isBefore(one.starts()),
                one.counted() == null ? null : one.counted().toString(),
                countError,
                open,
                !(one.state() instanceof EventState.Cancelled),
                one.state() instanceof EventState.Draft
                        ? null
                        : platforms.get(one.platform()).base() + "/agenda/" + one.id(),
                one.state() instanceof EventState.Cancelled cancelled
                        ? "Annulé le " + French.shortDate(Paris.date(cancelled.at()), Paris.date(now)) + " par "
                                + cancelled.by() + " : " + cancelled.reason()
                        : null,
                calls(one, all),
                one.kind().gathers(),
                events.moments(one.platform(), one.id()).stream()
                        .map(moment -> new OnePage.Moment(
                                Filter.HERE + "/" + moment.id(),
                                moment.title(),
                                EventWords.when(moment, Paris.date(now)) + ", " + EventWords.brief(moment),
                                EventWords.kind(moment, now),
                                EventWords.state(moment, now)))
                        .toList(),
                one.partOf() == null
                        ? null
                        : events.find(one.platform(), one.partOf())
                                .map(whole -> new Link(whole.title(), Filter.HERE + "/" + whole.id()))
                                .orElse(null));
    }

    /// After a cancellation: those who were expected and whom no message reaches.
    private static List<OnePage.Call> calls(Event one, List<Registration> all) {
        return !(one.state() instanceof EventState.Cancelled)
                ? List.of()
                : all.stream()
                        .filter(row -> row.state() instanceof Seated || row.state() instanceof Waiting)
                        .map(Registration::who)
                        .filter(Objects::nonNull)
                        .filter(who -> !Telling.reaches(who))
                        .map(who -> new OnePage.Call(
                                who.name(),
                                who.phone() == null ? "sans numéro" : French.phone(who.phone()),
                                who.phone() == null ? "" : French.phoneLink(who.phone())))
                        .toList();
    }

    private static List<OnePage.Fact> facts(Event one, Instant now) {
        var facts = new ArrayList<OnePage.Fact>();
        var today = Paris.date(now);
        facts.add(new OnePage.Fact("Pour qui", EventWords.whom(one)));
        var spot = one.spot();
        if (spot != null) {
            facts.add(new OnePage.Fact("Lieu", spot.words()));
            if (spot.access() != null) {
                facts.add(new OnePage.Fact("Pour venir et pour entrer", French.typography(spot.access())));
            }
        }
        if (one.ways().stream().anyMatch(way -> way.way() == Way.REMOTE)) {
            facts.add(new OnePage.Fact("À distance", one.link() == null ? "Le lien reste à donner." : one.link()));
        }
        if (!one.hosts().isEmpty()) {
            facts.add(new OnePage.Fact("Organisé avec", French.list(one.hosts())));
        }
        if (!one.questions().isEmpty()) {
            facts.add(new OnePage.Fact("Questions avant l’inscription", String.join(" ", one.questions())));
        }
        if (one.closesOn() != null) {
            facts.add(new OnePage.Fact("On s’inscrit jusqu’au", French.shortDate(one.closesOn(), today)));
        }
        facts.add(new OnePage.Fact("Préparé par", one.madeBy()));
        return facts;
    }

    private static List<OnePage.Figure> figures(Event one, List<Registration> all, Instant now) {
        var figures = new ArrayList<OnePage.Figure>();
        if (one.state() instanceof EventState.Draft || one.kind().entry() == EventKind.Entry.NONE) {
            return figures;
        }
        if (one.kind().registers()) {
            for (var way : one.ways()) {
                var taken = all.stream()
                        .filter(row -> row.way() == way.way())
                        .mapToInt(Registration::seats)
                        .sum();
                figures.add(new OnePage.Figure(
                        French.number(taken),
                        (taken < 2 ? "place prise" : "places prises")
                                + (way.seats() == null ? "" : " sur " + French.number(way.seats()))
                                + (one.ways().size() == 1
                                        ? ""
                                        : ", " + French.small(way.way().words()))));
            }
            figures.add(new OnePage.Figure(
                    French.number(all.stream()
                            .filter(row -> row.state() instanceof Waiting)
                            .mapToInt(Registration::headcount)
                            .sum()),
                    "en attente"));
        }
        if (!now.isBefore(one.starts()) && one.published()) {
            var came = all.stream()
                    .mapToInt(row -> row.state() instanceof Came there ? there.many() : 0)
                    .sum();
            var there = came + (one.counted() == null ? 0 : one.counted());
            figures.add(new OnePage.Figure(French.number(there), there < 2 ? "personne venue" : "personnes venues"));
        }
        return figures;
    }
}
