package fr.ensemblier.events.writing;

import fr.ensemblier.events.model.Event;
import fr.ensemblier.events.model.EventKind;
import fr.ensemblier.events.model.EventWords;
import fr.ensemblier.events.model.Way;
import fr.ensemblier.events.model.Whom;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.ui.Choice;
import fr.ensemblier.ui.FieldError;
import fr.ensemblier.ui.Link;
import fr.ensemblier.ui.ListAddress;
import fr.ensemblier.ui.Option;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The form of an event, ready to be shown: blank, of one that is there, or as it was typed.
@Component
class EventForms {

    /// `told` says who hears of a change that counts; null where nobody registered.
    record EventPage(
            String title,
            List<Link> crumbs,
            String action,
            EventForm form,
            List<Option> kinds,
            @Nullable LocalDate day,
            @Nullable LocalDate lastDay,
            @Nullable LocalDate closes,
            List<Choice> ways,
            List<Choice> audiences,
            List<Option> parts,
            @Nullable String told,
            List<FieldError> errors) {

        @Nullable String error(String field) {
            return FieldError.of(errors, field);
        }

        List<Option> which(String field) {
            return FieldError.which(errors, field);
        }
    }

    private final EventReading reading;
    private final Clock clock;

    EventForms(EventReading reading, Clock clock) {
        this.reading = reading;
        this.clock = clock;
    }

    /// `part` is the one of which it is a moment: it begins on its first day.
    EventForm blank(@Nullable Event part) {
        return new EventForm(
                null,
                null,
                null,
                part == null ? null : part.day().toString(),
                "09:30",
                "12:00",
                null,
                List.of(Way.ON_SITE.name()),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                null,
                null,
                null,
                part == null ? null : part.id().toString(),
                null);
    }

    /// The same once more: all but the day.
    EventForm again(Event one) {
        var form = of(one);
        return new EventForm(
                form.kind(),
                form.title(),
                form.words(),
                null,
                form.from(),
                form.to(),
                null,
                form.ways(),
                form.seats(),
                form.remoteSeats(),
                form.place(),
                form.address(),
                form.commune(),
                form.communeText(),
                form.access(),
                null,
                form.audiences(),
                form.hosts(),
                form.questions(),
                null,
                null,
                null);
    }

    EventForm of(Event one) {
        var spot = one.spot();
        return new EventForm(
                one.kind().name(),
                one.title(),
                one.words(),
                one.day().toString(),
                Paris.local(one.starts()).toLocalTime().toString(),
                Paris.local(one.ends()).toLocalTime().toString(),
                one.ofOneDay() ? null : one.lastDay().toString(),
                one.ways().stream().map(way -> way.way().name()).toList(),
                seats(one, Way.ON_SITE),
                seats(one, Way.REMOTE),
                spot == null ? null : spot.name(),
                spot == null ? null : spot.address(),
                spot == null ? null : spot.commune(),
                spot == null ? null : spot.communeName(),
                spot == null ? null : spot.access(),
                one.link(),
                one.audiences().stream().map(Enum::name).toList(),
                String.join("\n", one.hosts()),
                String.join("\n", one.questions()),
                Objects.toString(one.closesOn(), null),
                Objects.toString(one.partOf(), null),
                one.version());
    }

    private static @Nullable String seats(Event one, Way way) {
        return one.offers(way).map(Event.Offered::seats).map(Object::toString).orElse(null);
    }

    EventPage page(
            PlatformId platform,
            String title,
            List<Link> crumbs,
            String action,
            @Nullable Event known,
            EventForm form,
            List<FieldError> errors) {
        var today = Paris.today(clock);
        return new EventPage(
                title,
                crumbs,
                action,
                form,
                Arrays.stream(EventKind.values())
                        .map(one -> new Option(one.name(), one.words()))
                        .toList(),
                ListAddress.day(form.day()),
                ListAddress.day(form.lastDay()),
                ListAddress.day(form.closes()),
                Arrays.stream(Way.values())
                        .map(one -> Choice.of(one.name(), one.words(), form.chosen(one.name())))
                        .toList(),
                Arrays.stream(Whom.values())
                        .map(one -> Choice.of(one.name(), one.words(), form.meant(one.name())))
                        .toList(),
                parts(platform, known, today),
                known != null && known.published() && !known.over(clock.instant())
                        ? "Si le jour, l’heure, le lieu ou le lien change, les personnes inscrites sont prévenues par courriel ou SMS."
                        : null,
                errors);
    }

    /// With the one that it is part of already, even when that is over.
    private List<Option> parts(PlatformId platform, @Nullable Event known, LocalDate today) {
        var gathering = reading.gathering(platform);
        var kept = known == null
                        || known.partOf() == null
                        || gathering.stream().anyMatch(one -> one.id().equals(known.partOf()))
                ? Stream.<Option>empty()
                : Stream.of(new Option(known.partOf().toString(), "Le même qu’avant"));
        return Stream.concat(
                        kept,
                        gathering.stream()
                                .filter(one -> known == null || !one.id().equals(known.id()))
                                .map(one -> new Option(
                                        one.id().toString(), one.title() + ", " + EventWords.when(one, today))))
                .toList();
    }
}
