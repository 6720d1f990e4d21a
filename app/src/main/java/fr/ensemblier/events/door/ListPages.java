package fr.ensemblier.events.door;

import fr.ensemblier.events.model.Event;
import fr.ensemblier.events.model.EventWords;
import fr.ensemblier.events.model.Registration;
import fr.ensemblier.events.model.RegistrationState.Came;
import fr.ensemblier.events.model.RegistrationState.Cancelled;
import fr.ensemblier.events.model.RegistrationState.Missed;
import fr.ensemblier.events.model.RegistrationState.Seated;
import fr.ensemblier.events.model.RegistrationState.Waiting;
import fr.ensemblier.events.model.Registrations;
import fr.ensemblier.events.model.Way;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.ui.Choice;
import fr.ensemblier.ui.FieldError;
import fr.ensemblier.ui.French;
import fr.ensemblier.ui.Option;
import fr.ensemblier.ui.Pager;
import fr.ensemblier.ui.StateKind;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Puts who registered on the page of the door.
@Component
class ListPages {

    private static final Map<String, String> STATES = new LinkedHashMap<>();

    static {
        STATES.put("SEATED", "Place réservée");
        STATES.put("WAITING", "En liste d’attente");
        STATES.put("CAME", "Présence notée");
        STATES.put("MISSED", "Absence");
        STATES.put("CANCELLED", "Inscription annulée");
    }

    private final Listed listed;
    private final Registrations registrations;
    private final Clock clock;

    ListPages(Listed listed, Registrations registrations, Clock clock) {
        this.listed = listed;
        this.registrations = registrations;
        this.clock = clock;
    }

    ListPage of(Event event, Filter filter, WhoForm typed, List<FieldError> errors) {
        var now = clock.instant();
        var rows = listed.page(event.platform(), event.id(), filter, Listed.PAGE + 1);
        var shown = rows.stream().limit(Listed.PAGE).toList();
        var count = listed.count(event.platform(), event.id(), filter);
        var answers = registrations.answers(event.platform(), event.id()).stream()
                .collect(Collectors.groupingBy(Registrations.Asked::registration));
        return new ListPage(
                Filter.base(event.id()),
                filter.here(event.id()),
                event.title(),
                EventWords.when(event, Paris.date(now)),
                count == 0 ? "Aucune inscription" : French.plural(count, "inscription", "inscriptions"),
                event.atTheDoor(now),
                event.published() && event.kind().registers(),
                event.published() && now.isBefore(event.starts()),
                event.offers(Way.ON_SITE).isPresent(),
                others(event, now),
                filter,
                STATES.entrySet().stream()
                        .map(one -> new Option(one.getKey(), one.getValue()))
                        .toList(),
                shown.stream()
                        .map(one -> line(event, one, answers.getOrDefault(one.id(), List.of()), now))
                        .toList(),
                Pager.behind(
                        filter.apres(),
                        rows.size() > Listed.PAGE ? shown.getLast().id().toString() : null,
                        shown.size(),
                        count,
                        key -> filter.with(event.id(), "apres", key)),
                filter.csv(event.id()),
                typed,
                event.ways().size() == 1
                        ? List.of()
                        : event.ways().stream()
                                .map(way -> Choice.of(
                                        way.way().name(),
                                        way.way().words(),
                                        way.way().name().equals(typed.way())))
                                .toList(),
                errors);
    }

    private @Nullable String others(Event event, Instant now) {
        if (!event.published() || !event.over(now)) {
            return null;
        }
        var left = registrations.of(event.platform(), event.id()).stream()
                .filter(one -> one.state() instanceof Seated)
                .count();
        return left == 0 ? null : French.plural(left, "inscription", "inscriptions");
    }

    private static ListPage.Line line(Event event, Registration one, List<Registrations.Asked> answers, Instant now) {
        var who = one.who();
        var phone = who == null ? null : who.phone();
        var door = event.atTheDoor(now);
        return new ListPage.Line(
                one.id().toString(),
                name(one),
                one.person() == null ? null : "/equipe/personnes/" + one.person(),
                Stream.of(
                                one.headcount() > 1 ? one.headcount() + " personnes" : null,
                                event.ways().size() > 1 ? one.way().words() : null,
                                who == null ? null : who.email(),
                                one.how() == Registration.How.ONESELF
                                        ? null
                                        : one.how().words() + ", " + one.by())
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(", ")),
                answers.stream()
                        .map(asked -> asked.answer().question() + " "
                                + (asked.answer().yes() ? "Oui." : "Non."))
                        .toList(),
                phone == null ? null : French.phone(phone),
                phone == null ? null : French.phoneLink(phone),
                event.published() ? EventWords.kind(one) : StateKind.NONE,
                event.published() ? EventWords.state(one) : "Évènement annulé",
                one.headcount(),
                door && !(one.state() instanceof Came),
                door && one.state() instanceof Seated,
                one.state() instanceof Came || one.state() instanceof Missed,
                now.isBefore(event.starts())
                        && event.published()
                        && (one.state() instanceof Seated || one.state() instanceof Waiting));
    }

    static String name(Registration one) {
        return one.who() == null ? "Nom effacé" : one.who().name();
    }

    /// For the file: whether it is known that she came.
    static String presence(Registration one) {
        return switch (one.state()) {
            case Came came -> String.valueOf(came.many());
            case Missed _ -> "0";
            case Seated _, Waiting _, Cancelled _ -> "";
        };
    }
}
