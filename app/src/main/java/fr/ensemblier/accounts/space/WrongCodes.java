package fr.ensemblier.accounts.space;

import fr.ensemblier.accounts.model.AccessLinks;
import fr.ensemblier.accounts.model.Secrets;
import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.Limits;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.notices.Task;
import fr.ensemblier.notices.Tasks;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Stops whoever tries codes at random, and not the agency where ten people mistype behind one address. A wrong code
/// belongs to no platform: too many of them, whatever they come from, narrow what each origin may try for an hour, and
/// tell the teams that have given codes.
@Component
class WrongCodes {

    private static final Duration SOME_TIME = Duration.ofMinutes(15);
    private static final Duration ALARM = Duration.ofHours(1);
    private static final int OF_AN_ORIGIN = 60;
    private static final int OF_AN_ORIGIN_IN_ALARM = 5;
    private static final int OF_A_CODE = 10;

    private final Limits limits;
    private final AccessLinks links;
    private final Tasks tasks;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final int ceiling;
    private volatile Instant alarmUntil = Instant.EPOCH;

    @Autowired
    WrongCodes(Limits limits, AccessLinks links, Tasks tasks, TransactionTemplate transaction, Clock clock) {
        this(limits, links, tasks, transaction, clock, 300);
    }

    /// `ceiling` wrong codes an hour are an accident.
    WrongCodes(
            Limits limits, AccessLinks links, Tasks tasks, TransactionTemplate transaction, Clock clock, int ceiling) {
        this.limits = limits;
        this.links = links;
        this.tasks = tasks;
        this.transaction = transaction;
        this.clock = clock;
        this.ceiling = ceiling;
    }

    /// Counts the right ones too: a limit that lets them through tells which they are.
    boolean mayTry(String origin, String code) {
        var alarm = clock.instant().isBefore(alarmUntil);
        return limits.take("code:" + Secrets.hash(code), OF_A_CODE, SOME_TIME)
                && (alarm
                        ? limits.take("code.alarm:" + origin, OF_AN_ORIGIN_IN_ALARM, SOME_TIME)
                        : limits.take("code:" + origin, OF_AN_ORIGIN, SOME_TIME));
    }

    void typed() {
        var now = clock.instant();
        if (!limits.take("codes.wrong", ceiling, ALARM) && now.isAfter(alarmUntil)) {
            alarmUntil = now.plus(ALARM);
            Actors.machine(
                    "accounts",
                    () -> transaction.executeWithoutResult(
                            _ -> links.withCodes(now).forEach(this::tell)));
        }
    }

    private void tell(PlatformId platform) {
        tasks.open(new Task(
                platform,
                "codes.wrong:" + Paris.today(clock),
                "space.codes",
                null,
                null,
                null,
                "Quelqu’un essaie des codes au hasard",
                "Plus de " + ceiling + " codes faux en une heure. Jusqu’à demain, envoyez un lien plutôt qu’un code.",
                "/equipe/personnes",
                Paris.today(clock),
                true));
    }
}
