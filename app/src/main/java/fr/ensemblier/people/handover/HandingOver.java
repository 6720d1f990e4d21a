package fr.ensemblier.people.handover;

import fr.ensemblier.accounts.Accounts;
import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.NotAllowed;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.notices.Message;
import fr.ensemblier.notices.Notices;
import fr.ensemblier.notices.Task;
import fr.ensemblier.notices.Tasks;
import fr.ensemblier.people.model.InCharge;
import fr.ensemblier.people.model.Persons;
import fr.ensemblier.ui.French;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// A handover is proposed by the one in charge or by a head, and accepted by the colleague who will be (R-W2).
@Component
class HandingOver {

    private static final int DAYS_TO_ANSWER = 2;

    /// What became of a move.
    enum Done {
        YES,
        /// It was answered, withdrawn or given back meanwhile.
        TOO_LATE,
        /// Nobody of those named is followed by that adviser any more, or all are proposed to somebody already.
        NOBODY
    }

    private final Handovers handovers;
    private final Persons persons;
    private final InCharge inCharge;
    private final Accounts accounts;
    private final Notices notices;
    private final Tasks tasks;
    private final Clock clock;

    HandingOver(
            Handovers handovers,
            Persons persons,
            InCharge inCharge,
            Accounts accounts,
            Notices notices,
            Tasks tasks,
            Clock clock) {
        this.handovers = handovers;
        this.persons = persons;
        this.inCharge = inCharge;
        this.accounts = accounts;
        this.notices = notices;
        this.tasks = tasks;
        this.clock = clock;
    }

    /// Of the persons named, those whom `from` follows and who are proposed to nobody are proposed to `to`.
    @Transactional
    public Done propose(
            Actor.Team by,
            Accounts.Contact from,
            Accounts.Contact to,
            Collection<UUID> named,
            @Nullable LocalDate backOn,
            String words) {
        if (!by.head() && !by.account().equals(from.id())) {
            throw new NotAllowed("An adviser hands over her own persons");
        }
        var about = handovers.followed(by.platform(), from.id()).stream()
                .filter(one -> !one.proposed() && named.contains(one.person()))
                .map(Handovers.Followed::person)
                .toList();
        if (about.isEmpty()) {
            return Done.NOBODY;
        }
        var one = new Handover(
                by.platform(),
                UUID.randomUUID(),
                from.id(),
                from.name(),
                to.id(),
                to.name(),
                backOn,
                words,
                clock.instant(),
                by.name(),
                new HandoverState.Proposed());
        handovers.add(one, about);
        var title = by.name() + " vous propose de suivre " + French.plural(about.size(), "personne", "personnes");
        tasks.open(new Task(
                by.platform(),
                key(one),
                "handover.asked",
                to.id(),
                null,
                null,
                title,
                words,
                href(one),
                Paris.today(clock).plusDays(DAYS_TO_ANSWER),
                false));
        notices.tell(new Message(
                by.platform(),
                key(one),
                new Message.Recipient.Account(to.id(), to.name(), to.email()),
                title,
                List.of(words, "Rien ne change avant votre réponse."),
                new Message.Act("Répondre", href(one))));
        return Done.YES;
    }

    /// The colleague takes those she ticks; the others stay where they are.
    @Transactional
    public Done accept(Actor.Team by, UUID id, Set<UUID> taken) {
        var one = handovers.hold(by.platform(), id);
        mine(by, one.to());
        if (!(one.state() instanceof HandoverState.Proposed proposed)) {
            return Done.TOO_LATE;
        }
        var count = 0;
        for (var about : handovers.about(by.platform(), id)) {
            if (taken.contains(about.person()) && goes(one, about.person(), one.from(), one.to(), one.toName(), "")) {
                handovers.move(one, about.person(), "TAKEN");
                count++;
            }
        }
        if (count == 0) {
            return Done.NOBODY;
        }
        handovers.leaveRest(one);
        handovers.save(one.in(proposed.accepted(clock.instant())));
        ended(one, by.name() + " suit maintenant " + French.plural(count, "personne", "personnes"), until(one));
        return Done.YES;
    }

    @Transactional
    public Done decline(Actor.Team by, UUID id, String why) {
        var one = handovers.hold(by.platform(), id);
        mine(by, one.to());
        if (!(one.state() instanceof HandoverState.Proposed proposed)) {
            return Done.TOO_LATE;
        }
        handovers.leaveRest(one);
        handovers.save(one.in(proposed.declined(clock.instant(), why)));
        ended(one, by.name() + " ne peut pas suivre ces personnes", why);
        return Done.YES;
    }

    /// Who proposed it, or a head, takes it back.
    @Transactional
    public Done withdraw(Actor.Team by, UUID id) {
        var one = handovers.hold(by.platform(), id);
        if (!by.head()) {
            mine(by, one.from());
        }
        if (!(one.state() instanceof HandoverState.Proposed proposed)) {
            return Done.TOO_LATE;
        }
        withdrawn(one, proposed);
        return Done.YES;
    }

    private void withdrawn(Handover one, HandoverState.Proposed proposed) {
        handovers.leaveRest(one);
        handovers.save(one.in(proposed.withdrawn(clock.instant())));
        tasks.close(one.platform(), key(one));
    }

    /// One for a time ends before its day: by one of both, or a head.
    @Transactional
    public Done giveBack(Actor.Team by, UUID id) {
        var one = handovers.hold(by.platform(), id);
        if (!by.head() && !by.account().equals(one.from())) {
            mine(by, one.to());
        }
        return returned(one, by.name());
    }

    /// The day has come; run as a machine.
    @Transactional
    public Done comesBack(PlatformId platform, UUID id) {
        return returned(handovers.hold(platform, id), "Ensemblier");
    }

    private Done returned(Handover one, String by) {
        if (!(one.state() instanceof HandoverState.Accepted accepted) || one.backOn() == null) {
            return Done.TOO_LATE;
        }
        var there = accounts.team(one.platform()).stream()
                .anyMatch(member -> member.id().equals(one.from()));
        handovers.about(one.platform(), one.id()).stream()
                .filter(about -> about.state().equals("TAKEN"))
                .forEach(about -> {
                    if (there
                            ? goes(one, about.person(), one.to(), one.from(), one.fromName(), ":back")
                            : left(one, about.person())) {
                        handovers.move(one, about.person(), "RETURNED");
                    }
                });
        handovers.save(one.in(accepted.returned(Paris.today(clock), by)));
        for (var side : List.of(one.from(), one.to())) {
            tell(
                    one,
                    side,
                    ":back",
                    "Le remplacement de " + one.fromName() + " par " + one.toName() + " est terminé",
                    "Les personnes concernées sont de nouveau suivies par "
                            + (there ? one.fromName() : "la file « À attribuer »") + ".");
        }
        return Done.YES;
    }

    /// False when she is not followed by `former` any more.
    private boolean goes(Handover one, UUID id, UUID former, UUID next, String name, String how) {
        var person = persons.find(one.platform(), id).filter(her -> former.equals(her.adviser()));
        person.ifPresent(her -> inCharge.give(her, next, name, one.id() + how, one.words()));
        return person.isPresent();
    }

    private boolean left(Handover one, UUID id) {
        var person = persons.find(one.platform(), id).filter(her -> one.to().equals(her.adviser()));
        person.ifPresent(her -> inCharge.leave(her, null));
        return person.isPresent();
    }

    /// Somebody left the team: what waits for an answer of hers or from her is withdrawn, and whom she followed is to
    /// be given to somebody. Run as a machine.
    @Transactional
    public int left(PlatformId platform, UUID account) {
        handovers.waitingOf(platform, account).forEach(seen -> {
            var one = handovers.hold(platform, seen.id());
            if (one.state() instanceof HandoverState.Proposed proposed) {
                withdrawn(one, proposed);
            }
        });
        var followed = handovers.followed(platform, account);
        followed.forEach(
                one -> inCharge.leave(persons.get(platform, one.person()), "Son accès à l’équipe a pris fin."));
        return followed.size();
    }

    private void ended(Handover one, String title, String words) {
        tasks.close(one.platform(), key(one));
        tell(one, one.from(), ":answered", title, words);
    }

    private void tell(Handover one, UUID account, String what, String title, String words) {
        accounts.find(account)
                .ifPresent(who -> notices.tell(new Message(
                        one.platform(),
                        key(one) + what,
                        new Message.Recipient.Account(who.id(), who.name(), who.email()),
                        title,
                        List.of(words),
                        new Message.Act("Voir le relais", href(one)))));
    }

    private String until(Handover one) {
        return one.backOn() == null
                ? "Vous retrouvez ces personnes pendant 30 jours dans la liste des personnes."
                : "Elles vous reviennent le " + French.fullDate(one.backOn()) + ".";
    }

    private static void mine(Actor.Team by, UUID account) {
        if (!by.account().equals(account)) {
            throw new NotAllowed("Another adviser's handover");
        }
    }

    private static String key(Handover one) {
        return "handover:" + one.id();
    }

    private static String href(Handover one) {
        return "/equipe/relais/" + one.id();
    }
}
