package fr.ensemblier.matching.team;

import fr.ensemblier.foundation.Paris;
import fr.ensemblier.matching.Story;
import fr.ensemblier.matching.model.Contact;
import fr.ensemblier.matching.model.ContactState;
import fr.ensemblier.matching.model.Contacts;
import fr.ensemblier.matching.model.Readings;
import fr.ensemblier.offers.OfferView;
import fr.ensemblier.people.People;
import fr.ensemblier.ui.French;
import fr.ensemblier.ui.StateKind;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// « Contacts d’employeurs » of a person's file: who asked for her, for which post, where it stands, since when.
@Component
class HerContacts {

    /// `open` still expect something of somebody; `ended` do not.
    record Of(List<Line> open, List<Line> ended) {

        boolean isEmpty() {
            return open.isEmpty() && ended.isEmpty();
        }
    }

    record Line(String href, String structure, String post, StateKind kind, String state, String since) {}

    private final Contacts contacts;
    private final Readings readings;
    private final Story story;
    private final Clock clock;

    HerContacts(Contacts contacts, Readings readings, Story story, Clock clock) {
        this.contacts = contacts;
        this.readings = readings;
        this.story = story;
        this.clock = clock;
    }

    /// Whoever has to act first stands first: the calls that are late, then the days that come.
    Of of(People.Reachable her) {
        var all = contacts.ofCard(her.cardKey());
        var offers = readings.offers(all.stream().map(Contact::offer).collect(Collectors.toSet()));
        var halves = all.stream()
                .sorted(Comparator.comparing(Contact::before, Comparator.nullsLast(Comparator.<Instant>naturalOrder())))
                .collect(Collectors.partitioningBy(
                        contact -> contact.state() instanceof ContactState.Open,
                        Collectors.mapping(
                                contact -> line(contact, offers.get(contact.offer())), Collectors.toList())));
        return new Of(halves.getOrDefault(true, List.of()), halves.getOrDefault(false, List.of()));
    }

    private Line line(Contact contact, @Nullable OfferView offer) {
        var said = story.state(contact);
        return new Line(
                "/equipe/contacts/" + contact.id(),
                offer == null ? contact.askedBy() : offer.establishmentName(),
                offer == null ? "Offre effacée" : offer.title() + ", " + French.at(offer.communeName()),
                said.kind(),
                said.text(),
                "Depuis le " + French.shortDate(Paris.date(since(contact)), Paris.today(clock)));
    }

    private static Instant since(Contact contact) {
        return switch (contact.state()) {
            case ContactState.Queued _ -> contact.askedAt();
            case ContactState.Asked asked -> asked.sentAt();
            case ContactState.Accepted accepted -> accepted.answeredAt();
            case ContactState.Reached reached -> reached.reachedAt();
            case ContactState.Declined declined -> declined.answeredAt();
            case ContactState.NoAnswer no -> no.closedAt();
            case ContactState.Closed closed -> closed.closedAt();
            case ContactState.Withdrawn withdrawn -> withdrawn.closedAt();
        };
    }
}
