package fr.ensemblier.people.mailing;

import fr.ensemblier.ui.FieldError;
import fr.ensemblier.ui.Option;
import fr.ensemblier.ui.Pager;
import fr.ensemblier.ui.StateKind;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What the pages of a message to a list show, ready to print.
final class MailingPages {

    private MailingPages() {}

    record Person(String id, String name, String commune) {}

    /// `said` is who is on the list; `refused` is why nothing can be sent to it. What was typed stays even then.
    record Writing(
            String said,
            @Nullable String refused,
            String back,
            Map<String, String> asked,
            Draft draft,
            List<Person> persons,
            Set<String> ticked,
            String signed,
            List<FieldError> errors) {

        @Nullable String error(String field) {
            return FieldError.of(errors, field);
        }
    }

    /// `letter` are the paragraphs as the first one reads them; `left` who is left out, by reason.
    record Preview(
            String title,
            String said,
            Map<String, String> asked,
            Draft draft,
            String send,
            boolean sendable,
            @Nullable String tooMany,
            String to,
            List<String> letter,
            @Nullable String text,
            String replies,
            List<Reason> left) {}

    record Reason(String why, List<Option> persons) {}

    record Listing(String said, List<Line> lines, Pager pager) {}

    record Line(String href, String subject, String by, String when, String reached, String leftOut) {}

    record One(
            String subject,
            String under,
            List<String> letter,
            @Nullable String text,
            String chosen,
            List<Figure> figures,
            List<Received> received,
            List<Reason> left,
            @Nullable String gone) {}

    record Figure(String number, String label) {}

    record Received(
            String href,
            String name,
            String way,
            StateKind kind,
            String state,
            @Nullable String stopped) {}
}
