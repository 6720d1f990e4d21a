package fr.ensemblier.demonstration;

import fr.ensemblier.foundation.Paris;
import fr.ensemblier.foundation.PlatformId;
import java.sql.Date;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a person wants and offers, with the state of her profile, in the columns of `profile`.
final class ProfileRow {

    static final List<String> MATCHING = List.of("VALIDATED", "WORKING_MORE");
    static final List<String> RESTING = List.of("WORKING", "PAUSED");

    private ProfileRow() {}

    /// The first wait for the team; the others are drawn.
    static String state(World world, int number) {
        if (number < 9) {
            return "SUBMITTED";
        }
        if (number < 13) {
            return "ASKED_MORE";
        }
        var drawn = world.random().nextInt(100);
        if (drawn < 5) {
            return "DRAFT";
        }
        if (drawn < 63) {
            return "VALIDATED";
        }
        if (drawn < 68) {
            return "WORKING_MORE";
        }
        if (drawn < 88) {
            return "WORKING";
        }
        return drawn < 93 ? "PAUSED" : "ORIENTED";
    }

    static @Nullable Object[] of(
            World world,
            PlatformId platform,
            UUID id,
            String first,
            boolean amina,
            String state,
            Instant created,
            @Nullable String adviser) {
        var wish = amina ? PeopleWords.HOME_CARE : world.one(PeopleWords.WISHES);
        var undecided = !amina && !MATCHING.contains(state) && world.chance(0.1);
        var sent = state.equals("DRAFT") ? null : sent(created);
        var answered = sent == null || state.equals("SUBMITTED") ? null : answered(world, created);
        var validated = MATCHING.contains(state) || RESTING.contains(state) ? answered : null;
        var means = amina ? "CAR" : world.one(PeopleWords.MEANS);
        var hours = amina ? 30 : world.one(List.of(20, 24, 28, 30, 35, 35, 35));
        var night = world.chance(0.2);
        var experience = world.one(PeopleWords.EXPERIENCES);
        var training = world.chance(0.7);
        var free = amina || world.chance(0.75);
        var available = Date.valueOf(
                free
                        ? Paris.date(created)
                        : world.today().plusDays(world.random().nextInt(60)));
        var said = new PeopleMessages.Said(
                PeopleMessages.man(first),
                night,
                free,
                training,
                wish.occupations().contains("aide-a-domicile"),
                experience);
        // Who has only begun has said what she would like, and nothing else yet.
        var begun = state.equals("DRAFT");
        return new @Nullable Object[] {
            platform.value(),
            id,
            state,
            undecided,
            PeopleRows.array(undecided ? List.of() : wish.occupations()),
            PeopleRows.array(amina || begun ? List.of() : world.one(PeopleWords.CONTRACTS)),
            unless(begun, means),
            unless(begun, amina ? 45 : world.one(List.of(15, 20, 30, 30, 30, 45, 45, 60))),
            unless(begun, hours - 6),
            unless(begun, hours),
            !amina && !begun && world.chance(0.2),
            unless(begun, night),
            unless(begun, amina || world.chance(0.55)),
            unless(begun, amina || world.chance(0.4)),
            PeopleRows.array(begun ? List.of() : List.of("MORNING", "AFTERNOON")),
            unless(begun, available),
            unless(begun, means.equals("CAR") || world.chance(0.4)),
            unless(begun, means.equals("CAR")),
            PeopleRows.array(!begun && (amina || world.chance(wish.certified())) ? wish.certifications() : List.of()),
            unless(begun, world.chance(0.35) ? 0 : world.random().nextInt(14)),
            PeopleRows.array(begun ? List.of() : List.of(experience)),
            unless(begun, training),
            state.equals("DRAFT") ? null : PeopleMessages.of(world, said),
            state.equals("DRAFT") ? null : "TEXT",
            PeopleFilling.at(sent),
            PeopleFilling.at(answered),
            answered == null ? null : adviser == null ? "L’équipe" : adviser,
            state.equals("ASKED_MORE")
                    ? "Pouvez-vous dire quels jours vous pouvez travailler ?"
                    : state.equals("ORIENTED") ? "France Travail vous rappelle pour un bilan." : null,
            state.equals("ORIENTED") ? "Un autre service aide mieux" : null,
            PeopleFilling.at(validated)
        };
    }

    static Instant sent(Instant created) {
        return created.plus(Duration.ofMinutes(25));
    }

    /// Within a day, while the team works.
    static Instant answered(World world, Instant created) {
        return PeopleFilling.earliest(world.atWork(sent(created).plus(Duration.ofHours(20))), world.now());
    }

    private static @Nullable Object unless(boolean begun, Object said) {
        return begun ? null : said;
    }
}
