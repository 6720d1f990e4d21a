package fr.ensemblier.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FrenchTests {

    static final LocalDate TODAY = LocalDate.of(2026, 3, 3);
    static final Instant NOW = Instant.parse("2026-03-03T11:00:00Z");
    static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    @Test
    void writesADateWithItsYearOnlyWhenItIsNotTheCurrentOne() {
        assertThat(French.date(TODAY, TODAY)).isEqualTo("mardi 3\u00A0mars");
        assertThat(French.date(LocalDate.of(2027, 1, 1), TODAY)).isEqualTo("vendredi 1er\u00A0janvier 2027");
        assertThat(French.shortDate(LocalDate.of(2026, 12, 24), TODAY)).isEqualTo("24\u00A0décembre");
        assertThat(French.briefMonth(LocalDate.of(2026, 11, 24))).isEqualTo("nov.");
    }

    @Test
    void writesATimeWithoutMinutesOnTheHour() {
        assertThat(French.time(LocalTime.of(18, 0))).isEqualTo("18\u00A0h");
        assertThat(French.time(LocalTime.of(9, 5))).isEqualTo("9\u00A0h\u00A005");
        assertThat(French.dateTime(TODAY.atTime(18, 0), TODAY)).isEqualTo("mardi 3\u00A0mars, 18\u00A0h");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-03-03T10:59:40Z | à l’instant",
                "2026-03-03T10:59:00Z | il y a 1 minute",
                "2026-03-03T09:00:00Z | il y a 2 heures",
                "2026-03-02T22:59:00Z | hier",
                "2026-03-01T11:00:00Z | il y a 2 jours",
                "2026-01-02T11:00:00Z | il y a 2 mois",
                "2023-03-03T11:00:00Z | il y a 3 ans",
                "2026-03-03T11:00:30Z | à l’instant"
            })
    void saysHowLongAgoByTheDaysOfTheCalendar(Instant then, String words) {
        assertThat(French.ago(then, NOW, PARIS).replace("\u00A0", " ")).isEqualTo(words);
    }

    @Test
    void saysWhichDayFromToday() {
        assertThat(French.day(TODAY, TODAY)).isEqualTo("aujourd’hui");
        assertThat(French.day(TODAY.plusDays(1), TODAY)).isEqualTo("demain");
        assertThat(French.day(TODAY.plusDays(6), TODAY)).isEqualTo("dans 6\u00A0jours");
    }

    @Test
    void groupsThousandsWithANarrowSpace() {
        assertThat(French.number(0)).isEqualTo("0");
        assertThat(French.number(1_250)).isEqualTo("1\u202F250");
        assertThat(French.number(-1_234_567)).isEqualTo("−1\u202F234\u202F567");
        assertThat(French.number(1.5, 1)).isEqualTo("1,5");
        assertThat(French.number(1250.04, 1)).isEqualTo("1\u202F250");
    }

    @Test
    void writesMoneySharesAndDistances() {
        assertThat(French.euros(2_050)).isEqualTo("2\u202F050\u00A0€");
        assertThat(French.euros(new BigDecimal("12.5"))).isEqualTo("12,50\u00A0€");
        assertThat(French.euros(new BigDecimal("-100.00"))).isEqualTo("−100\u00A0€");
        assertThat(French.percent(35)).isEqualTo("35\u00A0%");
        assertThat(French.share(61, 98)).isEqualTo("62\u00A0% (61 sur 98)");
        assertThat(French.share(0, 0)).isEqualTo("absent");
        assertThat(French.km(0.4)).isEqualTo("moins de 1\u00A0km");
        assertThat(French.km(12.3)).isEqualTo("12\u00A0km");
        assertThat(French.minutes(18)).isEqualTo("18\u00A0min");
        assertThat(French.minutes(75)).isEqualTo("1\u00A0h\u00A015");
        assertThat(French.length(42)).isEqualTo("0:42");
    }

    @Test
    void countsZeroAndOneInTheSingular() {
        assertThat(French.plural(0, "offre", "offres")).isEqualTo("0\u00A0offre");
        assertThat(French.plural(1, "offre", "offres")).isEqualTo("1\u00A0offre");
        assertThat(French.plural(3, "offre", "offres")).isEqualTo("3\u00A0offres");
    }

    @Test
    void listsWithAndBeforeTheLast() {
        assertThat(French.list(List.of())).isEmpty();
        assertThat(French.list(List.of("a"))).isEqualTo("a");
        assertThat(French.list(List.of("a", "b", "c"))).isEqualTo("a, b et c");
        assertThat(French.either(List.of("a", "b"))).isEqualTo("a ou b");
    }

    @Test
    void writesATelephoneNumberAsPeopleSayIt() {
        assertThat(French.phone("+33536491212")).isEqualTo("05\u00A036\u00A049\u00A012\u00A012");
        assertThat(French.phone("3646")).isEqualTo("3646");
        assertThat(French.phoneLink("05 36 49 12 12")).isEqualTo("tel:+33536491212");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "l'aide : oui | l’aide_: oui",
                "« bien ! » | «_bien~!_»",
                "le 3 mars à 9 h 10 | le 3_mars à 9_h_10",
                "le 1er mai | le 1er_mai",
                "12 km, 35 %, 2 050 € | 12_km, 35_%, 2~050_€",
                "au 05 36 49 12 12 | au 05_36_49_12_12",
                "Un délai... | Un délai…"
            })
    void putsTheSpacesAndApostrophesThatATypedTextLacks(String typed, String expected) {
        var printed = expected.replace('_', '\u00A0').replace('~', '\u202F');

        assertThat(French.typography(typed)).isEqualTo(printed);
        assertThat(French.typography(printed)).isEqualTo(printed);
    }

    @Test
    void putsAPlaceIntoASentence() {
        assertThat(List.of("Bordeaux", "Le Barp", "Les Abymes", "La Teste-de-Buch", "Arcachon").stream()
                        .map(French::at))
                .containsExactly("à Bordeaux", "au Barp", "aux Abymes", "à La Teste-de-Buch", "à Arcachon");
        assertThat(List.of(
                                "Bordeaux",
                                "Le Barp",
                                "Les Abymes",
                                "La Teste-de-Buch",
                                "Arcachon",
                                "Yvrac",
                                "Hourtin",
                                "Haux")
                        .stream()
                        .map(French::of))
                .containsExactly(
                        "de Bordeaux",
                        "du Barp",
                        "des Abymes",
                        "de La Teste-de-Buch",
                        "d’Arcachon",
                        "d’Yvrac",
                        "d’Hourtin",
                        "de Haux");
    }

    @Test
    void endsASentenceOnce() {
        assertThat(List.of("Foyer des Merles", "Elle attend.", "Répond-elle ?", "").stream()
                        .map(French::sentence))
                .containsExactly("Foyer des Merles.", "Elle attend.", "Répond-elle ?", "");
    }

    @Test
    void daysSayOnceWhatBothShare() {
        var today = LocalDate.of(2026, 11, 27);
        assertThat(French.days(LocalDate.of(2026, 12, 3), LocalDate.of(2026, 12, 3), today))
                .isEqualTo("le 3\u00A0décembre");
        assertThat(French.days(LocalDate.of(2026, 12, 1), LocalDate.of(2026, 12, 7), today))
                .isEqualTo("du 1er au 7\u00A0décembre");
        assertThat(French.days(LocalDate.of(2027, 1, 6), LocalDate.of(2027, 2, 1), today))
                .isEqualTo("du 6\u00A0janvier au 1er\u00A0février 2027");
        assertThat(French.days(LocalDate.of(2026, 12, 23), LocalDate.of(2027, 1, 11), today))
                .isEqualTo("du 23\u00A0décembre au 11\u00A0janvier 2027");
    }
}
