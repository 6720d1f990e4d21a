package fr.ensemblier.events.writing;

import static fr.ensemblier.ui.ListAddress.text;

import fr.ensemblier.events.model.Event;
import fr.ensemblier.events.model.EventKind;
import fr.ensemblier.events.model.EventState;
import fr.ensemblier.events.model.Events;
import fr.ensemblier.events.model.Way;
import fr.ensemblier.events.model.Whom;
import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.platforms.Platforms;
import fr.ensemblier.territory.Commune;
import fr.ensemblier.territory.CommuneField;
import fr.ensemblier.ui.FieldError;
import fr.ensemblier.ui.ListAddress;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Reads an event as it was typed: what is missing or may not be is said beside its field (R-E2).
@Component
class EventReading {

    private static final int TITLE = 120;
    private static final int WORDS = 3000;
    private static final int SHORT = 200;
    private static final int ACCESS = 400;
    private static final int LINES = 12;
    private static final int QUESTIONS = 5;
    private static final int SEATS = 5000;
    private static final int LONGEST_DAYS = 60;
    private static final int NOON = 12;

    /// As the form asks them, for the summary of what is wrong.
    private static final List<String> ORDER = List.of(
            "kind",
            "title",
            "words",
            "audiences",
            "day",
            "from",
            "to",
            "lastDay",
            "ways",
            "place",
            "address",
            "commune",
            "access",
            "seats",
            "link",
            "remoteSeats",
            "hosts",
            "questions",
            "closes",
            "part");

    private final Events events;
    private final CommuneField communes;
    private final Platforms platforms;
    private final Clock clock;

    EventReading(Events events, CommuneField communes, Platforms platforms, Clock clock) {
        this.events = events;
        this.communes = communes;
        this.platforms = platforms;
        this.clock = clock;
    }

    Optional<Event> read(Actor.Team team, @Nullable Event known, EventForm form, List<FieldError> errors) {
        var kind = one(EventKind.values(), form.kind());
        refuse(kind.isEmpty(), "kind", "Choisissez ce que vous organisez.", errors);
        var title = written("title", form.title(), TITLE, "Écrivez un titre.", errors);
        var words = written("words", form.words(), WORDS, "Dites ce qui s’y passe, en quelques phrases.", errors);
        var audiences = Arrays.stream(Whom.values())
                .filter(whom -> form.meant(whom.name()))
                .collect(Collectors.toSet());
        refuse(audiences.isEmpty(), "audiences", "Dites pour qui.", errors);
        var starts = starts(known, form, errors);
        var ends = ends(kind, form, starts, errors);
        var ways = ways(kind, form, errors);
        var spot = ways.contains(Way.ON_SITE) ? spot(team.platform(), form, errors) : null;
        var link = ways.contains(Way.REMOTE) ? link(form, errors) : null;
        var hosts = lines("hosts", form.hosts(), LINES, errors);
        var questions = questions(kind, form, errors);
        var closes = closes(form, starts, errors);
        var part = part(team.platform(), known, kind, form, errors);
        var offered = ways.stream()
                .map(way -> new Event.Offered(way, seats(way, kind, form, errors)))
                .toList();
        errors.sort(Comparator.comparingInt(error -> ORDER.indexOf(error.field())));
        if (!errors.isEmpty() || kind.isEmpty() || starts == null || ends == null) {
            return Optional.empty();
        }
        return Optional.of(new Event(
                team.platform(),
                known == null ? UUID.randomUUID() : known.id(),
                kind.get(),
                title,
                words,
                starts,
                ends,
                spot,
                link,
                offered,
                audiences,
                hosts,
                questions,
                closes,
                part,
                known == null ? null : known.counted(),
                known == null ? 0 : known.sequence(),
                known == null ? team.name() : known.madeBy(),
                clock.instant(),
                form.version() == null ? 1 : form.version(),
                known == null ? new EventState.Draft() : known.state()));
    }

    /// What was published for a day to come stays to come; what is over, or a draft of what was held without being
    /// entered, may be of a day that is past (R-E6).
    private @Nullable Instant starts(@Nullable Event known, EventForm form, List<FieldError> errors) {
        var on = ListAddress.day(form.day());
        var at = hour("from", form.from(), errors);
        var today = Paris.today(clock);
        if (on == null || on.isAfter(today.plusYears(2)) || on.isBefore(today.minusYears(2))) {
            errors.add(new FieldError("day", "Choisissez le jour."));
            return null;
        }
        var toCome = known != null && known.published() && clock.instant().isBefore(known.starts());
        var begun = known != null && known.published() && !toCome;
        if (toCome && on.isBefore(today)) {
            errors.add(new FieldError("day", "Choisissez un jour à venir, ou annulez l’évènement."));
            return null;
        }
        if (begun && on.isAfter(today)) {
            errors.add(new FieldError("day", "Il a commencé : corrigez son jour, ou préparez-en un autre."));
            return null;
        }
        return at == null ? null : on.atTime(at).atZone(Paris.ZONE).toInstant();
    }

    private static @Nullable LocalTime hour(String field, @Nullable String typed, List<FieldError> errors) {
        try {
            return LocalTime.parse(text(typed));
        } catch (DateTimeParseException _) {
            errors.add(new FieldError(field, "Écrivez l’heure, par exemple 09:30."));
            return null;
        }
    }

    private static @Nullable Instant ends(
            Optional<EventKind> kind, EventForm form, @Nullable Instant starts, List<FieldError> errors) {
        var at = hour("to", form.to(), errors);
        if (at == null || starts == null) {
            return null;
        }
        var first = Paris.date(starts);
        var last = kind.filter(EventKind::lasts).isPresent()
                        && !text(form.lastDay()).isEmpty()
                ? ListAddress.day(form.lastDay())
                : first;
        if (last == null || last.isBefore(first) || last.isAfter(first.plusDays(LONGEST_DAYS))) {
            errors.add(new FieldError("lastDay", "Choisissez un dernier jour après le premier, dans les deux mois."));
            return null;
        }
        var ends = last.atTime(at).atZone(Paris.ZONE).toInstant();
        var evening = last.equals(first)
                && !ends.isAfter(starts)
                && Paris.local(starts).getHour() >= NOON
                && at.getHour() < NOON;
        if (!ends.isAfter(starts) && !evening) {
            errors.add(new FieldError("to", "La fin vient après le début."));
            return null;
        }
        if (evening) {
            return last.plusDays(1).atTime(at).atZone(Paris.ZONE).toInstant();
        }
        return ends;
    }

    /// A webinar is from a distance whatever was ticked: there is no place to come to.
    private static List<Way> ways(Optional<EventKind> kind, EventForm form, List<FieldError> errors) {
        if (kind.filter(EventKind.WEBINAR::equals).isPresent()) {
            return List.of(Way.REMOTE);
        }
        var ways = Arrays.stream(Way.values())
                .filter(way -> form.chosen(way.name()))
                .toList();
        refuse(ways.isEmpty(), "ways", "Dites comment on y participe.", errors);
        return ways;
    }

    private Event.@Nullable Spot spot(PlatformId platform, EventForm form, List<FieldError> errors) {
        var name = written("place", form.place(), SHORT, "Écrivez le nom du lieu.", errors);
        var address = written("address", form.address(), SHORT, "Écrivez l’adresse.", errors);
        var access = text(form.access());
        refuse(access.length() > ACCESS, "access", tooLong(ACCESS), errors);
        Optional<Commune> commune = communes.read(
                "commune",
                form.commune(),
                form.communeText(),
                one -> platforms.covers(platform, one),
                errors,
                "Choisissez la commune.");
        return commune.map(there -> new Event.Spot(
                        name,
                        address,
                        there.code(),
                        there.name(),
                        there.lat(),
                        there.lon(),
                        access.isEmpty() ? null : access))
                .orElse(null);
    }

    /// The address may come later, before the day.
    private static @Nullable String link(EventForm form, List<FieldError> errors) {
        var typed = text(form.link());
        if (typed.isEmpty()) {
            return null;
        }
        refuse(
                typed.length() > 500 || !web(typed),
                "link",
                "Écrivez l’adresse entière, qui commence par https://.",
                errors);
        return typed;
    }

    private static boolean web(String typed) {
        try {
            var address = URI.create(typed);
            return ("https".equals(address.getScheme()) || "http".equals(address.getScheme()))
                    && address.getHost() != null;
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    private static @Nullable Integer seats(Way way, Optional<EventKind> kind, EventForm form, List<FieldError> errors) {
        var typed = text(way == Way.ON_SITE ? form.seats() : form.remoteSeats());
        if (typed.isEmpty() || kind.filter(EventKind::registers).isEmpty()) {
            return null;
        }
        var number = typed.matches("\\d{1,4}") ? Integer.parseInt(typed) : 0;
        refuse(
                number < 1 || number > SEATS,
                way == Way.ON_SITE ? "seats" : "remoteSeats",
                "Écrivez un nombre de places, ou rien s’il n’y a pas de limite.",
                errors);
        return number;
    }

    private static List<String> questions(Optional<EventKind> kind, EventForm form, List<FieldError> errors) {
        return kind.filter(EventKind::registers).isEmpty()
                ? List.of()
                : lines("questions", form.questions(), QUESTIONS, errors);
    }

    private @Nullable LocalDate closes(EventForm form, @Nullable Instant starts, List<FieldError> errors) {
        var typed = text(form.closes());
        if (typed.isEmpty()) {
            return null;
        }
        var day = ListAddress.day(typed);
        refuse(
                day == null || starts != null && day.isAfter(Paris.date(starts)),
                "closes",
                "Choisissez un jour qui ne vient pas après l’évènement, ou rien.",
                errors);
        return day;
    }

    private @Nullable UUID part(
            PlatformId platform,
            @Nullable Event known,
            Optional<EventKind> kind,
            EventForm form,
            List<FieldError> errors) {
        var typed = text(form.part());
        if (typed.isEmpty() || kind.filter(EventKind::gathers).isPresent()) {
            return null;
        }
        var kept = known != null
                && known.partOf() != null
                && known.partOf().toString().equals(typed);
        var found = kept
                ? Optional.of(UUID.fromString(typed))
                : gathering(platform).stream()
                        .map(Event::id)
                        .filter(id -> id.toString().equals(typed))
                        .findFirst();
        refuse(found.isEmpty(), "part", "Choisissez un évènement de la liste, ou rien.", errors);
        var on = ListAddress.day(form.day());
        found.flatMap(id -> events.find(platform, id))
                .filter(whole -> on != null && (on.isBefore(whole.day()) || on.isAfter(whole.lastDay())))
                .ifPresent(whole -> errors.add(new FieldError(
                        "part",
                        "Ce jour n’est pas dans les jours de « " + whole.title() + " ». Changez l’un des deux.")));
        return found.orElse(null);
    }

    List<Event> gathering(PlatformId platform) {
        return events.gathering(
                platform,
                Set.copyOf(Arrays.stream(EventKind.values())
                        .filter(EventKind::gathers)
                        .toList()),
                clock.instant());
    }

    private static List<String> lines(String field, @Nullable String typed, int most, List<FieldError> errors) {
        var lines = Arrays.stream(text(typed).split("\\R"))
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        refuse(lines.size() > most, field, "Gardez " + most + " lignes au plus.", errors);
        refuse(lines.stream().anyMatch(line -> line.length() > SHORT), field, tooLong(SHORT), errors);
        return lines;
    }

    private static String written(
            String field, @Nullable String typed, int longest, String ask, List<FieldError> errors) {
        var text = text(typed);
        refuse(text.isEmpty(), field, ask, errors);
        refuse(text.length() > longest, field, tooLong(longest), errors);
        return text;
    }

    private static String tooLong(int longest) {
        return "Ce texte est long. Gardez " + longest + " signes au plus.";
    }

    private static void refuse(boolean wrong, String field, String message, List<FieldError> errors) {
        if (wrong) {
            errors.add(new FieldError(field, message));
        }
    }

    private static <E extends Enum<E>> Optional<E> one(E[] all, @Nullable String typed) {
        return Arrays.stream(all).filter(known -> known.name().equals(typed)).findFirst();
    }
}
