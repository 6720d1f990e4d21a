package fr.ensemblier.people.wizard;

import fr.ensemblier.people.model.Person;
import fr.ensemblier.people.model.Profile;
import java.util.ArrayList;
import java.util.List;
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
        @Nullable String available,
        @Nullable List<String> held,
        @Nullable List<String> certifications,
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
        @Nullable String how,
        @Nullable String leave) {

    static Answers of(Profile p, Person person, List<String> needs, List<String> granted, @Nullable String scope) {
        var hours = p.hours();
        var times = new ArrayList<>(hours.dayTimes());
        add(times, hours.night(), "NIGHT");
        add(times, hours.weekend(), "WEEKEND");
        add(times, hours.split(), "SPLIT");
        var held = new ArrayList<String>();
        add(held, p.skills().licence(), "LICENCE");
        add(held, p.skills().vehicle(), "VEHICLE");
        return new Answers(
                p.version(),
                p.occupations(),
                p.occupations().isEmpty() ? null : p.occupations().getFirst(),
                Boolean.toString(p.undecided()),
                p.contractClasses(),
                Boolean.toString(p.skills().wantsTraining()),
                person.commune(),
                person.communeName(),
                p.reach().means().name(),
                Integer.toString(p.reach().minutes()),
                number(hours.min()),
                number(hours.max()),
                times,
                Boolean.toString(hours.strict()),
                p.availableOn() == null ? null : p.availableOn().toString(),
                held,
                p.skills().certifications(),
                p.skills().blocks(),
                Integer.toString(p.skills().years()),
                p.skills().experiences(),
                needs,
                Boolean.toString(person.usefulAdjustments()),
                p.told().text(),
                granted,
                scope,
                null,
                null,
                null,
                null);
    }

    static List<String> all(@Nullable List<String> values) {
        return values == null
                ? List.of()
                : values.stream().filter(v -> !v.isBlank()).toList();
    }

    static boolean yes(@Nullable String value) {
        return "true".equals(value);
    }

    private static void add(List<String> to, boolean when, String value) {
        if (when) {
            to.add(value);
        }
    }

    private static @Nullable String number(java.math.@Nullable BigDecimal value) {
        return value == null ? null : value.stripTrailingZeros().toPlainString();
    }
}
