package fr.ensemblier.people.inpost;

import fr.ensemblier.foundation.Parameters;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.people.InPost;
import fr.ensemblier.people.model.Cards;
import fr.ensemblier.people.model.PresentEmployers;
import fr.ensemblier.people.model.Promises;
import fr.ensemblier.ui.French;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What other modules ask about people in post.
@Component
class KnownInPost implements InPost {

    private final PostRequests requests;
    private final PresentEmployers present;
    private final Cards cards;
    private final Promises promises;
    private final Parameters parameters;
    private final Clock clock;

    KnownInPost(
            PostRequests requests,
            PresentEmployers present,
            Cards cards,
            Promises promises,
            Parameters parameters,
            Clock clock) {
        this.requests = requests;
        this.present = present;
        this.cards = cards;
        this.promises = promises;
        this.parameters = parameters;
        this.clock = clock;
    }

    @Override
    public List<UUID> hiddenFrom(PlatformId platform, UUID person) {
        return cards.hiddenFrom(platform, person);
    }

    @Override
    public boolean secret(PlatformId platform, UUID person) {
        return present.secret(platform, person);
    }

    @Override
    public Set<UUID> secret(PlatformId platform, Collection<UUID> persons) {
        return present.secret(platform, persons);
    }

    @Override
    public Optional<String> secrecy(PlatformId platform, UUID person) {
        return Optional.ofNullable(PresentEmployers.secrecy(present.now(platform, person)));
    }

    @Override
    public Optional<String> call(PlatformId platform, UUID person) {
        return requests.ofPerson(platform, person).stream()
                .findFirst()
                .map(one -> one.wish().call());
    }

    @Override
    public List<Next> next(PlatformId platform, UUID person) {
        var secret = PresentEmployers.hers(present.now(platform, person));
        return requests.ofPerson(platform, person).stream()
                .sorted(Comparator.comparing(KnownInPost::last).reversed())
                .flatMap(one -> next(one, secret).stream())
                .toList();
    }

    private static Instant last(PostRequest one) {
        var answered = one.answeredAt();
        return answered == null ? one.askedAt() : answered;
    }

    /// An answer is news for as long as silence is none.
    private Optional<Next> next(PostRequest one, @Nullable String secret) {
        var platform = one.platform();
        var today = Paris.today(clock);
        return switch (one.state()) {
            case PostRequest.State.Waiting _ ->
                Optional.of(new Next(
                        "Votre demande est arrivée",
                        "L’équipe vous répond avant "
                                + French.date(promises.answerBefore(platform, one.askedAt()), today)
                                + "." + (secret == null ? "" : " " + secret + "."),
                        HerPostController.HERE));
            case PostRequest.State.Answered(var answer, var _, var at, var by) ->
                at.isBefore(clock.instant().minus(Duration.ofDays(parameters.days("people.silent-days", platform))))
                        ? Optional.empty()
                        : Optional.of(new Next(
                                answer.herWords(), by + " a répondu à votre demande.", HerPostController.HERE));
        };
    }
}
