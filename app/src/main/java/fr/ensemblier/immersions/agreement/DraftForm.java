package fr.ensemblier.immersions.agreement;

import static fr.ensemblier.ui.ListAddress.text;

import fr.ensemblier.immersions.model.Agreement;
import fr.ensemblier.immersions.model.Immersion;
import fr.ensemblier.immersions.model.TypedNumber;
import org.jspecify.annotations.Nullable;

/// An agreement as it was typed.
record DraftForm(
        @Nullable String prescriber,
        @Nullable String prescriberAddress,
        @Nullable String herName,
        @Nullable String birth,
        @Nullable String herEmail,
        @Nullable String employer,
        @Nullable String employerEmail,
        @Nullable String guardian,
        @Nullable String guardianEmail,
        @Nullable String host,
        @Nullable String hostAddress,
        @Nullable String siret,
        @Nullable String activity,
        @Nullable String collective,
        @Nullable String signatory,
        @Nullable String hostEmail,
        @Nullable String welcomer,
        @Nullable String welcomerFunction,
        @Nullable String structure,
        @Nullable String structureAddress,
        @Nullable String structureEmail,
        @Nullable String distinct,
        @Nullable String adviser,
        @Nullable String adviserFunction,
        @Nullable String from,
        @Nullable String until,
        @Nullable String days,
        @Nullable String hours,
        @Nullable String place,
        @Nullable String object,
        @Nullable String objectives,
        @Nullable String assessment,
        @Nullable String tasks,
        @Nullable String timetable,
        @Nullable String weeklyHours,
        @Nullable String dailyHours,
        @Nullable String night,
        @Nullable String serves) {

    static DraftForm of(Agreement one, Immersion.@Nullable Plan plan) {
        return new DraftForm(
                one.prescriber().name(),
                one.prescriber().address(),
                one.her().name(),
                one.her().birth().toString(),
                one.her().email(),
                one.her().employer(),
                one.her().employerEmail(),
                one.her().guardian(),
                one.her().guardianEmail(),
                one.host().name(),
                one.host().address(),
                one.host().siret(),
                one.host().activity(),
                one.host().collective(),
                one.host().signatory(),
                one.host().email(),
                one.host().welcomer(),
                one.host().welcomerFunction(),
                one.structure().name(),
                one.structure().address(),
                one.structure().email(),
                one.structure().distinct() ? "oui" : null,
                one.structure().adviser(),
                one.structure().adviserFunction(),
                plan == null ? null : plan.from().toString(),
                plan == null ? null : plan.until().toString(),
                plan == null ? null : String.valueOf(plan.days()),
                plan == null ? null : TypedNumber.words(plan.hours()),
                one.aim().place(),
                one.aim().object().name(),
                one.aim().objectives(),
                one.aim().assessment(),
                one.work().tasks(),
                one.work().timetable(),
                TypedNumber.words(one.work().weeklyHours()),
                TypedNumber.words(one.work().dailyHours()),
                one.work().night() ? "oui" : null,
                "NONE");
    }

    static @Nullable String maybe(@Nullable String typed) {
        return text(typed).isEmpty() ? null : text(typed);
    }
}
