package fr.ensemblier.training.model;

import fr.ensemblier.foundation.Paris;
import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.foundation.ValueLists;
import fr.ensemblier.offers.JobOfferId;
import fr.ensemblier.offers.OfferView;
import fr.ensemblier.organisations.Establishment;
import fr.ensemblier.people.People;
import fr.ensemblier.placements.Hires;
import fr.ensemblier.placements.Signing;
import fr.ensemblier.training.TrainingMoved;
import fr.ensemblier.ui.French;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The ways into a training: applications to schools, promises of employers (C12), work-study (C11). Each act
/// is a line of the file and an event, in one transaction (R-E4).
@Component
public class Ways {

    private static final String MACHINE = "Ensemblier";

    private final Applications applications;
    private final PromisedTo promises;
    private final WorkStudies studies;
    private final HiredElsewhere elsewhere;
    private final Following following;
    private final Hires hires;
    private final People people;
    private final ValueLists lists;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Ways(
            Applications applications,
            PromisedTo promises,
            WorkStudies studies,
            HiredElsewhere elsewhere,
            Following following,
            Hires hires,
            People people,
            ValueLists lists,
            ApplicationEventPublisher events,
            Clock clock) {
        this.applications = applications;
        this.promises = promises;
        this.studies = studies;
        this.elsewhere = elsewhere;
        this.following = following;
        this.hires = hires;
        this.people = people;
        this.lists = lists;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    public UUID apply(
            PlatformId platform, UUID person, @Nullable UUID session, String school, String course, String by) {
        var one = new TrainingApplication(
                platform,
                UUID.randomUUID(),
                person,
                session,
                school,
                course,
                Paris.today(clock),
                new ApplicationState.Preparing());
        applications.add(one, by);
        told(platform, person, "Dossier d’école en préparation" + French.SPACE + ": " + school, null);
        return one.id();
    }

    /// Who is admitted by her school has a seat in its session, if it is known and has one: typed once.
    @Transactional
    public TrainingApplication.Outcome move(
            PlatformId platform, UUID id, TrainingApplication.Act act, LocalDate on, String reason, String by) {
        var before = applications.hold(platform, id);
        var outcome = before.move(act, on, reason, Paris.today(clock));
        if (outcome instanceof TrainingApplication.Outcome.Moved(var after)) {
            applications.save(after);
            told(platform, after.person(), said(act) + French.SPACE + ": " + after.school(), reason(after.state()));
            events.publishEvent(
                    new TrainingMoved(platform, after.person(), TrainingMoved.Subject.APPLICATION, after.id()));
            if (after.session() != null && after.state() instanceof ApplicationState.Admitted(var from, var admitted)) {
                following.admitted(platform, after.person(), after.session(), from.sent(), admitted, by);
            }
        }
        return outcome;
    }

    private static String said(TrainingApplication.Act act) {
        return switch (act) {
            case SEND -> "Dossier d’école envoyé";
            case LIST -> "Liste d’attente d’une école";
            case ADMIT -> "Admission dans une école";
            case REFUSE -> "Refus d’une école";
            case WITHDRAW -> "Dossier d’école abandonné";
            case TAKE_BACK -> "Dossier d’école, noté par erreur";
        };
    }

    private @Nullable String reason(ApplicationState state) {
        return switch (state) {
            case ApplicationState.Refused refused -> lists.label("APPLICATION_REFUSED", refused.reason());
            case ApplicationState.Withdrawn withdrawn -> lists.label("TRAINEE_WITHDRAW", withdrawn.reason());
            case ApplicationState.Preparing _, ApplicationState.Awaiting _, ApplicationState.Admitted _ -> null;
        };
    }

    /// What an employer promises, as it was typed.
    public record Promised(
            Establishment place,
            @Nullable UUID session,
            String occupation,
            String contract,
            @Nullable Integer months,
            LocalDate startsOn,
            LocalDate madeOn) {}

    @Transactional
    public UUID promise(PlatformId platform, UUID person, Promised typed, String by) {
        var one = new Promise(
                platform,
                UUID.randomUUID(),
                person,
                typed.place().organisation(),
                typed.place().id(),
                typed.place().name(),
                typed.session(),
                null,
                typed.occupation(),
                typed.contract(),
                typed.months(),
                typed.startsOn(),
                typed.madeOn(),
                List.of(),
                new PromiseState.Made());
        promises.add(one, by);
        told(
                platform,
                person,
                "Engagement d’un employeur" + French.SPACE + ": " + one.employer(),
                lists.label("CONTRACT_CLASS", one.contract()) + ", à partir du " + French.fullDate(one.startsOn()));
        elsewhere.ask(one);
        moved(one);
        return one.id();
    }

    /// Those that hold an opening of an offer: their hire is awaited.
    public List<Promise> promised(PlatformId platform, JobOfferId offer) {
        return awaited(platform, List.of(offer.value()));
    }

    private List<Promise> awaited(PlatformId platform, List<UUID> offers) {
        return promises.ofOffers(platform, offers).stream()
                .filter(one -> !isHired(one))
                .toList();
    }

    /// A hire is recorded that keeps it, and it was not cancelled.
    public boolean isHired(Promise one) {
        return one.state() instanceof PromiseState.Kept(var _, var hire) && hire != null && hires.stands(hire);
    }

    /// By offer, how many of its openings are neither filled nor promised to somebody else.
    public Map<UUID, Integer> left(Promise one, List<OfferView> offers) {
        var others = awaited(
                        one.platform(),
                        offers.stream().map(offer -> offer.id().value()).toList())
                .stream()
                .filter(other -> !other.id().equals(one.id()))
                .collect(Collectors.groupingBy(other -> Objects.requireNonNull(other.offer()), Collectors.counting()));
        return offers.stream()
                .collect(Collectors.toMap(
                        offer -> offer.id().value(),
                        offer -> Math.max(
                                0,
                                offer.openings()
                                        - offer.filled()
                                        - others.getOrDefault(offer.id().value(), 0L)
                                                .intValue())));
    }

    /// Says which opening is promised, or none that is online. The offer is one of the employer who promised.
    @Transactional
    public Outcome promisedOpening(Promise read, @Nullable OfferView offer) {
        var one = held(read);
        var hers = offer == null || offer.organisation().equals(one.organisation());
        if (offer != null) {
            promises.holdOpenings(one.platform(), offer.id().value());
            if (left(one, List.of(offer)).getOrDefault(offer.id().value(), 0) < 1) {
                return Outcome.no(Refused.ALL_PROMISED);
            }
        }
        if (!hers || !(one.state() instanceof PromiseState.Made)) {
            return no();
        }
        promises.opening(one, offer == null ? null : offer.id().value());
        told(
                one.platform(),
                one.person(),
                "Engagement" + French.SPACE + ": " + one.employer(),
                offer == null
                        ? "Le poste promis n’est pas une offre en ligne"
                        : "Poste promis" + French.SPACE + ": « " + offer.title() + " »");
        return Outcome.made();
    }

    /// The hire that was promised is recorded: nothing is typed twice. The contract of a work-study begins it, once its
    /// first day has come and it was filed.
    @Transactional
    public void hired(PlatformId platform, UUID person, UUID organisation, Hires.Contract contract, UUID hire) {
        for (var one : promises.holdOf(platform, person)) {
            if (!one.organisation().equals(organisation) || isHired(one)) {
                continue;
            }
            switch (one.state()) {
                case PromiseState.Made _ -> keep(one, new PromiseState.Kept(Paris.today(clock), hire), MACHINE);
                case PromiseState.Kept(var on, var _) -> promises.save(one.in(new PromiseState.Kept(on, hire)));
                case PromiseState.NotKept _ -> {}
            }
        }
        for (var one : studies.agreed(platform, person, organisation, contract.contractClass())) {
            studies.hired(one, hire);
            if (one.state() instanceof WorkStudyState.Filed(var _, var filed, var _)) {
                var first = contract.startsOn().isBefore(filed) ? filed : contract.startsOn();
                Signing.as(MACHINE, () -> move(platform, one.id(), new WorkStudy.Act.Start(first)));
            }
        }
    }

    @Transactional
    public Outcome kept(Promise read, LocalDate on) {
        return ended(held(read), on, made -> made.kept(on, null));
    }

    @Transactional
    public Outcome notKept(Promise read, LocalDate on, String reason) {
        return ended(held(read), on, made -> made.notKept(on, reason));
    }

    private Outcome ended(Promise one, LocalDate on, Function<PromiseState.Made, PromiseState> how) {
        if (on.isAfter(Paris.today(clock))) {
            return Outcome.no(Refused.NOT_THAT_DAY);
        }
        if (on.isBefore(one.madeOn())) {
            return Outcome.no(Refused.TOO_EARLY);
        }
        return one.state() instanceof PromiseState.Made made ? keep(one, how.apply(made), null) : no();
    }

    /// She was hired elsewhere, and the place is not hers any more.
    @Transactional
    public Outcome givenUp(Promise read) {
        var one = held(read);
        return elsewhere.of(one).isEmpty() ? no() : notKept(one, Paris.today(clock), "OTHER_JOB");
    }

    /// She was hired elsewhere, and the place stays hers all the same.
    @Transactional
    public Outcome stands(Promise read) {
        var one = held(read);
        var posts = elsewhere.of(one);
        if (posts.isEmpty()) {
            return no();
        }
        promises.stands(one, posts.stream().map(Hires.Post::hire).toList());
        told(
                one.platform(),
                one.person(),
                "La place reste promise" + French.SPACE + ": " + one.employer(),
                "Malgré l’embauche chez " + posts.getFirst().employer());
        elsewhere.ask(promises.get(one.platform(), one.id()));
        return Outcome.made();
    }

    @Transactional
    public Outcome backToMade(Promise read) {
        var one = held(read);
        return one.state() instanceof PromiseState.Made ? no() : keep(one, new PromiseState.Made(), null);
    }

    /// As it is now: a hire may have kept it since it was read.
    private Promise held(Promise read) {
        return promises.hold(read.platform(), read.id());
    }

    private static Outcome no() {
        return Outcome.no(Refused.NOT_NOW);
    }

    private Outcome keep(Promise one, PromiseState next, @Nullable String signed) {
        promises.save(one.in(next));
        elsewhere.ask(one.in(next));
        var title = switch (next) {
                    case PromiseState.Made _ -> "Engagement, noté par erreur";
                    case PromiseState.Kept _ -> "Engagement tenu";
                    case PromiseState.NotKept _ -> "Engagement non tenu";
                }
                + French.SPACE + ": " + one.employer();
        var detail = next instanceof PromiseState.NotKept not ? lists.label("PROMISE_NOT_KEPT", not.reason()) : null;
        if (signed == null) {
            told(one.platform(), one.person(), title, detail);
        } else {
            Signing.as(signed, () -> told(one.platform(), one.person(), title, detail));
        }
        moved(one);
        return Outcome.made();
    }

    private void moved(Promise one) {
        events.publishEvent(new TrainingMoved(one.platform(), one.person(), TrainingMoved.Subject.PROMISE, one.id()));
    }

    @Transactional
    public UUID search(
            PlatformId platform,
            UUID person,
            String occupation,
            String contract,
            @Nullable String school,
            LocalDate since,
            String by) {
        var one = new WorkStudy(
                platform,
                UUID.randomUUID(),
                person,
                occupation,
                contract,
                school,
                since,
                null,
                new WorkStudyState.Searching());
        studies.add(one, by);
        told(platform, person, "Cherche une alternance", lists.label("CONTRACT_CLASS", contract));
        return one.id();
    }

    @Transactional
    public WorkStudy.Outcome move(PlatformId platform, UUID id, WorkStudy.Act act) {
        var before = studies.hold(platform, id);
        var outcome = before.move(act, Paris.today(clock));
        if (outcome instanceof WorkStudy.Outcome.Moved(var after)) {
            studies.save(after);
            told(platform, after.person(), said(act), detail(after.state()));
        }
        return outcome;
    }

    private static String said(WorkStudy.Act act) {
        return switch (act) {
            case WorkStudy.Act.Promise _ -> "Alternance promise";
            case WorkStudy.Act.File _ -> "Contrat d’alternance déposé";
            case WorkStudy.Act.Start _ -> "Alternance commencée";
            case WorkStudy.Act.Finish _ -> "Alternance terminée";
            case WorkStudy.Act.BreakOff _ -> "Alternance interrompue";
            case WorkStudy.Act.TakeBack _ -> "Alternance, noté par erreur";
        };
    }

    private @Nullable String detail(WorkStudyState state) {
        if (state instanceof WorkStudyState.BrokenOff broken) {
            return lists.label("TRAINEE_BREAK", broken.reason());
        }
        var promised = state.promised();
        return promised == null ? null : promised.employer();
    }

    private void told(PlatformId platform, UUID person, String title, @Nullable String detail) {
        people.happened(platform, person, "TRAINING", title, detail, false);
    }
}
