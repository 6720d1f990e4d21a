package fr.ensemblier.people.referral;

import fr.ensemblier.accounts.Accounts;
import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.Parameters;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.notices.Message;
import fr.ensemblier.notices.Notices;
import fr.ensemblier.notices.Task;
import fr.ensemblier.notices.Tasks;
import fr.ensemblier.people.People;
import fr.ensemblier.ui.French;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The team's answer to who sent somebody: state, message and tasks together (R-E4); its clock (S09).
@Component
class ReferralAnswering {

    private final Referrals referrals;
    private final People people;
    private final Accounts accounts;
    private final Notices notices;
    private final Tasks tasks;
    private final Parameters parameters;
    private final Clock clock;

    ReferralAnswering(
            Referrals referrals,
            People people,
            Accounts accounts,
            Notices notices,
            Tasks tasks,
            Parameters parameters,
            Clock clock) {
        this.referrals = referrals;
        this.people = people;
        this.accounts = accounts;
        this.notices = notices;
        this.tasks = tasks;
        this.parameters = parameters;
        this.clock = clock;
    }

    @Transactional
    public void answer(Actor.Team by, UUID id, ReferralState state, @Nullable String message) {
        var sent = referrals.get(by.platform(), id);
        referrals.answer(by.platform(), id, state, message, by.name());
        people.happened(
                by.platform(),
                sent.person(),
                "REFERRAL_ANSWERED",
                "Réponse à " + sent.by() + " : " + state.words().toLowerCase(java.util.Locale.FRENCH),
                message,
                false);
        tasks.close(by.platform(), "referral:" + sent.person());
        tasks.close(by.platform(), late(id));
        tell(by, sent, state, message);
    }

    /// The mail says no name: she is a person supported, and mail travels.
    private void tell(Actor.Team by, Referrals.Sent sent, ReferralState state, @Nullable String message) {
        var said = by.name() + " vous répond : " + state.words().toLowerCase(java.util.Locale.FRENCH) + ".";
        for (var whom : whom(sent)) {
            notices.tell(new Message(
                    by.platform(),
                    "referral-answered:" + sent.id() + ":" + clock.millis(),
                    new Message.Recipient.Account(whom.id(), whom.name(), whom.email()),
                    "Réponse sur la personne que vous avez orientée",
                    message == null ? List.of(said) : List.of(said, "« " + message + " »"),
                    new Message.Act("Lire la réponse", "/prescripteur/orientations/" + sent.id())));
        }
    }

    /// Who sent her, as long as she is of that body; else her colleagues there (R-P3).
    private List<Accounts.Contact> whom(Referrals.Sent sent) {
        var counsellors = accounts.counsellors(sent.body());
        var sender = counsellors.stream()
                .filter(one -> one.id().equals(sent.account()))
                .toList();
        return sender.isEmpty() ? counsellors : sender;
    }

    /// Referrals without an answer for too long: a task each, once.
    @Transactional
    public int remind(PlatformId platform) {
        var late = referrals.page(
                platform,
                new ReferralFilter(null, null, null, null, "anciens", null),
                null,
                lateSince(platform),
                5_000);
        late.forEach(one -> tasks.open(new Task(
                platform,
                late(one.id()),
                "referral.late",
                one.adviser(),
                one.person(),
                one.body(),
                "Répondre à " + one.by() + " sur " + one.name(),
                "Orientée le " + French.fullDate(Paris.date(one.at())) + ", toujours sans réponse.",
                "/equipe/orientations/" + one.id(),
                Paris.date(one.at()).plusDays(parameters.days("people.referral-days", platform)),
                true)));
        return late.size();
    }

    /// Within how many days a referral is to be answered (S09).
    int days(PlatformId platform) {
        return parameters.days("people.referral-days", platform);
    }

    Instant lateSince(PlatformId platform) {
        return Paris.start(Paris.today(clock).minusDays(days(platform)));
    }

    private static String late(UUID referral) {
        return "referral-late:" + referral;
    }
}
