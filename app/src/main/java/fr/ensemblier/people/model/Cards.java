package fr.ensemblier.people.model;

import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.organisations.Establishments;
import fr.ensemblier.people.CardHidden;
import fr.ensemblier.people.CardShown;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Keeps the card in step with the profile, the choices and the employers named; every write of those ends here.
@Component
public class Cards {

    private final CandidateCards cards;
    private final Establishments establishments;
    private final ApplicationEventPublisher events;

    Cards(CandidateCards cards, Establishments establishments, ApplicationEventPublisher events) {
        this.cards = cards;
        this.establishments = establishments;
        this.events = events;
    }

    /// In the transaction of the change; publishes `CardShown` or `CardHidden`.
    @Transactional
    public void keep(PlatformId platform, UUID person) {
        var change = cards.keep(platform, person, hiddenFrom(platform, person));
        cards.key(platform, person).ifPresent(key -> {
            switch (change) {
                case SHOWN -> events.publishEvent(new CardShown(platform, key));
                case HIDDEN -> events.publishEvent(new CardHidden(platform, key));
                case SAME -> {}
            }
        });
    }

    /// The organisations she named, and the others of their legal entities (R-P9).
    public List<UUID> hiddenFrom(PlatformId platform, UUID person) {
        return cards.organisationsNamed(platform, person).stream()
                .flatMap(organisation ->
                        Stream.concat(Stream.of(organisation), establishments.sameLegalEntity(organisation).stream()))
                .distinct()
                .sorted()
                .toList();
    }

    /// The card and what it held are gone: an erasure.
    @Transactional
    public void remove(PlatformId platform, UUID person) {
        cards.key(platform, person).ifPresent(key -> {
            cards.remove(platform, key);
            events.publishEvent(new CardHidden(platform, key));
        });
    }
}
