package fr.ensemblier.appointments.booking;

import fr.ensemblier.accounts.Accounts;
import fr.ensemblier.appointments.model.AppointmentKind;
import fr.ensemblier.appointments.model.Booking.Wanted;
import fr.ensemblier.appointments.model.FreeSlots;
import fr.ensemblier.appointments.model.Place;
import fr.ensemblier.appointments.model.Places;
import fr.ensemblier.appointments.model.Slot;
import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.ui.Choice;
import fr.ensemblier.ui.FieldError;
import fr.ensemblier.ui.French;
import fr.ensemblier.ui.Link;
import fr.ensemblier.ui.ListAddress;
import fr.ensemblier.ui.Option;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Reads the time that the team asks for, and shows those that can be had.
@Component
class Asking {

    private static final int SHOWN = 24;
    private static final List<Integer> LENGTHS = List.of(20, 30, 45, 60, 90, 120);

    private final FreeSlots slots;
    private final Places places;
    private final Accounts accounts;
    private final Clock clock;

    Asking(FreeSlots slots, Places places, Accounts accounts, Clock clock) {
        this.slots = slots;
        this.places = places;
        this.accounts = accounts;
        this.clock = clock;
    }

    /// The adviser asked for, else the usual one, else who asks: of the team.
    Accounts.Contact adviser(Actor.Team team, AskedForm form, @Nullable UUID usual) {
        var all = accounts.team(team.platform());
        return Stream.of(
                        String.valueOf(form.conseiller()),
                        String.valueOf(usual),
                        team.account().toString())
                .flatMap(
                        wanted -> all.stream().filter(one -> one.id().toString().equals(wanted)))
                .findFirst()
                .orElseGet(() -> new Accounts.Contact(team.account(), team.name(), ""));
    }

    /// The time, or nothing and the errors beside the fields.
    Optional<Wanted> read(Actor.Team team, AskedForm form, Accounts.Contact adviser, List<FieldError> errors) {
        var slot = ListAddress.text(form.slot());
        if (slot.isEmpty()) {
            errors.add(new FieldError("slot", "Choisissez un créneau, ou un autre horaire."));
            return Optional.empty();
        }
        return slot.equals(AskedForm.FREE) ? free(team, form, adviser, errors) : taken(team, slot, adviser, errors);
    }

    private Optional<Wanted> taken(Actor.Team team, String key, Accounts.Contact adviser, List<FieldError> errors) {
        var found = slots.find(slots.ofAdviser(team.platform(), adviser.id(), Paris.today(clock)), key);
        if (found.isEmpty()) {
            errors.add(new FieldError("slot", "Ce créneau vient d’être pris. Choisissez-en un autre."));
        }
        return found.map(Wanted::of);
    }

    private Optional<Wanted> free(Actor.Team team, AskedForm form, Accounts.Contact adviser, List<FieldError> errors) {
        var day = ListAddress.day(form.day());
        var time = time(form.time());
        var place = place(team, form.place(), errors);
        var minutes = LENGTHS.stream()
                .filter(one -> one.toString().equals(form.minutes()))
                .findFirst();
        if (day == null
                || day.isBefore(Paris.today(clock))
                || day.isAfter(Paris.today(clock).plusYears(1))) {
            errors.add(new FieldError("day", "Écrivez un jour à venir, dans l’année."));
        }
        if (time == null) {
            errors.add(new FieldError("time", "Écrivez l’heure, par exemple 09:30."));
        }
        if (minutes.isEmpty()) {
            errors.add(new FieldError("minutes", "Choisissez la durée."));
        }
        if (day == null || time == null || !errors.isEmpty()) {
            return Optional.empty();
        }
        var off = slots.off(team.platform(), adviser.id(), adviser.name(), day);
        if (off.isPresent() && !sure(form, adviser, day)) {
            errors.add(new FieldError("day", off.get() + " Choisissez un autre jour, ou gardez celui-ci."));
            return Optional.empty();
        }
        var starts = day.atTime(time).atZone(Paris.ZONE).toInstant();
        if (starts.isBefore(clock.instant())) {
            errors.add(new FieldError("time", "Cette heure est passée. Écrivez une heure à venir."));
            return Optional.empty();
        }
        return Optional.of(new Wanted(
                adviser.id(),
                adviser.name(),
                place.map(Place::id).orElse(null),
                starts,
                starts.plusSeconds(60L * minutes.orElseThrow())));
    }

    private Optional<Place> place(Actor.Team team, @Nullable String asked, List<FieldError> errors) {
        if (AskedForm.TELEPHONE.equals(asked)) {
            return Optional.empty();
        }
        var found = open(team).stream()
                .filter(one -> one.id().toString().equals(asked))
                .findFirst();
        if (found.isEmpty()) {
            errors.add(new FieldError("place", "Choisissez un lieu, ou le téléphone."));
        }
        return found;
    }

    /// That day with that adviser, and no other.
    private static boolean sure(AskedForm form, Accounts.Contact adviser, LocalDate day) {
        return (adviser.id() + " " + day).equals(form.sure());
    }

    private @Nullable String asksSure(
            Actor.Team team, AskedForm form, Accounts.Contact adviser, List<FieldError> errors) {
        var day = ListAddress.day(form.day());
        return day == null
                        || errors.stream().noneMatch(one -> one.field().equals("day"))
                        || slots.off(team.platform(), adviser.id(), adviser.name(), day)
                                .isEmpty()
                ? null
                : adviser.id() + " " + day;
    }

    private static @Nullable LocalTime time(@Nullable String typed) {
        try {
            return LocalTime.parse(ListAddress.text(typed));
        } catch (DateTimeParseException _) {
            return null;
        }
    }

    private List<Place> open(Actor.Team team) {
        return places.all(team.platform()).stream().filter(Place::open).toList();
    }

    BookingPage page(
            Actor.Team team,
            String title,
            String lead,
            List<Link> crumbs,
            String action,
            String act,
            boolean kinds,
            Accounts.Contact adviser,
            AskedForm form,
            List<FieldError> errors) {
        var today = Paris.today(clock);
        var asked = ListAddress.day(form.du());
        var from = asked == null || asked.isBefore(today) || asked.isAfter(today.plusYears(1)) ? today : asked;
        return new BookingPage(
                title,
                lead,
                crumbs,
                action,
                act,
                accounts.team(team.platform()).stream()
                        .map(one -> new Option(one.id().toString(), one.name()))
                        .toList(),
                adviser.id().toString(),
                from,
                today,
                choices(team, adviser, from, form.slot()),
                kinds
                        ? Arrays.stream(AppointmentKind.values())
                                .map(one -> new Option(one.name(), one.words()))
                                .toList()
                        : List.of(),
                form.kind(),
                ListAddress.day(form.day()),
                form.time(),
                form.minutes() == null ? "45" : form.minutes(),
                LENGTHS.stream()
                        .map(one -> new Option(one.toString(), French.minutes(one)))
                        .toList(),
                form.place(),
                Stream.concat(
                                open(team).stream()
                                        .map(one -> new Option(one.id().toString(), one.brief())),
                                Stream.of(new Option(AskedForm.TELEPHONE, "Par téléphone")))
                        .toList(),
                form.note(),
                asksSure(team, form, adviser, errors),
                errors);
    }

    /// The next slots, and always another hour.
    private List<Choice> choices(Actor.Team team, Accounts.Contact adviser, LocalDate from, @Nullable String chosen) {
        var known = places.byId(team.platform());
        return Stream.concat(
                        slots.ofAdviser(team.platform(), adviser.id(), from).stream()
                                .limit(SHOWN)
                                .map(slot -> choice(slot, known, chosen)),
                        Stream.of(new Choice(
                                AskedForm.FREE,
                                "Un autre horaire",
                                "Écrivez-le ci-dessous",
                                AskedForm.FREE.equals(chosen))))
                .toList();
    }

    private Choice choice(Slot slot, Map<UUID, Place> known, @Nullable String chosen) {
        var place = known.get(slot.place());
        return new Choice(
                slot.key(),
                French.capital(French.dateTime(Paris.local(slot.starts()), Paris.today(clock))),
                place == null ? null : place.brief(),
                slot.key().equals(chosen));
    }
}
