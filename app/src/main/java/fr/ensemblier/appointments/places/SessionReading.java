package fr.ensemblier.appointments.places;

import fr.ensemblier.accounts.Accounts;
import fr.ensemblier.appointments.model.DropInSession;
import fr.ensemblier.appointments.model.Place;
import fr.ensemblier.appointments.model.Places;
import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.platforms.Platforms;
import fr.ensemblier.territory.WorkingDays;
import fr.ensemblier.ui.Choice;
import fr.ensemblier.ui.FieldError;
import fr.ensemblier.ui.French;
import fr.ensemblier.ui.ListAddress;
import fr.ensemblier.ui.Option;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Reads a session from its form, and puts it there.
@Component
class SessionReading {

    private static final int WEEKS = 16;
    private static final List<Integer> LENGTHS = List.of(15, 20, 30, 45, 60, 90, 120);

    private final Places places;
    private final Accounts accounts;
    private final Platforms platforms;
    private final Clock clock;

    SessionReading(Places places, Accounts accounts, Platforms platforms, Clock clock) {
        this.places = places;
        this.accounts = accounts;
        this.platforms = platforms;
        this.clock = clock;
    }

    SessionForm blank(PlatformId platform) {
        return new SessionForm(
                null,
                null,
                SessionForm.WEEKLY,
                WorkingDays.after(Paris.today(clock), 1, platforms.get(platform).departement())
                        .toString(),
                "09:00",
                "12:00",
                "45",
                null,
                SessionForm.ALL,
                null,
                null);
    }

    SessionForm form(DropInSession one) {
        var today = Paris.today(clock);
        return new SessionForm(
                one.adviser().toString(),
                one.place().toString(),
                one.once() ? SessionForm.ONCE : SessionForm.WEEKLY,
                one.fromOn().toString(),
                one.from().toString(),
                one.to().toString(),
                String.valueOf(one.minutes()),
                one.once() ? null : Objects.toString(one.untilOn(), null),
                one.forAll() ? SessionForm.ALL : SessionForm.OWN,
                one.leftOut().stream()
                        .filter(week -> !week.plusDays(6).isBefore(today))
                        .map(LocalDate::toString)
                        .toList(),
                one.version());
    }

    Optional<DropInSession> read(
            Actor.Team team, @Nullable DropInSession known, SessionForm form, List<FieldError> errors) {
        var adviser = adviser(team, known, form, errors);
        var place = open(team).stream()
                .filter(one -> one.id().toString().equals(form.place()))
                .findFirst();
        if (place.isEmpty()) {
            errors.add(new FieldError("place", "Choisissez un lieu ouvert."));
        }
        var day = day(team.platform(), known, form, errors);
        var until = until(day, form, errors);
        var from = time("from", form.from(), errors);
        var to = time("to", form.to(), errors);
        var minutes = LENGTHS.stream()
                .filter(one -> one.toString().equals(form.minutes()))
                .findFirst();
        if (minutes.isEmpty()) {
            errors.add(new FieldError("minutes", "Choisissez la durée."));
        }
        if (from != null && to != null && minutes.isPresent() && from.isAfter(to.minusMinutes(minutes.get()))
                || from != null && to != null && !from.isBefore(to)) {
            errors.add(new FieldError("to", "La fin laisse au moins un créneau après le début."));
        }
        if (!errors.isEmpty() || adviser.isEmpty() || place.isEmpty() || day == null || from == null || to == null) {
            return Optional.empty();
        }
        return Optional.of(new DropInSession(
                team.platform(),
                known == null ? UUID.randomUUID() : known.id(),
                adviser.get().id(),
                adviser.get().name(),
                place.get().id(),
                day.getDayOfWeek(),
                from,
                to,
                minutes.orElseThrow(),
                day,
                SessionForm.ONCE.equals(form.rhythm()) ? day : until,
                mondays().stream()
                        .filter(week -> form.weeks().contains(week.toString()))
                        .collect(Collectors.toSet()),
                !SessionForm.OWN.equals(form.audience()),
                form.version() == null ? 1 : form.version()));
    }

    /// Who receives does not change; an adviser writes her own only.
    private Optional<Accounts.Contact> adviser(
            Actor.Team team, @Nullable DropInSession known, SessionForm form, List<FieldError> errors) {
        if (known != null) {
            return Optional.of(new Accounts.Contact(known.adviser(), known.adviserName(), ""));
        }
        if (!team.head()) {
            return Optional.of(new Accounts.Contact(team.account(), team.name(), ""));
        }
        var found = accounts.team(team.platform()).stream()
                .filter(one -> one.id().toString().equals(form.adviser()))
                .findFirst();
        if (found.isEmpty()) {
            errors.add(new FieldError("adviser", "Choisissez qui reçoit."));
        }
        return found;
    }

    /// No slot is given on a day off, so no session begins on one.
    private @Nullable LocalDate day(
            PlatformId platform, @Nullable DropInSession known, SessionForm form, List<FieldError> errors) {
        var day = ListAddress.day(form.day());
        var today = Paris.today(clock);
        var kept = known != null && known.fromOn().equals(day);
        if (day == null || !kept && day.isBefore(today) || day.isAfter(today.plusYears(1))) {
            errors.add(new FieldError("day", "Écrivez un jour à venir, dans l’année."));
            return null;
        }
        if (!kept && !WorkingDays.isWorking(day, platforms.get(platform).departement())) {
            errors.add(new FieldError(
                    "day", "Ce jour est un samedi, un dimanche ou un jour férié. Choisissez un jour ouvré."));
            return null;
        }
        return day;
    }

    private static @Nullable LocalDate until(@Nullable LocalDate day, SessionForm form, List<FieldError> errors) {
        var typed = ListAddress.text(form.until());
        if (typed.isEmpty() || SessionForm.ONCE.equals(form.rhythm())) {
            return null;
        }
        var until = ListAddress.day(typed);
        if (until == null || day != null && !until.isAfter(day) || until.getYear() >= 2100) {
            errors.add(new FieldError("until", "Écrivez un jour après le premier, ou rien."));
        }
        return until;
    }

    private static @Nullable LocalTime time(String field, @Nullable String typed, List<FieldError> errors) {
        try {
            return LocalTime.parse(ListAddress.text(typed));
        } catch (DateTimeParseException _) {
            errors.add(new FieldError(field, "Écrivez l’heure, par exemple 09:30."));
            return null;
        }
    }

    private List<Place> open(Actor.Team team) {
        return places.all(team.platform()).stream().filter(Place::open).toList();
    }

    SessionPage page(Actor.Team team, @Nullable DropInSession known, SessionForm form, List<FieldError> errors) {
        var once = SessionForm.ONCE.equals(form.rhythm());
        var own = SessionForm.OWN.equals(form.audience());
        return new SessionPage(
                known == null ? "Ajouter une permanence" : "Modifier une permanence",
                PlacesController.HERE + "/" + (known == null ? "nouvelle" : known.id()),
                known == null ? null : PlacesController.HERE + "/" + known.id() + "/arreter",
                known == null && team.head()
                        ? accounts.team(team.platform()).stream()
                                .map(one -> new Option(one.id().toString(), one.name()))
                                .toList()
                        : List.of(),
                form.adviser(),
                open(team).stream()
                        .map(one -> new Option(one.id().toString(), one.brief()))
                        .toList(),
                form.place(),
                List.of(
                        Choice.of(SessionForm.WEEKLY, "Chaque semaine", !once),
                        Choice.of(SessionForm.ONCE, "Une seule fois", once)),
                ListAddress.day(form.day()),
                ListAddress.day(form.until()),
                form.from(),
                form.to(),
                LENGTHS.stream()
                        .map(one -> new Option(one.toString(), French.minutes(one)))
                        .toList(),
                form.minutes() == null ? "45" : form.minutes(),
                List.of(
                        Choice.of(SessionForm.ALL, "Toutes les personnes suivies par l’équipe", !own),
                        Choice.of(SessionForm.OWN, "Seulement celles que je suis", own)),
                once ? List.of() : weeks(form),
                form.version(),
                errors);
    }

    /// Of the weeks that can be left out.
    private List<LocalDate> mondays() {
        var first = DropInSession.monday(Paris.today(clock));
        return IntStream.range(0, WEEKS).mapToObj(first::plusWeeks).toList();
    }

    private List<Choice> weeks(SessionForm form) {
        var today = Paris.today(clock);
        return mondays().stream()
                .map(week -> Choice.of(
                        week.toString(),
                        "Semaine du " + French.shortDate(week, today),
                        form.weeks().contains(week.toString())))
                .toList();
    }
}
