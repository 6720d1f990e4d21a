package fr.ensemblier.people.referral;

import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.Parameters;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.notices.Task;
import fr.ensemblier.notices.Tasks;
import fr.ensemblier.people.People;
import fr.ensemblier.people.model.Promises;
import fr.ensemblier.ui.French;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The team's answer to who sent somebody: state, message and tasks together (R-E4); its clock (S09).
@Component
class ReferralAnswering {

    private final Referrals referrals;
    private final People people;
    private final ReferralTelling telling;
    private final Tasks tasks;
    private final Promises promises;
    private final Parameters parameters;
    private final Clock clock;

    ReferralAnswering(
            Referrals referrals,
            People people,
            ReferralTelling telling,
            Tasks tasks,
            Promises promises,
            Parameters parameters,
            Clock clock) {
        this.referrals = referrals;
        this.people = people;
        this.telling = telling;
        this.tasks = tasks;
        this.promises = promises;
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
        telling.tell(
                by.platform(),
                sent,
                "referral-answered:" + sent.id() + ":" + clock.millis(),
                "Réponse sur la personne que vous avez orientée",
                by.name() + " vous répond : " + state.words().toLowerCase(java.util.Locale.FRENCH) + ".",
                message);
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
                "Orientation du " + French.fullDate(Paris.date(one.at())) + ", toujours sans réponse.",
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

    /// She said no (C8): nobody waits for an answer or a note any more. Who has not been called yet still is.
    void nothingMore(PlatformId platform, Referrals.Sent sent) {
        tasks.close(platform, "referral:" + sent.person());
        tasks.close(platform, late(sent.id()));
        tasks.close(platform, Noting.key(sent));
        if (sent.unmet()) {
            tasks.open(new Task(
                    platform,
                    "call:" + sent.person(),
                    "person.call",
                    sent.adviser(),
                    sent.person(),
                    null,
                    "Appeler " + sent.name(),
                    "Ne veut plus que l’on échange avec " + sent.by() + ". L’appel reste à faire.",
                    "/equipe/personnes/" + sent.person(),
                    promises.answerBefore(platform, clock.instant()),
                    false));
        }
    }

    private static String late(UUID referral) {
        return "referral-late:" + referral;
    }
}
