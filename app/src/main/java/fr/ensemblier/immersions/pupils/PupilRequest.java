package fr.ensemblier.immersions.pupils;

import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.foundation.Telephones;
import fr.ensemblier.immersions.model.LegalFrame;
import fr.ensemblier.immersions.model.Views;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a school or a legal representative asks for one pupil at one place (R-W4): of her a first name and an age band,
/// no file, no card. `who` is null once the names are erased; `schoolIn` is the département of her school, null where
/// it
/// is the platform's.
record PupilRequest(
        PlatformId platform,
        UUID id,
        UUID place,
        UUID organisation,
        UUID establishment,
        String employer,
        String occupation,
        LegalFrame frame,
        Through through,
        @Nullable Who who,
        Level level,
        Age age,
        @Nullable String schoolIn,
        LocalDate wishedFrom,
        LocalDate wishedUntil,
        Instant askedAt,
        @Nullable Talk talk,
        PupilState state,
        Said said) {

    /// `signatory` signs the agreement for the school.
    record Who(
            String adult,
            @Nullable String email,
            @Nullable String phone,
            String school,
            String signatory,
            String pupil,
            @Nullable String words) {

        /// How she is told: by mail, else by text message where her telephone reads them, else by a call.
        Way way() {
            return email != null ? Way.MAIL : phone != null && Telephones.readsTexts(phone) ? Way.TEXT : Way.CALL;
        }
    }

    enum Way {
        MAIL,
        TEXT,
        CALL
    }

    /// The call that precedes, and when the request was sent to the structure after it: the team may note it days
    /// later.
    record Talk(LocalDate on, String by, Instant sentAt) {}

    /// What both sides say afterwards, until the day on which it is due.
    record Said(
            @Nullable LocalDate due,
            Views.@Nullable Answer adult,
            @Nullable String adultWords,
            Views.@Nullable Answer host,
            @Nullable String hostWords) {

        static final Said NOTHING = new Said(null, null, null, null, null);
    }

    enum Through {
        SCHOOL("son établissement scolaire"),
        GUARDIAN("son parent ou représentant légal");

        private final String words;

        Through(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    enum Level {
        THIRD("en 3e"),
        SECOND("en 2de"),
        OTHER("autre classe");

        private final String words;

        Level(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    enum Age {
        UNDER_14("moins de 14 ans"),
        FROM_14("14 ou 15 ans"),
        FROM_16("16 ans ou plus");

        private final String words;

        Age(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    /// « Léo », or « un élève » once the names are erased.
    String pupil() {
        return who == null ? "un élève" : who.pupil();
    }

    /// What the structure will read of her wish.
    record Wish(
            LocalDate from,
            LocalDate until,
            Level level,
            @Nullable String words) {}

    Wish wish() {
        return new Wish(wishedFrom, wishedUntil, level, who == null ? null : who.words());
    }

    /// As the team corrects it before the structure reads it.
    PupilRequest wishing(Wish wish) {
        var same = who == null
                ? null
                : new Who(
                        who.adult(),
                        who.email(),
                        who.phone(),
                        who.school(),
                        who.signatory(),
                        who.pupil(),
                        wish.words());
        return copy(same, wish, talk, state);
    }

    /// How who asked is told: by a call where nobody is named any more.
    Way way() {
        return who == null ? Way.CALL : who.way();
    }

    /// Whether a telephone was given: else the team writes.
    boolean called() {
        return who != null && who.phone() != null;
    }

    /// « L’équipe vous appelle », or writes.
    String teamTalks() {
        return called() ? "L’équipe vous appelle" : "L’équipe vous écrit";
    }

    PupilRequest in(PupilState next) {
        return copy(who, wish(), talk, next);
    }

    PupilRequest talked(Talk had, PupilState next) {
        return copy(who, wish(), had, next);
    }

    private PupilRequest copy(@Nullable Who asks, Wish wish, @Nullable Talk had, PupilState now) {
        return new PupilRequest(
                platform,
                id,
                place,
                organisation,
                establishment,
                employer,
                occupation,
                frame,
                through,
                asks,
                wish.level(),
                age,
                schoolIn,
                wish.from(),
                wish.until(),
                askedAt,
                had,
                now,
                said);
    }
}
