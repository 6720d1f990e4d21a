package fr.ensemblier.people.handover;

import fr.ensemblier.ui.Chip;
import fr.ensemblier.ui.FieldError;
import fr.ensemblier.ui.Option;
import fr.ensemblier.ui.Pager;
import fr.ensemblier.ui.StateKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What the pages of handovers show, ready to read.
final class HandoverPages {

    private HandoverPages() {}

    record ListPage(
            String title,
            List<Chip> chips,
            List<Line> lines,
            Pager pager,
            String csv,
            HandoverFilter filter,
            boolean all,
            List<String> absences) {}

    record Line(String href, String who, String persons, StateKind kind, String state, String when) {}

    /// `persons` is empty when that adviser follows nobody who could be handed over.
    record NewPage(
            String from,
            String fromName,
            List<Option> froms,
            List<Option> colleagues,
            List<Person> persons,
            Typed typed,
            LocalDate tomorrow,
            List<FieldError> errors) {

        @Nullable String error(String field) {
            return FieldError.of(errors, field);
        }

        boolean ticked(Person person) {
            return typed.persons().contains(person.id());
        }
    }

    /// What was typed, kept over a refusal.
    record Typed(
            String to,
            boolean all,
            Set<String> persons,
            boolean forATime,
            @Nullable LocalDate backOn,
            String words) {}

    record Person(String id, String name, String under, boolean proposed) {}

    /// `answers` for the colleague who is asked, `withdraws` for who may take it back, `returns` while it is for a
    /// time.
    record OnePage(
            String href,
            String title,
            StateKind kind,
            String state,
            List<String> said,
            String words,
            List<Went> persons,
            boolean answers,
            boolean withdraws,
            boolean returns,
            String back,
            String why,
            List<FieldError> errors) {

        /// All at first; none after nothing was ticked.
        boolean ticked() {
            return error("person") == null;
        }

        @Nullable String error(String field) {
            return FieldError.of(errors, field);
        }
    }

    record Went(String id, String href, String name, String under, StateKind kind, String state) {}

    record AbsencesPage(List<Absence> absences, List<Option> colleagues, TypedAbsence typed, List<FieldError> errors) {

        @Nullable String error(String field) {
            return FieldError.of(errors, field);
        }
    }

    record Absence(String id, String title, String when, boolean ends) {}

    record TypedAbsence(
            String absent,
            String by,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {}
}
