package fr.ensemblier.territory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// R-W4: when the schools of a département have no class.
class SchoolHolidaysTests {

    @ParameterizedTest
    @CsvSource({
        "2027-02-13, 33, HOLIDAYS, the Saturday after the last class of zone A",
        "2027-02-12, 33, TERM, the Friday before",
        "2027-02-28, 69, HOLIDAYS, the Sunday before classes begin again",
        "2027-03-01, 69, TERM, classes begin again",
        "2027-02-13, 78, HOLIDAYS, zone C is in its second week",
        "2027-02-13, 13, TERM, zone B waits another week",
        "2026-12-25, 59, HOLIDAYS, Christmas is everywhere",
        "2027-05-07, 33, TERM, the bridge of Ascension is no holiday",
        "2027-09-01, 31, HOLIDAYS, the day before the rentrée of 2027",
        "2028-05-08, 33, HOLIDAYS, classes begin again after a public holiday",
        "2030-02-13, 33, UNKNOWN, a year that nobody ordered yet",
        "2028-07-10, 33, UNKNOWN, nobody knows when that summer ends",
        "2027-02-13, 2A, UNKNOWN, Corsica has its own",
        "2027-02-13, 974, UNKNOWN, La Réunion has its own"
    })
    void aDay(LocalDate day, String departement, SchoolHolidays.Answer answer, String why) {
        assertThat(SchoolHolidays.on(day, departement)).as(why).isEqualTo(answer);
    }

    @Test
    void ofSeveralDaysOneWithClassDecides() {
        var friday = LocalDate.of(2027, 2, 26);
        assertThat(SchoolHolidays.between(friday, friday.plusDays(2), "33")).isEqualTo(SchoolHolidays.Answer.HOLIDAYS);
        assertThat(SchoolHolidays.between(friday, friday.plusDays(3), "33")).isEqualTo(SchoolHolidays.Answer.TERM);
        assertThat(SchoolHolidays.next(friday.plusDays(3), "33"))
                .hasValueSatisfying(one -> assertThat(one.from()).isEqualTo(LocalDate.of(2027, 4, 10)));
        assertThat(SchoolHolidays.next(friday, "2B")).isEmpty();
    }

    /// Each département of the mainland is in one académie; Corsica and overseas in none.
    @Test
    void eachDepartementOfTheMainlandHasAZone() {
        var without = new Departements()
                .all().stream()
                        .map(Departement::code)
                        .filter(code -> SchoolHolidays.zone(code).isEmpty())
                        .toList();
        assertThat(without).allMatch(code -> code.startsWith("97") || code.startsWith("2A") || code.startsWith("2B"));
        assertThat(without).contains("2A", "2B", "971", "976");
    }
}
