package fr.ensemblier.matching.team;

import fr.ensemblier.matching.CardView;
import fr.ensemblier.matching.Lines;
import fr.ensemblier.ui.Link;
import fr.ensemblier.ui.Option;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the team sees of suggestions, from a person's file and from an offer.
final class Suggested {

    private Suggested() {}

    /// What a human may do about one suggestion. `key` names it in the page; `said` is what was decided, and
    /// undone by `action`/annuler; `put` when that was to put it aside.
    record Steer(
            String key,
            String action,
            boolean forward,
            boolean aside,
            boolean put,
            @Nullable String said,
            @Nullable Wrong wrong) {

        boolean wrongly(String form) {
            return wrong != null && wrong.form().equals(form);
        }
    }

    /// What was refused about a suggestion, with what was typed.
    record Wrong(String key, String form, String message, String reason, String words) {}

    /// An offer for a person; `score` is null when no machine may order her.
    record Offered(
            String offer,
            String href,
            String where,
            @Nullable String score,
            List<Lines.Line> lines,
            List<String> parts,
            @Nullable String state,
            Steer steer) {}

    /// `contacts` are the employers that asked for her: they come before what could still be proposed.
    record Offers(
            String name,
            String personHref,
            HerContacts.Of contacts,
            List<Offered> offers,
            @Nullable Link more,
            List<Offered> aside,
            List<Option> reasons,
            boolean visible,
            String words,
            boolean nearest,
            Pages pages,
            @Nullable String objected) {}

    /// How many there are in all; the addresses of the first page, of the next one and of the whole list.
    record Pages(
            int total,
            @Nullable String first,
            @Nullable String next,
            @Nullable String export) {}

    /// A person for an offer.
    record Fit(
            CardView card,
            @Nullable String personHref,
            @Nullable String score,
            List<String> parts,
            @Nullable String state,
            Steer steer) {}

    /// `total` are all that fit, of whom `proposed` are with the employer; `fits` those of this page.
    record People(
            String offer,
            String offerHref,
            int total,
            int proposed,
            boolean paused,
            List<Fit> fits,
            List<Fit> aside,
            List<Option> reasons,
            String words,
            boolean nearest,
            @Nullable String first,
            @Nullable String next,
            String export) {}
}
