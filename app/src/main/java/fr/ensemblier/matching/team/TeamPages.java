package fr.ensemblier.matching.team;

import fr.ensemblier.matching.Lines;
import fr.ensemblier.ui.Chip;
import fr.ensemblier.ui.HomeFigures;
import fr.ensemblier.ui.Option;
import fr.ensemblier.ui.StateKind;
import fr.ensemblier.ui.Step;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the pages of the team show.
final class TeamPages {

    private TeamPages() {}

    record Call(
            String task,
            String icon,
            String kind,
            String urgency,
            String title,
            @Nullable String detail,
            String href,
            @Nullable String phone,
            boolean first,
            @Nullable String person) {}

    record Home(
            String day,
            List<Chip> chips,
            List<Call> calls,
            int newProfiles,
            @Nullable String oldest,
            ContactsOfTeam.Caseload mine,
            HomeFigures.@Nullable Shown figures) {}

    record Line(String href, String name, String structure, String offer, String asked, StateKind kind, String state) {}

    record Contacts(
            String title,
            List<Chip> chips,
            List<Line> lines,
            String state,
            String order,
            List<Option> orders,
            @Nullable String first,
            @Nullable String next,
            String export,
            List<ContactsOfTeam.Paused> paused,
            boolean head) {}

    record ContactPage(
            String id,
            String title,
            @Nullable String personHref,
            String structure,
            String offer,
            String message,
            StateKind kind,
            String state,
            boolean mayAnswer,
            boolean standing,
            @Nullable String phone,
            List<Option> reasons,
            List<Lines.Line> lines,
            List<Step> steps) {}
}
