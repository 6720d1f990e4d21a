package fr.ensemblier.people;

import fr.ensemblier.foundation.PlatformId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// People for the modules above: cards, how to reach a person whose turn it is to answer, what a hire changes.
public interface People {

    /// Who a card belongs to, for messages to her and to the team; read as machine or team of her platform.
    record Reachable(
            PlatformId platform,
            UUID person,
            UUID cardKey,
            String firstName,
            @Nullable String lastName,
            @Nullable String phone,
            @Nullable String email,
            @Nullable UUID adviser,
            @Nullable String adviserName,
            boolean standingMandate) {

        public String fullName() {
            return lastName == null ? firstName : firstName + " " + lastName;
        }
    }

    /// The card, as far as the actor may read it.
    Optional<CandidateCard> card(UUID cardKey);

    /// Those of a list, in one reading, as far as the actor may read them.
    List<CandidateCard> cards(Collection<UUID> cardKeys);

    List<CandidateCard> visibleCards();

    Optional<Reachable> behind(UUID cardKey);

    /// Those behind a list of cards, in one reading, as far as the actor may read them.
    List<Reachable> behind(Collection<UUID> cardKeys);

    Optional<Reachable> find(UUID person);

    List<Reachable> all(Collection<UUID> persons);

    /// Where her profile stands; empty when she has none.
    Optional<ProfileStanding> standing(PlatformId platform, UUID person);

    /// Adds a line to the time line of her file and counts as news of it; `contactWithHer` also renews R-P6's
    /// clock.
    void happened(
            PlatformId platform,
            UUID person,
            String kind,
            String title,
            @Nullable String detail,
            boolean contactWithHer);

    /// What a hire changed in her profile and situation, in the words of this module: kept by whoever records
    /// the hire.
    record Changed(String kept) {}

    /// After a hire (R-M10): not looking any more hides the card; still looking lowers the hours wanted to
    /// `hoursLeft`.
    /// Her situation follows since the first day, `since`.
    Changed hired(
            PlatformId platform, UUID person, boolean stillLooking, @Nullable BigDecimal hoursLeft, LocalDate since);

    /// She is not in her post any more since `on` (R-H2): her hours are as before it, `by`; who was looking beside
    /// it is looking, who was not rests until she says more.
    void left(PlatformId platform, UUID person, @Nullable Changed by, LocalDate on);

    /// What she says of her search after a post: a profile that the team had validated is shown again, or rests.
    void looks(PlatformId platform, UUID person, boolean looking);

    /// The hire did not take place (R-E6): what it changed is as before, unless she or the team changed it since.
    void notHired(PlatformId platform, UUID person, Changed by);
}
