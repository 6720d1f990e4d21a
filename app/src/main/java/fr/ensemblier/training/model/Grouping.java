package fr.ensemblier.training.model;

import fr.ensemblier.foundation.Paris;
import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.people.People;
import fr.ensemblier.ui.French;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Makes groups and moves them (R-W1). A POEC is for registered job seekers and is asked of the OPCO; a POEI
/// stands on the promise of an employer for each (R-W5).
@Component
public class Grouping {

    /// Why a group does not move, in words.
    public record No(String words) {}

    private final Cohorts cohorts;
    private final Catalogue catalogue;
    private final Following following;
    private final Demand demand;
    private final PromisedTo promised;
    private final PoeLimits limits;
    private final People people;
    private final Clock clock;

    Grouping(
            Cohorts cohorts,
            Catalogue catalogue,
            Following following,
            Demand demand,
            PromisedTo promised,
            PoeLimits limits,
            People people,
            Clock clock) {
        this.cohorts = cohorts;
        this.catalogue = catalogue;
        this.following = following;
        this.demand = demand;
        this.promised = promised;
        this.limits = limits;
        this.people = people;
        this.clock = clock;
    }

    @Transactional
    public UUID make(
            PlatformId platform,
            String name,
            String occupation,
            @Nullable String basin,
            String scheme,
            Collection<UUID> members,
            String by) {
        var cohort = new Cohort(
                platform,
                UUID.randomUUID(),
                name,
                occupation,
                basin,
                scheme,
                new CohortState.Forming(),
                Paris.today(clock),
                by,
                1);
        cohorts.add(cohort);
        members.forEach(person -> join(cohort, person));
        demand.look(platform);
        return cohort.id();
    }

    @Transactional
    public boolean join(Cohort cohort, UUID person) {
        if (!cohort.open()) {
            return false;
        }
        cohorts.join(cohort, person, Paris.today(clock));
        people.happened(
                cohort.platform(),
                person,
                "TRAINING",
                "Dans un groupe de formation" + French.SPACE + ": " + cohort.name(),
                null,
                false);
        return true;
    }

    @Transactional
    public boolean leave(Cohort cohort, UUID person) {
        if (!cohort.open()) {
            return false;
        }
        cohorts.leave(cohort, person);
        people.happened(
                cohort.platform(),
                person,
                "TRAINING",
                "Hors du groupe de formation" + French.SPACE + ": " + cohort.name(),
                null,
                false);
        return true;
    }

    @Transactional
    public Optional<No> ask(Cohort cohort, String of) {
        if (!(cohort.state() instanceof CohortState.Forming forming)) {
            return no(Refused.NOT_NOW.words());
        }
        var members = cohorts.members(cohort.platform(), cohort.id());
        if (members.isEmpty()) {
            return no("Ce groupe est vide. Ajoutez d’abord des personnes.");
        }
        var employed = members.stream()
                .filter(one -> !one.seeker())
                .map(Cohorts.Member::name)
                .toList();
        if (cohort.scheme().equals("POEC") && !employed.isEmpty()) {
            return no(
                    "Une POEC est pour les demandeurs d’emploi inscrits (Code du travail, L6326-3). Son dossier dit autre chose"
                            + " pour" + French.SPACE + ": " + French.list(employed) + ".");
        }
        var without = unpromised(cohort, members);
        if (!without.isEmpty()) {
            return no("Une POEI demande la promesse d’"
                    + limits.contract(cohort.platform(), Paris.today(clock))
                    + ". Elle manque pour" + French.SPACE + ": " + French.list(without) + ".");
        }
        cohorts.save(cohort.in(forming.asked(Paris.today(clock), of)));
        return Optional.empty();
    }

    private List<String> unpromised(Cohort cohort, List<Cohorts.Member> members) {
        return cohort.scheme().equals("POEI")
                ? members.stream()
                        .filter(one -> !promised.longEnough(cohort.platform(), one.person()))
                        .map(Cohorts.Member::name)
                        .toList()
                : List.of();
    }

    /// Everybody of the group is a candidate of the session from then on.
    @Transactional
    public Optional<No> agree(Cohort cohort, UUID session, String by) {
        var today = Paris.today(clock);
        var found = catalogue.find(cohort.platform(), session);
        if (!(cohort.state() instanceof CohortState.Asked asked)) {
            return no(Refused.NOT_NOW.words());
        }
        if (found.isEmpty() || found.get().isCancelled() || found.get().isOver(today)) {
            return no("Choisissez une session qui a lieu.");
        }
        var tooLong = limits.tooLong(
                cohort.platform(),
                List.of(cohort.scheme()),
                found.get().starts(),
                found.get().sheet().hours());
        if (tooLong.isPresent()) {
            return no(tooLong.get());
        }
        cohorts.save(cohort.in(asked.agreed(today, session)));
        cohorts.members(cohort.platform(), cohort.id())
                .forEach(one -> following.enrol(cohort.platform(), one.person(), session, today, by));
        return Optional.empty();
    }

    @Transactional
    public Optional<No> refuse(Cohort cohort, String reason) {
        if (!(cohort.state() instanceof CohortState.Asked asked)) {
            return no(Refused.NOT_NOW.words());
        }
        cohorts.save(cohort.in(asked.refused(Paris.today(clock), reason)));
        demand.look(cohort.platform());
        return Optional.empty();
    }

    @Transactional
    public Optional<No> giveUp(Cohort cohort, String reason) {
        var today = Paris.today(clock);
        var next = switch (cohort.state()) {
            case CohortState.Forming forming -> forming.givenUp(today, reason);
            case CohortState.Asked asked -> asked.givenUp(today, reason);
            case CohortState.Agreed _, CohortState.Refused _, CohortState.GivenUp _ -> null;
        };
        if (next == null) {
            return no(Refused.NOT_NOW.words());
        }
        cohorts.save(cohort.in(next));
        demand.look(cohort.platform());
        return Optional.empty();
    }

    @Transactional
    public Optional<No> again(Cohort cohort) {
        if (!(cohort.state() instanceof CohortState.Refused refused)) {
            return no(Refused.NOT_NOW.words());
        }
        cohorts.save(cohort.in(refused.again()));
        demand.look(cohort.platform());
        return Optional.empty();
    }

    private static Optional<No> no(String words) {
        return Optional.of(new No(words));
    }
}
