package fr.ensemblier.matching.model;

import fr.ensemblier.foundation.Parameters;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.matching.Telling;
import fr.ensemblier.ui.French;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What employers, persons and the team do to a contact after the first move. Each holds its row, so two at one
/// instant follow each other.
///
/// A contact may lie in two platforms, so each runs as a machine, after its page has checked who asks.
@Component
public class Moves {

    private final Contacts contacts;
    private final Entries entries;
    private final HerFile file;
    private final Telling telling;
    private final EndsTold ends;
    private final Parameters parameters;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Moves(
            Contacts contacts,
            Entries entries,
            HerFile file,
            Telling telling,
            EndsTold ends,
            Parameters parameters,
            ApplicationEventPublisher events,
            Clock clock) {
        this.contacts = contacts;
        this.entries = entries;
        this.file = file;
        this.telling = telling;
        this.ends = ends;
        this.parameters = parameters;
        this.events = events;
        this.clock = clock;
    }

    /// What was found when a move came: it was made, or the contact stands elsewhere now.
    public enum Done {
        YES,
        TOO_LATE
    }

    /// The employer, or she or the team for him, says whether she was reached, which stops the clock (R-M5 c).
    @Transactional
    public Done reached(UUID contactId, boolean reached, String side, String by) {
        var contact = contacts.hold(contactId);
        var now = clock.instant();
        var ask = askOutcome(contact, now);
        switch (contact.state()) {
            case ContactState.Accepted accepted -> contacts.save(contact.in(accepted.reached(now, reached, ask)));
            case ContactState.Reached before
            when before.stage() == Stage.TO_REACH ->
                contacts.save(contact.in(before.next(reached ? Stage.REACHED : Stage.TO_REACH, ask)));
            default -> {
                return Done.TOO_LATE;
            }
        }
        called(contact, now);
        var kind = reached ? "reached" : "not_reached";
        entries.add(contact, side, by, kind, null, now);
        file.note(contact, side, by, kind, null);
        telling.close(contact, "contact.late");
        if (reached) {
            telling.close(contact, "contact.unreached");
            telling.close(contact, "contact.nonews");
        }
        if (!reached) {
            telling.teamTask(
                    contact,
                    "contact.unreached",
                    "l’employeur n’arrive pas à la joindre",
                    "Vérifiez son téléphone avec elle.",
                    Paris.date(now).plusDays(1),
                    false);
        }
        return Done.YES;
    }

    @Transactional
    public Done stage(UUID contactId, Stage stage, @Nullable String reason, String side, String by) {
        return stage(contactId, stage, reason, null, side, by);
    }

    /// The employer says how far it came: a stage between, or an end with its reason. `on` is the day of the
    /// interview or the trial, when it is known.
    @Transactional
    public Done stage(
            UUID contactId, Stage stage, @Nullable String why, @Nullable LocalDate on, String side, String by) {
        var reason = on == null || stage != Stage.INTERVIEW && stage != Stage.TRIAL
                ? why
                : "Le " + French.date(on, Paris.today(clock));
        var contact = contacts.hold(contactId);
        var now = clock.instant();
        var ask = askOutcome(contact, now);
        ContactState next = switch (contact.state()) {
            case ContactState.Accepted accepted when stage.ends() -> accepted.closed(now, stage, reason);
            case ContactState.Accepted accepted ->
                accepted.reached(now, true, ask).next(stage, ask);
            case ContactState.Reached before when stage.ends() -> before.closed(now, stage, reason);
            case ContactState.Reached before -> before.next(stage, ask);
            case ContactState.Queued _,
                    ContactState.Asked _,
                    ContactState.Declined _,
                    ContactState.NoAnswer _,
                    ContactState.Closed _,
                    ContactState.Withdrawn _ -> contact.state();
        };
        if (next.equals(contact.state())) {
            if (!(contact.state() instanceof ContactState.Reached)) {
                return Done.TOO_LATE;
            }
            if (reason != null) {
                // The same stage on another day.
                entries.add(contact, side, by, word(stage), reason, now);
                file.note(contact, side, by, word(stage), reason);
            }
            return Done.YES;
        }
        contacts.save(contact.in(next));
        called(contact, now);
        entries.add(contact, side, by, word(stage), reason, now);
        file.note(contact, side, by, word(stage), reason);
        telling.closeAll(contact);
        if (stage.ends() && stage != Stage.HIRED) {
            lostLater(contact, now);
            ends.tell(contact, stage, side, by);
            if ("OTHER_TO_ADVISER".equals(reason)) {
                telling.teamTask(
                        contact,
                        "contact.why",
                        "l’employeur ne donne pas suite",
                        "Appelez-le pour comprendre pourquoi.",
                        Paris.date(now).plusDays(3),
                        false);
            }
        }
        return Done.YES;
    }

    private static String word(Stage stage) {
        return stage.name().toLowerCase(java.util.Locale.ROOT);
    }

    /// Who had too many late calls may have fewer now.
    private void called(Contact before, Instant now) {
        if (before.late(now)) {
            events.publishEvent(new CallsMade(before.platform(), before.organisation()));
        }
    }

    /// The contact ends by a hire, and the employer keeps the identity.
    void closedByHire(Contact contact, String side, String by, Instant now) {
        switch (contact.state()) {
            case ContactState.Accepted accepted -> contacts.save(contact.in(accepted.closed(now, Stage.HIRED, null)));
            case ContactState.Reached reached -> contacts.save(contact.in(reached.closed(now, Stage.HIRED, null)));
            case ContactState _ -> throw new IllegalStateException("Not open: " + contact.id());
        }
        entries.add(contact, side, by, "hired", null, now);
        entries.keepUntil(contact, null);
        telling.closeAll(contact);
    }

    /// R-P6: after an unsuccessful end the employer keeps the identity for three months.
    void lostLater(Contact contact, Instant now) {
        entries.keepUntil(
                contact, Paris.date(now).plusMonths(parameters.days("r-p6.identity-months", contact.platform())));
    }

    private LocalDate askOutcome(Contact contact, Instant now) {
        return Paris.date(now).plusDays(parameters.days("r-m5.outcome-days", contact.platform()));
    }
}
