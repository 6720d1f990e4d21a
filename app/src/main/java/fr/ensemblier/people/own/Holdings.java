package fr.ensemblier.people.own;

import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.people.model.ProfileRows;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// All that is kept about one person, as she may read and take it.
@Repository
class Holdings {

    record Hindrance(
            String kind,
            @Nullable String detail,
            LocalDate saidOn,
            @Nullable LocalDate liftedOn) {}

    record Opened(Instant at, String who, String act) {}

    private final JdbcClient jdbc;

    Holdings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Those that were lifted too, with the words that were noted.
    List<Hindrance> barriers(PlatformId platform, UUID person) {
        return jdbc.sql("""
                select kind, detail, (said_at at time zone 'Europe/Paris')::date as said_on, lifted_on
                  from barrier
                 where platform_id = :platform and person_id = :person
                 order by said_at, kind
                """)
                .param("platform", platform.value())
                .param("person", person)
                .query((row, _) -> new Hindrance(
                        row.getString("kind"),
                        row.getString("detail"),
                        row.getObject("said_on", LocalDate.class),
                        row.getObject("lifted_on", LocalDate.class)))
                .list();
    }

    /// The time line of her file, newest first.
    List<Opened> story(PlatformId platform, UUID person) {
        return opened("""
                select at, case when by ~ '^[a-z]+[.][a-z.-]+$' then 'la plateforme' else by end as actor_name, title || coalesce(', ' || detail, '') as act from person_event
                 where platform_id = :platform and person_id = :key and withdrawn_at is null
                 order by at desc
                """, platform, person);
    }

    /// Who sent her, with the words said, and each answer of the team.
    List<Opened> referrals(PlatformId platform, UUID person) {
        return opened("""
                select at, referrer_name as actor_name, 'Vous a orientée' || coalesce(' : ' || comment, '') as act
                  from referral
                 where platform_id = :platform and person_id = :key
                union all
                select a.at, a.by, 'Réponse de l’équipe' || coalesce(' : ' || a.message, '')
                  from referral_answer a
                  join referral f on f.platform_id = a.platform_id and f.id = a.referral_id
                 where f.platform_id = :platform and f.person_id = :key
                union all
                select n.at, n.by, 'Note partagée : ' || n.message
                  from referral_note n
                  join referral f on f.platform_id = n.platform_id and f.id = n.referral_id
                 where f.platform_id = :platform and f.person_id = :key
                 order by at
                """, platform, person);
    }

    /// `act` names the document.
    List<Opened> documents(PlatformId platform, UUID person) {
        return opened("""
                select seen_on::timestamp at time zone 'Europe/Paris' as at, seen_by as actor_name,
                       case kind when 'DIPLOMA' then 'Diplôme' when 'LICENCE' then 'Permis de conduire'
                                 when 'RIGHT_TO_WORK' then 'Droit de travailler' when 'HONORABILITY' then 'Honorabilité'
                                 else 'Vaccins' end as act
                  from seen_document
                 where platform_id = :platform and person_id = :key and withdrawn_at is null
                 order by seen_on
                """, platform, person);
    }

    /// What was corrected in her time line, and which files were joined to hers; read as a machine.
    List<Opened> corrections(PlatformId platform, UUID person) {
        return opened("""
                select at, by as actor_name,
                       'Échange corrigé, avant : ' || was_title || coalesce(', ' || was_detail, '')
                           || case when undone_at is null then '' else ' (correction annulée)' end as act
                  from person_event_correction
                 where platform_id = :platform and person_id = :key
                union all
                select merged_at, merged_by,
                       'Deux dossiers réunis' || case when undone_at is null then '' else ' (annulé)' end
                  from person_merge
                 where platform_id = :platform and :key in (kept, absorbed)
                 order by at desc
                """, platform, person);
    }

    List<Opened> openings(PlatformId platform, UUID logKey) {
        return opened("""
                select at, actor_name, act from audit_entry
                 where platform_id = :platform and subject_key = :key
                 order by at desc
                """, platform, logKey);
    }

    private List<Opened> opened(String sql, PlatformId platform, UUID key) {
        return jdbc.sql(sql)
                .param("platform", platform.value())
                .param("key", key)
                .query((row, _) -> {
                    var at = ProfileRows.instant(row, "at");
                    return new Opened(
                            at == null ? Instant.EPOCH : at, row.getString("actor_name"), row.getString("act"));
                })
                .list();
    }
}
