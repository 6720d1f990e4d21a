package fr.ensemblier.immersions.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import org.jspecify.annotations.Nullable;

/// The six contents of the agreement of a PMSMP (D5135-3), with the dates of its [Immersion.Plan].
public record Agreement(Prescriber prescriber, Her her, Host host, Structure structure, Aim aim, Work work) {

    /// 1. Who prescribes.
    public record Prescriber(String name, String address) {}

    /// 2. The person; her present employer, and the representative of a minor, where there is one.
    public record Her(
            String name,
            LocalDate birth,
            @Nullable String email,
            @Nullable String employer,
            @Nullable String employerEmail,
            @Nullable String guardian,
            @Nullable String guardianEmail) {

        public boolean minorOn(LocalDate day) {
            return Period.between(birth, day).getYears() < 18;
        }
    }

    /// 3. Who receives her, who signs for it, and who welcomes her and passes on what safety asks.
    public record Host(
            String name,
            String address,
            @Nullable String siret,
            String activity,
            @Nullable String collective,
            String signatory,
            @Nullable String email,
            String welcomer,
            String welcomerFunction) {}

    /// 4. Who accompanies her; `distinct` when it is not the prescriber.
    public record Structure(
            String name,
            String address,
            @Nullable String email,
            boolean distinct,
            String adviser,
            String adviserFunction) {}

    /// 5. Where, the one object of three, the objectives and how they are assessed.
    public record Aim(String place, PmsmpObject object, String objectives, String assessment) {}

    /// 6. What she does and when. `weeklyHours` and `dailyHours` are the most of any week or day.
    public record Work(String tasks, String timetable, BigDecimal weeklyHours, BigDecimal dailyHours, boolean night) {}
}
