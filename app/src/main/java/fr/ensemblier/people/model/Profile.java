package fr.ensemblier.people.model;

import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.territory.Means;
import fr.ensemblier.territory.Reach;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a person wants and offers, with its state. What is null was never said: it is neither a yes nor a no.
public record Profile(
        PlatformId platform,
        UUID person,
        ProfileState state,
        String step,
        boolean undecided,
        @Nullable String wish,
        List<String> occupations,
        List<String> contractClasses,
        @Nullable Reach reach,
        @Nullable Means meansSaid,
        Hours hours,
        @Nullable LocalDate availableOn,
        Skills skills,
        Told told,
        int version) {

    /// When she works: hours a week, moments of the day.
    public record Hours(
            @Nullable BigDecimal min,
            @Nullable BigDecimal max,
            boolean strict,
            @Nullable Boolean night,
            @Nullable Boolean weekend,
            @Nullable Boolean split,
            List<String> dayTimes) {}

    /// What she holds and has done.
    public record Skills(
            @Nullable Boolean licence,
            @Nullable Boolean vehicle,
            List<String> certifications,
            List<String> blocks,
            @Nullable Integer years,
            List<String> experiences,
            @Nullable Boolean wantsTraining) {}

    /// How she presents herself: a text, a recording or a CV.
    public record Told(
            @Nullable String text,
            @Nullable UUID file,
            @Nullable String kind) {

        public boolean isEmpty() {
            return text == null && file == null;
        }

        public boolean spoken() {
            return file != null && ("AUDIO".equals(kind) || "VIDEO".equals(kind));
        }
    }

    /// The same without these codes: what an employer may read while they wait for the team.
    public Profile without(Collection<String> codes) {
        return new Profile(
                platform,
                person,
                state,
                step,
                undecided,
                wish,
                less(occupations, codes),
                contractClasses,
                reach,
                meansSaid,
                hours,
                availableOn,
                new Skills(
                        skills.licence,
                        skills.vehicle,
                        less(skills.certifications, codes),
                        less(skills.blocks, codes),
                        skills.years,
                        skills.experiences,
                        skills.wantsTraining),
                told,
                version);
    }

    private static List<String> less(List<String> all, Collection<String> codes) {
        return all.stream().filter(one -> !codes.contains(one)).toList();
    }

    /// How she travels, also while she has not said how long.
    public @Nullable Means means() {
        return reach == null ? meansSaid : reach.means();
    }

    public boolean knowsWhatSheWants() {
        return undecided || !occupations.isEmpty();
    }
}
