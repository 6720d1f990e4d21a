package fr.ensemblier.organisations.directory;

import fr.ensemblier.ui.Choice;
import fr.ensemblier.ui.FieldError;
import fr.ensemblier.ui.Option;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The page of one employer and its forms.
sealed interface EmployerPage {

    record One(
            String id,
            String name,
            String facts,
            boolean closed,
            String closedSaid,
            @Nullable String mergedInto,
            @Nullable String phone,
            boolean matches,
            List<Place> places,
            List<Person> recruiters,
            List<Waiting> waiting,
            List<Correction> corrections,
            boolean moreCorrections,
            boolean own,
            boolean maySayOwn)
            implements EmployerPage {}

    record Place(
            String id,
            String name,
            String family,
            String where,
            @Nullable String phone,
            @Nullable String email,
            String numbers,
            boolean closed,
            String closedSaid) {}

    /// For which places somebody recruits: those ticked, or all.
    record Access(
            String id,
            String organisation,
            String account,
            String ofWhom,
            List<Choice> how,
            List<Choice> places,
            List<FieldError> errors)
            implements EmployerPage {

        @Nullable String error(String field) {
            return FieldError.of(errors, field);
        }
    }

    /// `only` names the places that she is let in for, when it is not all.
    record Person(
            String account,
            String name,
            String email,
            @Nullable String only) {}

    /// Somebody invited who did not come yet.
    record Waiting(
            String id,
            String name,
            String email,
            String said,
            @Nullable String only,
            boolean expired) {}

    record Correction(String id, String what, String when, String detail, boolean mayUndo) {}

    /// A place to write: a new employer, one more place, or a correction.
    record Form(
            String title,
            String action,
            String verb,
            String back,
            boolean asksEntity,
            PlaceForm form,
            String communeShown,
            List<Option> families,
            List<Like> likes,
            List<FieldError> errors)
            implements EmployerPage {

        @Nullable String error(String field) {
            return FieldError.of(errors, field);
        }

        List<Option> which(String field) {
            return FieldError.which(errors, field);
        }
    }

    /// One that is there already and looks the same.
    record Like(String href, String name, String why) {}

    record Legal(
            String id,
            String employer,
            String name,
            String siren,
            String sector,
            int version,
            List<Option> sectors,
            List<FieldError> errors)
            implements EmployerPage {

        @Nullable String error(String field) {
            return FieldError.of(errors, field);
        }
    }

    /// `places` to tick where there are several; none ticked is all of them.
    record Invite(
            String id, String organisation, String name, String email, List<Choice> places, List<FieldError> errors)
            implements EmployerPage {

        @Nullable String error(String field) {
            return FieldError.of(errors, field);
        }
    }

    /// Asking before what hides something.
    record Confirm(String title, String text, String action, String verb, String keep) implements EmployerPage {}

    record Duplicate(String organisation, String employer, String place, String name, List<FieldError> errors)
            implements EmployerPage {

        @Nullable String error(String field) {
            return FieldError.of(errors, field);
        }
    }
}
