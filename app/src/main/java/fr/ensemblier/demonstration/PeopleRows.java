package fr.ensemblier.demonstration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/// Rows of the people of one platform, collected, then written in few statements.
final class PeopleRows {

    private final List<Object[]> persons = new ArrayList<>();
    private final List<Object[]> profiles = new ArrayList<>();
    private final List<Object[]> choices = new ArrayList<>();
    private final List<Object[]> barriers = new ArrayList<>();
    private final List<Object[]> events = new ArrayList<>();

    void person(@Nullable Object[] row) {
        persons.add(row);
    }

    void profile(@Nullable Object[] row) {
        profiles.add(row);
    }

    /// Platform, person and kind come first; the row is named by the last two.
    void choice(@Nullable Object... row) {
        choices.add(named("choice", row));
    }

    void barrier(@Nullable Object... row) {
        barriers.add(row);
    }

    /// Platform, person, kind and title come first; the row is named by the last three.
    void event(@Nullable Object... row) {
        events.add(named("event" + row[3], row));
    }

    private static @Nullable Object[] named(String what, @Nullable Object[] row) {
        var whole = new ArrayList<@Nullable Object>(Arrays.asList(row));
        whole.add(1, World.id(what + ":" + row[1] + ":" + row[2]));
        return whole.toArray();
    }

    /// A text array, as PostgreSQL writes one.
    static String array(List<String> words) {
        return "{"
                + String.join(",", words.stream().map(word -> '"' + word + '"').toList()) + "}";
    }

    void write(JdbcTemplate jdbc) {
        jdbc.batchUpdate("""
                insert into person (platform_id, id, log_key, card_key, first_name, last_name, phone, email, birth_year,
                    commune, commune_name, lat, lon, situation, situation_on, source, adviser_id, adviser_name, mandate,
                    useful_adjustments, first_talk_on, last_contact_at, created_at, created_by)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, persons);
        jdbc.update("""
                update person
                   set sex = case when (get_byte(uuid_send(id), 3)) % 10 = 0 then null
                                  when (get_byte(uuid_send(id), 3)) % 40 = 1 then 'NOT_SAID'
                                  when first_name = any (?::text[]) then 'MAN' else 'WOMAN' end,
                       motive = case when (get_byte(uuid_send(id), 3)) % 7 = 0 then null
                                     when situation in ('PUPIL', 'STUDENT') then 'FIRST_TRAINING'
                                     when situation in ('EMPLOYEE_SECTOR', 'EMPLOYEE_OTHER') then 'EVOLUTION'
                                     when (get_byte(uuid_send(id), 3)) % 3 = 0 then 'QUALIFICATION'
                                     else 'INSERTION' end
                 where sex is null and motive is null
                """, array(PeopleWords.MEN));
        jdbc.batchUpdate("""
                insert into profile (platform_id, person_id, state, undecided, occupations, contract_classes, means,
                    reach_minutes, hours_min, hours_max, hours_strict, night, weekend, split_hours, day_times, available_on,
                    licence, vehicle, certifications, experience_years, experiences, wants_training, message, message_kind,
                    submitted_at, answered_at, answered_by, answer_message, answer_reason, validated_at)
                values (?, ?, ?, ?, ?::text[], ?::text[], ?, ?, ?, ?, ?, ?, ?, ?, ?::text[], ?, ?, ?, ?::text[], ?,
                    ?::text[], ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, profiles);
        jdbc.batchUpdate("""
                insert into choice (platform_id, id, person_id, kind, granted, scope, text_version, how, noted_by, at)
                values (?, ?, ?, ?, ?, ?, '2026-11', 'HERSELF', ?, ?)
                """, choices);
        jdbc.batchUpdate("""
                insert into barrier (platform_id, id, person_id, kind, said_by, said_at, lifted_on)
                values (?, ?, ?, ?, ?, ?, ?)
                """, barriers);
        jdbc.batchUpdate("""
                insert into person_event (platform_id, id, person_id, kind, title, detail, at, by)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                """, events);
    }
}
