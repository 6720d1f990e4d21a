package fr.ensemblier.training.model;

import fr.ensemblier.foundation.Paris;
import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.occupations.Certification;
import fr.ensemblier.people.People;
import fr.ensemblier.training.TrainingMoved;
import fr.ensemblier.ui.French;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Opens a VAE and moves it; each act is a line of the file and an event, in one transaction (R-E4).
@Component
public class VaeMoves {

    private final Vaes vaes;
    private final People people;
    private final VaeWords words;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    VaeMoves(Vaes vaes, People people, VaeWords words, ApplicationEventPublisher events, Clock clock) {
        this.vaes = vaes;
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

    private Vae.Outcome noted(Vae.Outcome outcome, String what, String detail) {
        if (outcome instanceof Vae.Outcome.Moved(var after)) {
            vaes.save(after);
            people.happened(
                    after.platform(), after.person(), "TRAINING", "VAE" + French.SPACE + ": " + what, detail, false);
        }
        return outcome;
    }

    /// It was over, and she began another for the same certification since: she goes for it once.
    private boolean isUnderWayAgain(Vae one) {
        return !(one.state() instanceof VaeState.Open)
                && vaes.goesFor(one.platform(), one.person(), one.certification(), one.id());
    }
}
