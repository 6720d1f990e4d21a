package fr.ensemblier.evaluation.model;

import fr.ensemblier.foundation.Actors;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Pathways, referrals and news of hires of a small world.
record SupportWorld(JdbcClient jdbc, String platform) {

    UUID pathway(UUID person, LocalDate opened) {
        var id = UUID.randomUUID();
        run(jdbc.sql("""
                insert into pathway (platform_id, id, person_id, name, state, opened_on, opened_by, opened_at)
                values (:platform, :id, :person, 'Essai', 'OPEN', cast(:opened as date), 'Claire', now())
                """).param("id", id).param("person", person).param("opened", opened.toString()));
        return id;
    }

    void left(UUID person, LocalDate opened, LocalDate left, String kind, boolean inSector) {
        run(jdbc.sql("""
                update pathway
                   set state = 'LEFT', left_on = cast(:left as date), exit_reason = 'X', exit_kind = :kind, in_sector = :sector
                 where platform_id = :platform and id = :id
                """)
                .param("id", pathway(person, opened))
                .param("left", left.toString())
                .param("kind", kind)
                .param("sector", inSector));
    }

    void training(UUID pathway, int position, LocalDate begun) {
        run(jdbc.sql("""
                insert into pathway_step (platform_id, id, pathway_id, position, kind, title, acts, optional, closes, state,
                                          begun_on, ended_on)
                values (:platform, :id, :pathway, :position, 'TRAINING', 'Formation', 'SCHOOL', false, 'Noté', 'DONE',
                        cast(:begun as date), cast(:begun as date))
                """)
                .param("id", UUID.randomUUID())
                .param("pathway", pathway)
                .param("position", position)
                .param("begun", begun.toString()));
    }

    /// At a structure whose establishment has its key.
    void immersion(
            UUID person, UUID place, String frame, String state, LocalDate from, int days, @Nullable String debrief) {
        run(jdbc.sql("""
                insert into immersion (platform_id, id, person_id, called, organisation_id, establishment_id, employer_name, occupation,
                                       frame, asked_how, asked_by, asked_at, talk_on, talk_by, sent_at, from_on, until_on, hours, days,
                                       state, covered_to, covered_on, begun_on, ended_on, reason, debrief_on, debrief_by, debrief)
                values (:platform, :id, :person, 'Amina', :place, :place, 'Les Tilleuls', 'aide-a-domicile', :frame, 'TEAM', 'Claire',
                        now(), cast(:from as date) - 9, 'Claire', now(), cast(:from as date), cast(:from as date) + :days - 1, 7, :days,
                        :state, 'France Travail', cast(:from as date) - 1, cast(:from as date), cast(:from as date) + :days - 1,
                        case when :state = 'INTERRUPTED' then 'HOST' end,
                        case when cast(:debrief as text) is null then null else cast(:from as date) + 20 end,
                        case when cast(:debrief as text) is null then null else 'Claire' end, cast(:debrief as text))
                """)
                .param("id", UUID.randomUUID())
                .param("person", person)
                .param("place", place)
                .param("frame", frame)
                .param("from", from.toString())
                .param("days", days)
                .param("state", state)
                .param("debrief", debrief, java.sql.Types.VARCHAR));
    }

    /// A pupil at that place, without her name.
    void pupil(UUID place, String state, LocalDate from) {
        run(jdbc.sql("""
                with offered as (
                    insert into immersion_place (platform_id, id, organisation_id, establishment_id, occupation, frames, tasks, days,
                                                 seats, contact_name, contact_email, made_how, made_by, made_at)
                    values (:platform, :id, :place, :place, 'aide-a-domicile', '{PUPIL}', 'Voir', 'En semaine', 1, 'Paul',
                            'paul@example.invalid', 'EMPLOYER', 'Paul', now())
                    returning platform_id, id)
                insert into pupil_request (platform_id, id, place_id, organisation_id, establishment_id, employer_name, occupation,
                                           frame, asked_through, adult, adult_email, school, level, signatory, pupil, age,
                                           wished_from, wished_until, asked_at, talk_on, talk_by, sent_at, from_on, until_on,
                                           timetable, views_due, state)
                select platform_id, id, id, :place, :place, 'Les Tilleuls', 'aide-a-domicile', 'PUPIL', 'SCHOOL', 'Mme Petit',
                       'petit@example.invalid', 'Collège', 'THIRD', 'La principale', 'Léo', 'FROM_14', cast(:from as date),
                       cast(:from as date), now(), cast(:from as date) - 9, 'Claire', now(), cast(:from as date),
                       cast(:from as date), '9 h à 12 h', case when :state = 'DONE' then cast(:from as date) + 10 end, :state
                  from offered
                """)
                .param("id", UUID.randomUUID())
                .param("place", place)
                .param("from", from.toString())
                .param("state", state));
    }

    void referral(UUID person, UUID body, LocalDate sent, @Nullable LocalDate answered) {
        run(jdbc.sql("""
                insert into referral (platform_id, id, person_id, organisation_id, referrer_name, at, answered_at, state)
                values (:platform, :id, :person, :body, 'Rachid', cast(:sent as timestamp) at time zone 'Europe/Paris',
                        cast(:answered as timestamp) at time zone 'Europe/Paris',
                        case when cast(:answered as text) is null then 'SENT' else 'MET' end)
                """)
                .param("id", UUID.randomUUID())
                .param("person", person)
                .param("body", body)
                .param("sent", sent + " 23:30")
                .param("answered", answered == null ? null : answered + " 08:00"));
    }

    void archived(UUID person) {
        run(jdbc.sql("delete from referral where platform_id = :platform and person_id = :person")
                .param("person", person));
    }

    void said(UUID hire, String due, String asked, String answer) {
        run(jdbc.sql("""
                insert into hire_check (platform_id, hire_id, due, due_on, asked, answer, answered_at)
                values (:platform, :hire, :due, '2026-07-01', :asked, :answer, now())
                """)
                .param("hire", hire)
                .param("due", due)
                .param("asked", asked)
                .param("answer", answer));
    }

    void ended(UUID hire, LocalDate on, String reason) {
        run(jdbc.sql("""
                update hire set ends_on = cast(:on as date), end_reason = :reason
                 where platform_id = :platform and id = :hire
                """).param("hire", hire).param("on", on.toString()).param("reason", reason));
    }

    void holds(UUID person, String certifications, int years) {
        run(jdbc.sql("""
                insert into profile (platform_id, person_id, state, certifications, experience_years, submitted_at)
                values (:platform, :person, 'SUBMITTED', cast(:certifications as text[]), :years, now())
                """)
                .param("person", person)
                .param("certifications", certifications)
                .param("years", years));
    }

    void worksNow(UUID person) {
        run(jdbc.sql("""
                update person set situation_before = situation, situation = 'EMPLOYEE_SECTOR'
                 where platform_id = :platform and id = :person
                """).param("person", person));
    }

    private void run(JdbcClient.StatementSpec statement) {
        Actors.machine("test", () -> statement.param("platform", platform).update());
    }
}
