package fr.ensemblier.matching.model;

import fr.ensemblier.foundation.Parameters;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.notices.Task;
import fr.ensemblier.notices.Tasks;
import fr.ensemblier.people.CandidateCard;
import fr.ensemblier.people.People;
import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Notes what a person decides about matching, herself or by her adviser (R-P8); the caller has checked who asks.
@Component
public class HerWishes {

    /// What the table takes; a platform whose parameter is higher sets no limit of hers.
    public static final int MOST = 20;

    private final Wishes wishes;
    private final People people;
    private final Matches matches;
    private final Matchmaker matchmaker;
    private final Tasks tasks;
    private final Parameters parameters;
    private final Clock clock;

    HerWishes(
            Wishes wishes,
            People people,
            Matches matches,
            Matchmaker matchmaker,
            Tasks tasks,
            Parameters parameters,
            Clock clock) {
        this.wishes = wishes;
        this.people = people;
        this.matches = matches;
        this.matchmaker = matchmaker;
        this.tasks = tasks;
        this.parameters = parameters;
        this.clock = clock;
    }

    /// How many employers may ask for her in 7 days: between 1 and the parameter of R-M6.
    @Transactional
    public void weekly(People.Reachable her, int weekly, String by) {
        var most = parameters.days("r-m6.weekly-contacts", her.platform());
        wishes.weekly(her.platform(), her.cardKey(), Math.clamp(weekly, 1, Math.min(most, MOST)), by, clock.instant());
    }

    /// R-M9: no machine proposes her any more; what it proposed and nobody treated is withdrawn, a human
    /// proposes her.
    @Transactional
    public void objects(People.Reachable her, String by) {
        var now = clock.instant();
        wishes.objected(her.platform(), her.cardKey(), now, by, now);
        matches.withdrawOrdered(her.cardKey(), now);
        tasks.open(new Task(
                her.platform(),
                "ordering:" + her.cardKey(),
                "ordering.objection",
                her.adviser(),
                her.person(),
                null,
                her.fullName() + " : refuse le classement par une machine",
                "Choisissez vous-même les employeurs à qui la proposer.",
                "/equipe/personnes/" + her.person() + "/rapprochements",
                Paris.today(clock).plusDays(2),
                false));
    }

    @Transactional
    public void agreesAgain(People.Reachable her, String by) {
        wishes.objected(her.platform(), her.cardKey(), null, by, clock.instant());
        tasks.close(her.platform(), "ordering:" + her.cardKey());
        people.card(her.cardKey()).filter(CandidateCard::visible).ifPresent(matchmaker::matchCard);
    }
}
