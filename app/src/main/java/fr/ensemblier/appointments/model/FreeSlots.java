package fr.ensemblier.appointments.model;

import fr.ensemblier.foundation.Parameters;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.notices.StandIns;
import fr.ensemblier.platforms.Platforms;
import fr.ensemblier.territory.WorkingDays;
import fr.ensemblier.ui.French;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The slots that can be taken: of the sessions that take place, without those that are taken or past, without days off
/// and the days on which the adviser is away.
@Component
public class FreeSlots {

    private final DropInSessions sessions;
    private final Appointments appointments;
    private final Places places;
    private final StandIns standIns;
    private final Platforms platforms;
    private final Parameters parameters;
    private final Clock clock;

    FreeSlots(
            DropInSessions sessions,
            Appointments appointments,
            Places places,
            StandIns standIns,
            Platforms platforms,
            Parameters parameters,
            Clock clock) {
        this.sessions = sessions;
        this.appointments = appointments;
        this.places = places;
        this.standIns = standIns;
        this.platforms = platforms;
        this.parameters = parameters;
        this.clock = clock;
    }

    /// Of one adviser, the next first.
    public List<Slot> ofAdviser(PlatformId platform, UUID adviser, LocalDate from) {
        return free(platform, adviser, adviser, from);
    }

    /// Those that a person may take herself: her adviser's, and those of a session for all.
    public List<Slot> forPerson(PlatformId platform, @Nullable UUID herAdviser, LocalDate from) {
        return free(platform, null, herAdviser, from);
    }

    /// The slot that a form names, if it is still free for her.
    public Optional<Slot> find(List<Slot> offered, String key) {
        return offered.stream().filter(slot -> slot.key().equals(key)).findFirst();
    }

    /// Why nobody works that day, in words: a day off of the platform, or an absence of the adviser; empty when she
    /// works.
    public Optional<String> off(PlatformId platform, UUID adviser, String name, LocalDate day) {
        if (!WorkingDays.isWorking(day, platforms.get(platform).departement())) {
            return Optional.of("Le " + French.date(day, Paris.today(clock)) + " n’est pas travaillé.");
        }
        return standIns.of(platform, adviser, day)
                .map(one -> "Absence de " + name + " jusqu’au "
                        + French.shortDate(one.until(), Paris.today(clock)) + French.SPACE + ": " + one.byName()
                        + " assure le remplacement.");
    }

    private List<Slot> free(PlatformId platform, @Nullable UUID only, @Nullable UUID her, LocalDate from) {
        var today = Paris.today(clock);
        var until = from.plusDays(parameters.days("appointments.ahead-days", platform));
        var departement = platforms.get(platform).departement();
        var open = places.byId(platform);
        var taken = appointments.busy(platform, only, Paris.start(from), Paris.start(until.plusDays(1)));
        var away = standIns.notOver(platform, today);
        return sessions.current(platform, from).stream()
                .filter(session -> only == null || session.adviser().equals(only))
                .filter(session -> session.forAll() || session.adviser().equals(her))
                .filter(session -> open.containsKey(session.place())
                        && open.get(session.place()).open())
                .flatMap(session -> from.datesUntil(until.plusDays(1))
                        .filter(day -> WorkingDays.isWorking(day, departement))
                        .filter(day -> away.stream()
                                .noneMatch(one -> one.absent().equals(session.adviser())
                                        && !day.isBefore(one.from())
                                        && !day.isAfter(one.until())))
                        .flatMap(day -> session.on(day).stream()))
                .filter(slot -> slot.starts().isAfter(clock.instant()))
                .filter(slot -> taken.stream()
                        .noneMatch(
                                one -> one.adviser().equals(slot.adviser()) && slot.overlaps(one.starts(), one.ends())))
                .sorted(Comparator.comparing(Slot::starts).thenComparing(Slot::key))
                .toList();
    }
}
