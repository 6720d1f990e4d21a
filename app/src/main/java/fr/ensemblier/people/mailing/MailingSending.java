package fr.ensemblier.people.mailing;

import fr.ensemblier.accounts.Accounts;
import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.LinkSecret;
import fr.ensemblier.foundation.NotAllowed;
import fr.ensemblier.foundation.Parameters;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.notices.Message;
import fr.ensemblier.notices.Notices;
import fr.ensemblier.people.People;
import fr.ensemblier.people.mailing.Plan.Becomes;
import fr.ensemblier.people.mailing.Plan.Reason;
import fr.ensemblier.people.mailing.Plan.Way;
import fr.ensemblier.platforms.Platforms;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Sends a message to a list, once (R-E4): the row of the message, of each person and of each mail are committed
/// together. It opens nobody's file (R-P4) and counts as no contact with her (R-P6); her time line says it.
@Component
class MailingSending {

    sealed interface Outcome {

        /// It has left, now or by an earlier click.
        record Sent(UUID id) implements Outcome {}

        /// Under this key other words have left already.
        record OtherWords(UUID id) implements Outcome {}

        /// Nobody of the list can be reached.
        record Nobody() implements Outcome {}

        /// More than she may still write to today.
        record TooMany(Day day) implements Outcome {}
    }

    /// To how many persons she wrote today, and to how many she still may.
    record Day(int reached, int left) {}

    private final Mailings mailings;
    private final Recipients recipients;
    private final Notices notices;
    private final People people;
    private final Accounts accounts;
    private final Platforms platforms;
    private final Parameters parameters;
    private final Clock clock;

    MailingSending(
            Mailings mailings,
            Recipients recipients,
            Notices notices,
            People people,
            Accounts accounts,
            Platforms platforms,
            Parameters parameters,
            Clock clock) {
        this.mailings = mailings;
        this.recipients = recipients;
        this.notices = notices;
        this.people = people;
        this.accounts = accounts;
        this.platforms = platforms;
        this.parameters = parameters;
        this.clock = clock;
    }

    /// How many persons a member of the team writes to in a day; never more than one form holds.
    int most(Actor.Team by) {
        return Math.min(800, parameters.days("people.mailing-a-day", by.platform()));
    }

    Day day(Actor.Team by) {
        var reached = mailings.reached(by, Paris.start(Paris.today(clock)).atOffset(ZoneOffset.UTC));
        return new Day(reached, most(by) - reached);
    }

    /// The lock is taken first: of two clicks the second finds the row of the first.
    @Transactional
    public Outcome send(Actor.Team by, Draft draft, String chosen) {
        mailings.lock(by);
        var known = mailings.find(by.platform(), draft.id());
        if (known.isPresent()) {
            return known.get().fingerprint().equals(draft.fingerprint())
                    ? new Outcome.Sent(draft.id())
                    : new Outcome.OtherWords(draft.id());
        }
        var plan = recipients.plan(by.platform(), draft);
        if (plan.reached() == 0) {
            return new Outcome.Nobody();
        }
        var day = day(by);
        if (plan.reached() > day.left()) {
            return new Outcome.TooMany(day);
        }
        var author = accounts.find(by.account()).orElseThrow(() -> new NotAllowed("an account that is gone"));
        mailings.add(
                new Mailings.Mailing(
                        by.platform(),
                        draft.id(),
                        draft.title(),
                        String.join("\n", draft.paragraphs()),
                        draft.brieflyOrNull(),
                        draft.greeting(),
                        chosen,
                        draft.fingerprint(),
                        author.name(),
                        clock.instant(),
                        plan.by(Way.MAIL),
                        plan.by(Way.SMS),
                        plan.leftOut()),
                by.account());
        for (var line : plan.lines()) {
            switch (line.becomes()) {
                case Becomes.Goes(var way) -> tell(by, draft, line, way, author);
                case Becomes.LeftOut(var why) -> leaveOut(by, draft, line, why);
            }
        }
        return new Outcome.Sent(draft.id());
    }

    private void tell(Actor.Team by, Draft draft, Plan.Line line, Way way, Accounts.Contact author) {
        var row = UUID.randomUUID();
        var secret = LinkSecret.make();
        mailings.address(by.platform(), draft.id(), row, line.person(), way, LinkSecret.hash(secret));
        notices.tell(new Message(
                by.platform(),
                key(row),
                new Message.Recipient.Person(
                        line.person(),
                        line.name(),
                        way == Way.MAIL ? line.email() : null,
                        way == Way.SMS ? line.phone() : null),
                draft.title(),
                letter(draft, line.calls(), author.name()),
                null,
                new Message.ToMany(
                        draft.id(),
                        author.name(),
                        author.email(),
                        draft.brieflyOrNull() == null ? draft.title() : draft.brieflyOrNull(),
                        platforms.get(by.platform()).base() + StopController.UNDER + secret,
                        MailingController.HERE + "/" + draft.id())));
        people.happened(
                by.platform(), line.person(), "MAILING", "Message à plusieurs, " + way.words(), draft.title(), false);
    }

    private void leaveOut(Actor.Team by, Draft draft, Plan.Line line, Reason why) {
        if (why != Reason.GONE) {
            mailings.leaveOut(by.platform(), draft.id(), line.person(), why);
        }
    }

    static String key(UUID row) {
        return "mailing:" + row;
    }

    /// « Bonjour Amina, », the paragraphs, who writes.
    static List<String> letter(Draft draft, @Nullable String calls, String author) {
        var paragraphs = new ArrayList<String>();
        if (draft.greeting()) {
            paragraphs.add(calls == null ? "Bonjour," : "Bonjour " + calls + ",");
        }
        paragraphs.addAll(draft.paragraphs());
        paragraphs.add(author);
        return paragraphs;
    }
}
