package fr.ensemblier.training.model;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A `formation` of a file in LHEO 2.3 as far as this application uses it. `key` names it in the next export;
/// `fingerprint` is the same as long as nothing in it changed. `aside` holds what nobody here knows: extensions
/// (`extras`) and unknown elements, as they were written. Levels are those of the dictionary of LHEO.
public record LheoFormation(
        int line,
        String key,
        String fingerprint,
        String title,
        @Nullable String goal,
        boolean certifying,
        List<String> formacodes,
        List<String> romes,
        List<String> rncp,
        @Nullable String exitLevel,
        @Nullable String url,
        Body body,
        List<Action> actions,
        @Nullable String aside) {

    public LheoFormation {
        formacodes = List.copyOf(formacodes);
        romes = List.copyOf(romes);
        rncp = List.copyOf(rncp);
        actions = List.copyOf(actions);
    }

    /// The body that answers for it, and how it is reached.
    public record Body(
            String siret,
            String name,
            @Nullable String phone,
            @Nullable String email) {}

    /// A place and a way of following the course. `funders` are codes of the dictionary of LHEO. `remote` when
    /// nothing takes place in a room. Without a place, the address where one enrols counts.
    public record Action(
            int line,
            String key,
            @Nullable Place place,
            boolean remote,
            boolean continuous,
            @Nullable String needs,
            @Nullable String rhythm,
            @Nullable Integer hoursCentre,
            @Nullable Integer hoursCompany,
            List<String> funders,
            List<Session> sessions) {

        public Action {
            funders = List.copyOf(funders);
            sessions = List.copyOf(sessions);
        }
    }

    public record Place(
            @Nullable String insee,
            String postcode,
            String town,
            @Nullable String address) {}

    /// How exactly a date is known.
    public enum Known {
        DAY,
        MONTH,
        YEAR
    }

    /// `starts` is the first possible day when the day is not known. `seats` are the places funded or to fill.
    public record Session(
            int line,
            String key,
            LocalDate starts,
            Known known,
            @Nullable LocalDate ends,
            Recruiting recruiting,
            @Nullable Integer seats,
            @Nullable LocalDate applyBefore,
            List<String> blocks) {

        public Session {
            blocks = List.copyOf(blocks);
        }
    }
}
