package fr.ensemblier.training.person;

import fr.ensemblier.ui.Choice;
import fr.ensemblier.ui.FieldError;
import fr.ensemblier.ui.Link;
import fr.ensemblier.ui.Option;
import fr.ensemblier.ui.StateKind;
import fr.ensemblier.ui.Step;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One step of a person's training: where it stands, and what may be done about it. `question` is null when nothing is
/// asked.
record ActPage(
        String base,
        String title,
        String person,
        String personHref,
        @Nullable Link other,
        StateKind kind,
        String state,
        @Nullable String detail,
        List<Step> line,
        List<Fact> facts,
        List<Link> papers,
        List<Act> acts,
        boolean back,
        LocalDate day,
        LocalDate today,
        Asked asked,
        List<FieldError> errors,
        @Nullable Question question) {

    /// Something that the team answers with one tap; `about` leads to what raised it. Each answer ends the address of
    /// its
    /// act with its value.
    record Question(String ask, Link about, List<Option> answers) {}

    /// `link` leads to where it may be changed.
    record Fact(String name, String value, @Nullable Link link) {

        Fact(String name, String value) {
            this(name, value, null);
        }
    }

    /// `code` ends the address. With `reasons` one is asked; `blocks` are boxes to tick; `place` asks for a
    /// place of work; one that `aims` says what is gone for, on no day.
    record Act(
            String code,
            String label,
            String button,
            boolean first,
            String reasonLabel,
            List<Option> reasons,
            List<Choice> blocks,
            boolean place,
            boolean aims) {

        static Act next(String code, String label, String button) {
            return new Act(code, label, button, true, "", List.of(), List.of(), false, false);
        }

        static Act other(String code, String label, String button, List<Option> reasons) {
            return new Act(code, label, button, false, "Pour quelle raison ?", reasons, List.of(), false, false);
        }

        /// `aimed` are ticked.
        static Act aiming(String code, String label, String button, List<Option> blocks, List<String> aimed) {
            return new Act(code, label, button, false, "", List.of(), ticked(blocks, aimed), false, true);
        }

        /// It was opened by mistake, and nothing else is noted.
        static Act mistake(String button) {
            return aiming(Removal.ACT, "Noté par erreur", button, List.of(), List.of());
        }

        Act choosing(String ask, List<Option> from) {
            return new Act(code, label, button, first, ask, from, blocks, place, aims);
        }

        Act withBlocks(List<Option> from) {
            return new Act(code, label, button, first, reasonLabel, reasons, ticked(from, List.of()), place, aims);
        }

        Act atAPlace() {
            return new Act(code, label, button, first, reasonLabel, reasons, blocks, true, aims);
        }

        Act later() {
            return new Act(code, label, button, false, reasonLabel, reasons, blocks, place, aims);
        }

        private static List<Choice> ticked(List<Option> blocks, List<String> ticked) {
            return blocks.stream()
                    .map(one -> Choice.of(one.value(), one.label(), ticked.contains(one.value())))
                    .toList();
        }
    }

    /// What was typed into which form.
    record Asked(
            String act,
            @Nullable LocalDate day,
            @Nullable String reason,
            @Nullable String place,
            @Nullable String placeText,
            List<String> blocks) {

        static final Asked NOTHING = new Asked("", null, null, null, null, List.of());
    }

    List<Choice> blocks(Act act) {
        return open(act)
                ? act.blocks().stream()
                        .map(one -> Choice.of(
                                one.value(), one.label(), asked.blocks().contains(one.value())))
                        .toList()
                : act.blocks();
    }

    @Nullable LocalDate day(Act act) {
        return asked.act().equals(act.code()) ? asked.day() : day;
    }

    @Nullable String reason(Act act) {
        return asked.act().equals(act.code()) ? asked.reason() : null;
    }

    boolean open(Act act) {
        return asked.act().equals(act.code());
    }

    /// The message of a field of one of the forms.
    @Nullable String error(Act act, String field) {
        return FieldError.of(errors, act.code() + "-" + field);
    }
}
