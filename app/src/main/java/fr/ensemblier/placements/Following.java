package fr.ensemblier.placements;

import fr.ensemblier.accounts.Accounts;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.notices.Message;
import fr.ensemblier.notices.Notices;
import fr.ensemblier.offers.JobOfferId;
import fr.ensemblier.offers.OfferDirectory;
import fr.ensemblier.offers.OfferView;
import fr.ensemblier.people.People;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// Makes what a hire causes agree with its row as it is now (R-E6, R-M10): one opening of its offer while it
/// stands with the employer of that offer, her file as her answer left it while it stands, and nothing once it
/// was cancelled.
@Component
class Following {

    private final FollowingRows rows;
    private final OfferDirectory offers;
    private final People people;
    private final StillLooking looking;
    private final HireChecks checks;
    private final EndedContracts ended;
    private final Notices notices;
    private final Accounts accounts;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Following(
            FollowingRows rows,
            OfferDirectory offers,
            People people,
            StillLooking looking,
            HireChecks checks,
            EndedContracts ended,
            Notices notices,
            Accounts accounts,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.offers = offers;
        this.people = people;
        this.looking = looking;
        this.checks = checks;
        this.ended = ended;
        this.notices = notices;
        this.accounts = accounts;
        this.events = events;
        this.clock = clock;
    }

    void follow(PlatformId platform, UUID id) {
        rows.hold(platform, id).ifPresent(hire -> {
            opening(hire);
            file(hire);
            ended.follow(platform, id);
            if (!hire.stands()) {
                looking.askNoMore(platform, id);
                checks.close(platform, id);
            }
            events.publishEvent(new HireCorrected(platform, id, hire.person()));
        });
    }

    /// The opening alone, of a hire that was just told. A contract that another offer renewed fills that one
    /// too: the hire keeps the first, whose opening is the one it gives back.
    void opening(PlatformId platform, UUID id, @Nullable UUID through) {
        rows.hold(platform, id).ifPresent(hire -> {
            opening(hire);
            if (through != null && !through.equals(hire.offer())) {
                offers.fillOpening(new JobOfferId(through));
            }
        });
    }

    private void opening(FollowingRows.Caused hire) {
        if (hire.offer() == null) {
            return;
        }
        var offer = new JobOfferId(hire.offer());
        var filled = hire.stands()
                && offers.find(offer)
                        .filter(one -> one.organisation().equals(hire.organisation()))
                        .isPresent();
        if (filled && !hire.fills()) {
            rows.fills(hire, offers.fillOpening(offer));
        } else if (!filled && hire.fills()) {
            rows.fills(hire, false);
            offers.freeOpening(offer).ifPresent(freed -> offers.find(offer).ifPresent(one -> tell(one, hire, freed)));
        }
    }

    /// He was told that the offer is filled: he is told that it is not any more.
    private void tell(OfferView offer, FollowingRows.Caused hire, OfferDirectory.Freed freed) {
        if (freed == OfferDirectory.Freed.AS_IT_WAS) {
            return;
        }
        var online = freed == OfferDirectory.Freed.ONLINE_AGAIN;
        var emails = accounts.recruiters(offer.organisation(), offer.establishment()).stream()
                .map(Accounts.Contact::email)
                .toList();
        notices.tell(new Message(
                offer.platform(),
                "offer-open-again:" + hire.hire() + ":" + clock.instant().toEpochMilli(),
                new Message.Recipient.Organisation(offer.organisation(), offer.establishment(), emails),
                online
                        ? "Votre offre « " + offer.title() + " » est de nouveau en ligne"
                        : "Votre offre « " + offer.title() + " » n’est plus pourvue",
                List.of(
                        "La plateforme a corrigé une embauche : un poste est de nouveau à pourvoir.",
                        online
                                ? "Si ce n’est plus vrai, fermez l’offre en un choix."
                                : "Sa date de fin est passée. Prolongez-la si vous cherchez encore."),
                new Message.Act("Voir cette offre", "/employeur/offres/" + offer.id())));
    }

    /// Her file goes back to what it was before her answer; when the hire stands again, her answer counts again.
    private void file(FollowingRows.Caused hire) {
        if (!hire.stands() && hire.changed() != null) {
            if (!rows.handOver(hire)) {
                people.notHired(hire.platform(), hire.person(), new People.Changed(hire.changed()));
            }
            rows.givenBack(hire);
        } else if (hire.stands() && !over(hire) && hire.givenBack() && hire.answer() != null) {
            looking.settle(hire.platform(), hire.person(), hire.hire(), hire.answer());
        }
    }

    private boolean over(FollowingRows.Caused hire) {
        return hire.endsOn() != null && !hire.endsOn().isAfter(Paris.today(clock));
    }

    Optional<Hires.Contract> contract(UUID hire) {
        return rows.contract(hire);
    }

    boolean tutored(UUID hire) {
        return rows.tutored(hire);
    }

    boolean stands(UUID hire) {
        return rows.stands(hire);
    }

    Optional<UUID> endedSearch(PlatformId platform, UUID person) {
        return rows.endedSearch(platform, person);
    }
}
