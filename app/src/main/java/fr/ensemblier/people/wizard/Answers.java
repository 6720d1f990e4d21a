package fr.ensemblier.people.wizard;

import fr.ensemblier.people.model.Person;
import fr.ensemblier.people.model.Profile;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What is typed on a screen of the profile; each screen fills its own fields, the others stay null.
record Answers(
        @Nullable Integer version,
        @Nullable List<String> occupations,
        @Nullable String first,
        @Nullable String undecided,
        @Nullable List<String> contracts,
        @Nullable String training,
        @Nullable String commune,
        @Nullable String communeText,
        @Nullable String means,
        @Nullable String minutes,
        @Nullable String hoursMin,
        @Nullable String hoursMax,
        @Nullable List<String> times,
        @Nullable String strict,
        @Nullable String when,
        @Nullable String available,
        @Nullable String licence,
        @Nullable String vehicle,
        @Nullable List<String> certifications,
        @Nullable List<String> others,
        @Nullable String othersText,
        @Nullable List<String> blocks,
        @Nullable String years,
        @Nullable List<String> experiences,
        @Nullable List<String> needs,
        @Nullable String adjustments,
        @Nullable String text,
        @Nullable List<String> granted,
        @Nullable String scope,
        @Nullable String employer,
        @Nullable String employerText,
        @Nullable String found,
        @Nullable String how,
        @Nullable String leave) {

    /// Answers to « à partir de quand ».
    static final String NOW = "NOW";

    static final String LATER = "LATER";

    static Answers of(
            Profile p,
            Person person,
            List<String> needs,
            List<String> granted,
            @Nullable String scope,
            LocalDate today) {
        var hours = p.hours();
        var times = new ArrayList<>(hours.dayTimes());
        add(times, hours.night(), "NIGHT");
        add(times, hours.weekend(), "WEEKEND");
        add(times, hours.split(), "SPLIT");
        var reach = p.reach();
        var day = p.availableOn();
        var later = day != null && day.isAfter(today);
        return new Answers(
                p.version(),
                p.occupations(),
                p.occupations().isEmpty() ? null : p.occupations().getFirst(),
                Boolean.toString(p.undecided()),
                p.contractClasses(),
                said(p.skills().wantsTraining()),
                person.commune(),
                person.communeName(),
                p.means() == null ? null : p.means().name(),
                reach == null ? null : Integer.toString(reach.minutes()),
                number(hours.min()),
                number(hours.max()),
                times,
                Boolean.toString(hours.strict()),
                day == null ? null : later ? LATER : NOW,
                day != null && later ? day.toString() : null,
                said(p.skills().licence()),
                said(p.skills().vehicle()),
                p.skills().certifications(),
                null,
                null,
                p.skills().blocks(),
                p.skills().years() == null ? null : p.skills().years().toString(),
                p.skills().experiences(),
                needs,
                said(person.usefulAdjustments()),
                p.told().text(),
                granted,
                scope,
                null,
                null,
                null,
                null,
                null);
    }

    /// Those ticked, and those found by their name.
    List<String> held() {
        return Stream.concat(all(certifications).stream(), all(others).stream())
                .distinct()
                .toList();
    }

    /// « Finir plus tard »: what is right is kept, and nothing is refused.
    boolean later() {
        return "later".equals(leave);
    }

    static List<String> all(@Nullable List<String> values) {
        return values == null
                ? List.of()
                : values.stream().filter(v -> !v.isBlank()).toList();
    }

    static boolean yes(@Nullable String value) {
        return "true".equals(value);
    }

    /// A yes, a no, or nothing.
    static @Nullable Boolean maybe(@Nullable String value) {
        return value == null || value.isEmpty() ? null : (Boolean) yes(value);
    }

    private static @Nullable String said(@Nullable Boolean answer) {
        return answer == null ? null : answer.toString();
    }

    private static void add(List<String> to, @Nullable Boolean when, String value) {
        if (Boolean.TRUE.equals(when)) {
            to.add(value);
        }
    }

    private static @Nullable String number(java.math.@Nullable BigDecimal value) {
        return value == null ? null : value.stripTrailingZeros().toPlainString();
    }
}
