package fr.ensemblier.matching.team;

import fr.ensemblier.matching.ContactListing;
import fr.ensemblier.ui.Chip;
import fr.ensemblier.ui.HomeFigures;
import fr.ensemblier.ui.Link;
import fr.ensemblier.ui.StateKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the pages of the team show.
final class TeamPages {

    private TeamPages() {}

    /// Whom to call, why, since when; `also` are other things to say to the same employer; `error` is what
    /// was refused about the note on this call.
    record Call(
            String task,
            String icon,
            String kind,
            String urgency,
            String who,
            @Nullable String where,
            String reason,
            @Nullable String detail,
            String href,
            List<Link> also,
            List<Number> numbers,
            boolean first,
            boolean notes,
            @Nullable String error) {}

    /// A number, and whose it is when there are two.
    record Number(String phone, @Nullable String whose) {}

    /// `profiles` where the platform matches: only there are profiles read (R-T1).
    record Home(
            String day,
            List<Chip> chips,
            List<Call> calls,
            @Nullable String more,
            String all,
            String mineHref,
            boolean profiles,
            int newProfiles,
            @Nullable String oldest,
            String promised,
            ContactsOfTeam.Caseload mine,
            List<Link> watched,
            HomeFigures.@Nullable Shown figures) {}

    record Line(String href, String name, String structure, String offer, String asked, StateKind kind, String state) {}

    record Contacts(
            String title,
            ContactListing.Listed listed,
            List<Line> lines,
            List<ContactsOfTeam.Paused> paused,
            boolean head) {}
}
