package fr.ensemblier.events.team;

import fr.ensemblier.ui.Link;
import fr.ensemblier.ui.StateKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An event as the team reads it. What may be done now is not null: `publish` the draft, `door` where presence is
/// noted,
/// `count` where those who came are counted, `cancel`, `change`, `remove`.
record OnePage(
        String base,
        String title,
        StateKind kind,
        String state,
        String lead,
        List<String> words,
        List<Fact> facts,
        List<Figure> figures,
        boolean registers,
        boolean draft,
        boolean door,
        boolean over,
        boolean count,
        @Nullable String counted,
        @Nullable String countError,
        boolean cancel,
        boolean change,
        @Nullable String publicHref,
        @Nullable String reason,
        List<Call> calls,
        boolean gathers,
        List<Moment> moments,
        @Nullable Link partOf) {

    /// Who is not reached by a message: to be called.
    record Call(String name, String phone, String href) {}

    record Fact(String name, String value) {}

    record Figure(String number, String label) {}

    record Moment(String href, String title, String when, StateKind kind, String state) {}
}
