package fr.ensemblier.placements;

import fr.ensemblier.foundation.Parameters;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.people.People;
import fr.ensemblier.ui.French;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Records each hire once (R-H1).
@Component
class RecordedHires implements Hires {

    private static final Set<String> ENDLESS = Set.of("PRIVE_CDI", "TITULAIRE");

    private final HireRows rows;
    private final People people;
    private final Parameters parameters;
    private final ApplicationEventPublisher events;
    private final HireChecks checks;
    private final StillLooking looking;
    private final Following following;
    private final EndedContracts ended;
    private final Posts posts;
    private final Clock clock;

    RecordedHires(
            HireRows rows,
            People people,
            Parameters parameters,
            ApplicationEventPublisher events,
            HireChecks checks,
            StillLooking looking,
            Following following,
            EndedContracts ended,
            Posts posts,
            Clock clock) {
        this.rows = rows;
        this.people = people;
        this.parameters = parameters;
        this.events = events;
        this.checks = checks;
        this.looking = looking;
        this.following = following;
        this.ended = ended;
        this.posts = posts;
        this.clock = clock;
    }

    @Override
    @Transactional
    public Outcome record(Declaration said) {
        rows.lock(said.person());
        var known = sameHire(said);
        if (known.isPresent()) {
            var period = known.get();
            var news = prolonged(period, said);
            rows.broughtBy(period.id(), said);
            following.opening(said.platform(), period.id(), said.offer());
            answerIfOpen(period.id(), said);
            return new Outcome.Known(period.id(), news);
        }
        var id = UUID.randomUUID();
        rows.add(id, said, clock.instant());
        checks.open(id, said);
        following.opening(said.platform(), id, said.offer());
        Signing.as(
                Signing.of(said.declaredBy(), said.employerName(), said.declaredName()),
                () -> people.happened(
                        said.platform(),
                        said.person(),
                        "hire",
                        "Embauche : " + said.employerName(),
                        "Premier jour : " + French.shortDate(said.startsOn(), Paris.today(clock)),
                        said.declaredBy().equals("PERSON")));
        if (said.looking() == null) {
            looking.ask(id, said);
        } else {
            looking.settle(said.platform(), said.person(), id, said.looking());
        }
        events.publishEvent(new HireRecorded(said.platform(), id, said.person()));
        return new Outcome.Recorded(id);
    }

    @Override
    public List<Asked> asked(PlatformId platform, UUID person) {
        return rows.asked(platform, person, Paris.today(clock));
    }

    @Override
    public List<Asked> unanswered(PlatformId platform, UUID person) {
        return looking.unanswered(platform, person);
    }

    @Override
    public Optional<Question> question(UUID hire) {
        return looking.question(hire);
    }

    @Override
    @Transactional
    public boolean answer(Question question, Looking answer, String by, @Nullable String how) {
        return looking.answer(question, answer, by, how);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void follow(PlatformId platform, UUID hire) {
        following.follow(platform, hire);
    }

    @Override
    @Transactional
    public boolean continues(Question question) {
        return ended.continues(question);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void left(PlatformId platform, UUID hire, LocalDate on, String by) {
        looking.left(platform, hire, on, by);
    }

    @Override
    public Optional<Contract> contract(UUID hire) {
        return following.contract(hire);
    }

    @Override
    public Optional<Post> post(PlatformId platform, UUID person) {
        return posts(platform, person).stream().findFirst();
    }

    @Override
    public List<Post> posts(PlatformId platform, UUID person) {
        return posts.of(platform, person, Paris.today(clock));
    }

    @Override
    public boolean tutored(UUID hire) {
        return following.tutored(hire);
    }

    @Override
    public boolean stands(UUID hire) {
        return following.stands(hire);
    }

    @Override
    public Optional<UUID> endedSearch(PlatformId platform, UUID person) {
        return following.endedSearch(platform, person);
    }

    /// The employer said it first, then she or the team says the same hire and answers.
    private void answerIfOpen(UUID hire, Declaration said) {
        var answer = said.looking();
        if (answer != null) {
            looking.question(hire)
                    .ifPresent(question -> looking.answer(
                            question,
                            answer,
                            Signing.of(said.declaredBy(), said.employerName(), said.declaredName()),
                            null));
        }
    }

    private Optional<HireRows.Period> sameHire(Declaration said) {
        var gap = parameters.days("r-h1.renewal-days", said.platform());
        return rows.periods(said.platform(), said.person(), said.organisation(), said.employerName()).stream()
                .filter(period -> touches(period, said.startsOn(), said.endsOn(), gap))
                .findFirst();
    }

    /// One period meets another, or follows it within so many days.
    static boolean touches(HireRows.Period period, LocalDate startsOn, @Nullable LocalDate endsOn, int gap) {
        var startsInTime =
                period.endsOn() == null || !startsOn.isAfter(period.endsOn().plusDays(gap));
        var endsInTime = endsOn == null || !endsOn.plusDays(gap).isBefore(period.startsOn());
        return startsInTime && endsInTime;
    }

    /// A renewal is a change like another (R-E6), said to who records it. An end that nobody tells is not known, which
    /// takes no known end away; a contract without end is told by its name.
    private @Nullable String prolonged(HireRows.Period period, Declaration said) {
        var known = period.endsOn();
        if (known == null) {
            return null;
        }
        var today = Paris.today(clock);
        var before = " La fin notée avant était le " + French.shortDate(known, today) + ".";
        String news;
        if (said.endsOn() != null && said.endsOn().isAfter(known)) {
            news = "Contrat prolongé jusqu’au " + French.shortDate(said.endsOn(), today) + "." + before;
        } else if (said.endsOn() == null
                && ENDLESS.contains(said.contractClass())
                && !ENDLESS.contains(period.contractClass())) {
            news = "Contrat devenu sans fin." + before;
        } else {
            return null;
        }
        var by = Signing.of(said.declaredBy(), said.employerName(), said.declaredName());
        rows.prolong(said.platform(), period.id(), said, news, by, clock.instant());
        ended.follow(said.platform(), period.id());
        events.publishEvent(new HireEndMoved(said.platform(), period.id(), said.person()));
        return news;
    }
}
