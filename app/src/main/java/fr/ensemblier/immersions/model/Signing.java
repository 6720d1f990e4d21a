package fr.ensemblier.immersions.model;

import fr.ensemblier.foundation.Paris;
import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.ui.FieldError;
import fr.ensemblier.ui.French;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Writes the agreement of a PMSMP, has it signed by all its parties, and says when the last has (R-W3).
@Component
public class Signing {

    /// What became of a signature.
    public sealed interface Result {

        /// `all` when nobody is left to sign.
        record Done(boolean all) implements Result {}

        record No(String why) implements Result {}
    }

    /// What became of asking all to sign: who has no address and is asked otherwise, or why nobody is asked.
    public sealed interface Asked {

        record Sent(List<Party> without) implements Asked {}

        record No(String why) implements Asked {}
    }

    private final Immersions immersions;
    private final Agreements agreements;
    private final Signatures signatures;
    private final PmsmpRules rules;
    private final Rights rights;
    private final Course course;
    private final Links links;
    private final Telling telling;
    private final Clock clock;

    Signing(
            Immersions immersions,
            Agreements agreements,
            Signatures signatures,
            PmsmpRules rules,
            Rights rights,
            Course course,
            Links links,
            Telling telling,
            Clock clock) {
        this.immersions = immersions;
        this.agreements = agreements;
        this.signatures = signatures;
        this.rules = rules;
        this.rights = rights;
        this.course = course;
        this.links = links;
        this.telling = telling;
        this.clock = clock;
    }

    /// Every rule that it breaks, at its field; nothing is kept then. Written anew, nobody has signed it. Refused when
    /// somebody changed the immersion since that version was read (R-E5).
    @Transactional
    public List<FieldError> draft(
            PlatformId platform, UUID id, int version, Agreement agreement, Immersion.Plan plan, String serves, By by) {
        var one = immersions.hold(platform, id, version);
        var breaches = rules.breaches(one, agreement, plan, serves, agreements.earlier(one));
        if (!breaches.isEmpty()) {
            return breaches.stream()
                    .map(breach -> new FieldError(breach.field(), breach.words()))
                    .toList();
        }
        return switch (course.move(platform, id, new Move.Draft(Paris.today(clock), plan), by)) {
            case Outcome.Made(var made) -> {
                agreements.save(made, agreement, by.name());
                signatures.begin(made, parties(agreement, rights.of(platform)));
                yield List.of();
            }
            case Outcome.No(var why) -> List.of(new FieldError("from", why.words()));
        };
    }

    private static List<Signatures.Signature> parties(Agreement agreement, PrescribingRight right) {
        return Party.of(agreement).stream()
                .map(party -> {
                    var her = agreement.her();
                    return switch (party) {
                        case PERSON -> to(party, her.name(), her.email());
                        case HOST ->
                            to(
                                    party,
                                    agreement.host().signatory(),
                                    agreement.host().email());
                        case PRESCRIBER ->
                            to(
                                    party,
                                    Optional.ofNullable(Rights.signatory(right))
                                            .orElse(agreement.prescriber().name()),
                                    null);
                        case STRUCTURE ->
                            to(
                                    party,
                                    agreement.structure().adviser(),
                                    agreement.structure().email());
                        case EMPLOYER -> to(party, String.valueOf(her.employer()), her.employerEmail());
                        case GUARDIAN -> to(party, String.valueOf(her.guardian()), her.guardianEmail());
                    };
                })
                .toList();
    }

    private static Signatures.Signature to(Party party, String name, @Nullable String email) {
        return new Signatures.Signature(party, name, email, null, null);
    }

    /// Sends her link to each who has not signed: to the person in her space, to the others by mail.
    @Transactional
    public Asked ask(PlatformId platform, UUID id) {
        var one = immersions.hold(platform, id);
        var refused = refused(one);
        if (refused.isPresent()) {
            return new Asked.No(refused.get());
        }
        return new Asked.Sent(signatures.of(platform, id).stream()
                .filter(known -> known.signed() == null && known.party() != Party.PRESCRIBER)
                .flatMap(known -> send(one, known))
                .toList());
    }

    private Stream<Party> send(Immersion one, Signatures.Signature known) {
        var title = "Convention d’immersion à signer : " + telling.what(one);
        var text = French.capital(telling.when(one)) + ". Lisez-la, puis signez-la en un geste avant le premier jour.";
        var key = "immersion.sign:" + known.party() + Paris.today(clock) + ".v" + one.version();
        if (known.party() == Party.PERSON) {
            telling.her(one, key, title, "Lire et signer", text);
        } else if (known.email() != null) {
            telling.party(
                    one,
                    key,
                    known.name(),
                    known.email(),
                    links.make(one, known.party(), known.name(), known.email()),
                    title,
                    "Lire et signer",
                    text);
        } else if (known.party() == Party.HOST) {
            telling.structure(one, key, title, "Lire et signer", text);
        } else {
            return Stream.of(known.party());
        }
        signatures.asked(one, known.party());
        return Stream.of();
    }

    /// One party signs; when it is the last, the agreement is signed (R-W3).
    @Transactional
    public Result sign(PlatformId platform, UUID id, Party party, Signatures.How how, By by) {
        var one = immersions.hold(platform, id);
        var refused = refused(one);
        if (refused.isPresent()) {
            return new Result.No(refused.get());
        }
        if (!signatures.sign(one, party, how, null)) {
            return new Result.No("Cette signature est déjà donnée.");
        }
        return last(one, by);
    }

    /// Why nobody may sign it now, or nothing.
    public Optional<String> refusal(PlatformId platform, UUID id) {
        return refused(immersions.get(platform, id));
    }

    /// All those who have not signed did so on the paper whose scan is kept.
    @Transactional
    public Result paper(PlatformId platform, UUID id, UUID file, By by) {
        var one = immersions.hold(platform, id);
        var refused = refused(one);
        if (refused.isPresent()) {
            return new Result.No(refused.get());
        }
        signatures.of(platform, id).stream()
                .filter(known -> known.signed() == null)
                .forEach(known -> signatures.sign(one, known.party(), Signatures.How.PAPER, file));
        return last(one, by);
    }

    private Optional<String> refused(Immersion one) {
        var plan = one.plan();
        if (!(one.state() instanceof ImmersionState.Drafted) || plan == null) {
            return Optional.of(Refused.OVER.words());
        }
        if (!rights.of(one.platform()).holdsOn(plan.until())) {
            return Optional.of(
                    "La plateforme n’a pas le droit de prescrire à ces dates. Confiez la convention à un prescripteur.");
        }
        return Paris.today(clock).isAfter(plan.from())
                ? Optional.of(Refused.SIGNED_TOO_LATE.words())
                : Optional.empty();
    }

    private Result last(Immersion one, By by) {
        if (signatures.of(one.platform(), one.id()).stream().anyMatch(known -> known.signed() == null)) {
            return new Result.Done(false);
        }
        return switch (course.move(one.platform(), one.id(), new Move.Sign(Paris.today(clock)), by)) {
            case Outcome.Made _ -> new Result.Done(true);
            case Outcome.No(var why) -> throw new IllegalStateException("All signed, and still " + why);
        };
    }
}
