package fr.ensemblier.training.model;

import fr.ensemblier.foundation.Paris;
import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.occupations.Certification;
import fr.ensemblier.people.People;
import fr.ensemblier.training.TrainingMoved;
import fr.ensemblier.ui.French;
import fr.ensemblier.ui.Option;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Opens a VAE and moves it; each act is a line of the file and an event, in one transaction (R-E4).
@Component
public class VaeMoves {

    private final Vaes vaes;
    private final VaeGroups groups;
    private final People people;
    private final VaeWords words;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    VaeMoves(
            Vaes vaes, VaeGroups groups, People people, VaeWords words, ApplicationEventPublisher events, Clock clock) {
        this.vaes = vaes;
        this.groups = groups;
        this.people = people;
        this.words = words;
        this.events = events;
        this.clock = clock;
    }

    /// `since` is the day it began, not later than today. Empty when she goes for this very certification already.
    @Transactional
    public Optional<UUID> open(
            PlatformId platform,
            UUID person,
            Vae.Kind kind,
            Certification certification,
            List<String> aimed,
            @Nullable String candidate,
            @Nullable UUID group,
            LocalDate since,
            String by) {
        var one = new Vae(
                platform,
                UUID.randomUUID(),
                person,
                kind,
                certification.code(),
                aimed,
                candidate,
                group,
                null,
                since,
                new VaeState.Project());
        if (!vaes.add(one, certification.level().isEmpty() ? "?" : certification.level(), by)) {
            return Optional.empty();
        }
        people.happened(
                platform,
                person,
                "TRAINING",
                "VAE " + French.small(kind.words()) + French.SPACE + ": " + certification.brief(),
                since.equals(Paris.today(clock)) ? null : "depuis le " + French.fullDate(since),
                false);
        return Optional.of(one.id());
    }

    @Transactional
    public Vae.Outcome move(PlatformId platform, UUID id, Vae.Act act) {
        var before = vaes.hold(platform, id);
        if (act instanceof Vae.Act.TakeBack && isUnderWayAgain(before)) {
            return new Vae.Outcome.No(Refused.UNDER_WAY_AGAIN);
        }
        var outcome = before.move(act, Paris.today(clock));
        if (outcome instanceof Vae.Outcome.Moved(var after)) {
            vaes.save(after);
            people.happened(
                    platform,
                    after.person(),
                    "TRAINING",
                    act instanceof Vae.Act.TakeBack
                            ? "VAE, noté par erreur"
                            : "VAE" + French.SPACE + ": "
                                    + French.small(after.state().words()),
                    words.reason(after) == null ? words.brief(after) : words.reason(after),
                    false);
            events.publishEvent(new TrainingMoved(platform, after.person(), TrainingMoved.Subject.VAE, after.id()));
        }
        return outcome;
    }

    /// What is gone for, blocks or the whole; nothing moves by it.
    @Transactional
    public Vae.Outcome aim(PlatformId platform, UUID id, List<String> blocks) {
        var one = vaes.hold(platform, id);
        return noted(
                one.aiming(blocks),
                "ce qui est visé",
                blocks.isEmpty() ? "En entier" : String.join(", ", words.blocks(one, blocks)));
    }

    /// The enrolment, hers, in which a block is learnt, or null for none; `title` is that of its session.
    @Transactional
    public Vae.Outcome teach(PlatformId platform, UUID id, @Nullable UUID trainee, String title) {
        return noted(vaes.hold(platform, id).taughtIn(trainee), "bloc suivi en formation", title);
    }

    /// Whether a collective one has no group to go on with: it was given up, or there is none. `group` is its own.
    public static boolean isWithoutGroup(Vae one, @Nullable VaeGroup group) {
        return one.kind() == Vae.Kind.COLLECTIVE
                && one.state() instanceof VaeState.Open
                && (group == null || group.state() instanceof VaeGroupState.GivenUp);
    }

    /// Those that it may go on in: under way, for the same certification.
    public List<VaeGroup> others(Vae one) {
        return groups.open(one.platform()).stream()
                .filter(group -> group.certification().equals(one.certification()))
                .toList();
    }

    /// On in another group, or alone with null, once its own was given up.
    @Transactional
    public Vae.Outcome regroup(PlatformId platform, UUID id, @Nullable UUID next) {
        var one = vaes.hold(platform, id);
        var group =
                others(one).stream().filter(other -> other.id().equals(next)).findFirst();
        var own = one.group() == null ? null : groups.get(platform, one.group());
        if (!isWithoutGroup(one, own) || next != null && group.isEmpty()) {
            return new Vae.Outcome.No(Refused.NOT_NOW);
        }
        return noted(
                one.regrouped(next),
                next == null ? "continue sans le groupe" : "passe dans un autre groupe",
                group.map(VaeGroup::name).orElseGet(() -> words.brief(one)));
    }

    /// The blocks that no jury gave her yet; none as long as no block was given, for the whole is gone for then.
    public List<String> rest(PlatformId platform, UUID person, String certification) {
        var given = vaes.ofPerson(platform, person).stream()
                .filter(one -> one.certification().equals(certification))
                .flatMap(one -> one.state() instanceof VaeState.Judged judged ? judged.blocks().stream() : Stream.of())
                .toList();
        return given.isEmpty()
                ? List.of()
                : words.blocks(certification).stream()
                        .map(Option::value)
                        .filter(block -> !given.contains(block))
                        .toList();
    }

    private Vae.Outcome noted(Vae.Outcome outcome, String what, String detail) {
        if (outcome instanceof Vae.Outcome.Moved(var after)) {
            vaes.save(after);
            people.happened(
                    after.platform(), after.person(), "TRAINING", "VAE" + French.SPACE + ": " + what, detail, false);
        }
        return outcome;
    }

    /// Whether another of hers is under way for the same certification.
    public boolean goesForIt(Vae one) {
        return vaes.goesFor(one.platform(), one.person(), one.certification(), one.id());
    }

    /// It was over, and she began another for the same certification since: she goes for it once.
    private boolean isUnderWayAgain(Vae one) {
        return !(one.state() instanceof VaeState.Open) && goesForIt(one);
    }
}
