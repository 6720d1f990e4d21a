package fr.ensemblier.matching.team;

import fr.ensemblier.foundation.Paris;
import fr.ensemblier.foundation.ValueLists;
import fr.ensemblier.matching.model.Decisions;
import fr.ensemblier.matching.model.Match;
import fr.ensemblier.ui.French;
import fr.ensemblier.ui.Option;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What the team may still decide about a suggestion, what it decided, and where it stands, in words.
@Component
class Steering {

    private final ValueLists lists;
    private final Clock clock;

    Steering(ValueLists lists, Clock clock) {
        this.lists = lists;
        this.clock = clock;
    }

    Suggested.Steer of(
            String key,
            String action,
            Decisions.@Nullable Decision decided,
            @Nullable Match match,
            Suggested.@Nullable Wrong wrong) {
        var contacted = match != null && match.state() == Match.State.CONTACTED;
        var refused = match != null && match.state() == Match.State.PUT_ASIDE;
        return new Suggested.Steer(
                key,
                action,
                !contacted && !refused && !forward(decided),
                !contacted && !aside(decided),
                !contacted && aside(decided),
                decided == null || contacted ? null : said(decided),
                wrong != null && wrong.key().equals(key) ? wrong : null);
    }

    private String said(Decisions.Decision decided) {
        var day = French.shortDate(Paris.date(decided.at()), Paris.today(clock));
        var label = decided.reason() == null ? null : lists.label("PUT_ASIDE_REASON", decided.reason());
        var why = "OTHER_TO_ADVISER".equals(decided.reason()) || label == null ? decided.words() : label;
        return (decided.kind() == Decisions.Kind.FORWARD ? "Mise en avant par " : "Mise de côté par ") + decided.by()
                + ", le " + day + (why == null ? "" : " : " + why);
    }

    List<Option> reasons() {
        return lists.of("PUT_ASIDE_REASON").stream()
                .map(one -> new Option(
                        one.code(), one.code().equals("OTHER_TO_ADVISER") ? "Autre, à préciser" : one.label()))
                .toList();
    }

    @Nullable String state(@Nullable Match match) {
        if (match == null) {
            return null;
        }
        return switch (match.state()) {
            case TO_TREAT ->
                match.interestedAt() != null ? "Intéressée, en tête chez l’employeur" : "Proposée à l’employeur";
            case CONTACTED -> "Contactée par l’employeur";
            case PUT_ASIDE -> "Écartée par l’employeur";
            case NO_FOLLOW_UP -> "Sans suite chez l’employeur";
            case WITHDRAWN -> "N’est plus proposée";
        };
    }

    private static boolean forward(Decisions.@Nullable Decision decided) {
        return decided != null && decided.kind() == Decisions.Kind.FORWARD;
    }

    private static boolean aside(Decisions.@Nullable Decision decided) {
        return decided != null && decided.kind() == Decisions.Kind.ASIDE;
    }
}
