package fr.ensemblier.accounts;

import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.PlatformId;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/// One organisation and one person of a platform, with a row of every kind between them.
final class Rows {

    final PlatformId platform;
    final UUID organisation = UUID.randomUUID();
    final UUID establishment = UUID.randomUUID();
    final UUID draft = UUID.randomUUID();
    final UUID published = UUID.randomUUID();
    final UUID person = UUID.randomUUID();
    final UUID card = UUID.randomUUID();
    final UUID log = UUID.randomUUID();
    final UUID match = UUID.randomUUID();
    final UUID contact = UUID.randomUUID();
    final UUID hire = UUID.randomUUID();
    final UUID task = UUID.randomUUID();
    final UUID file = UUID.randomUUID();
    final UUID account = UUID.randomUUID();
    final UUID referral = UUID.randomUUID();

    Rows(JdbcClient jdbc, String platform) {
        this.platform = new PlatformId(platform);
        Actors.machine("rows", () -> {
            for (var statement : STATEMENTS.split(";\\s*\\n")) {
                jdbc.sql(statement).params(ids()).update();
            }
        });
    }

    Map<String, Object> ids() {
        return Map.ofEntries(
                Map.entry("platform", platform.value()),
                Map.entry("organisation", organisation),
                Map.entry("establishment", establishment),
                Map.entry("draft", draft),
                Map.entry("published", published),
                Map.entry("person", person),
                Map.entry("card", card),
                Map.entry("log", log),
                Map.entry("match", match),
                Map.entry("contact", contact),
                Map.entry("hire", hire),
                Map.entry("task", task),
                Map.entry("file", file),
                Map.entry("account", account),
                Map.entry("referral", referral));
    }

    Actor.Team team() {
        return new Actor.Team(UUID.randomUUID(), "Claire", platform, false);
    }

    Actor.Team head() {
        return new Actor.Team(UUID.randomUUID(), "Hélène", platform, true);
    }

    Actor.Employer employer() {
        return new Actor.Employer(UUID.randomUUID(), "Paul", platform, organisation, true);
    }

    Actor.Referrer referrer() {
        return new Actor.Referrer(UUID.randomUUID(), "Rachid", platform, organisation);
    }

    Actor.Candidate candidate() {
        return new Actor.Candidate(person, "Zoé", platform);
    }

    private static final String STATEMENTS = """
            insert into organisation (platform_id, id, name, source, created_at)
            values (:platform, :organisation, 'Les Tilleuls', 'TEAM', now());
            insert into establishment (platform_id, id, organisation_id, name, family, setting, commune, commune_name,
                                       lat, lon, source, created_at)
            values (:platform, :establishment, :organisation, 'Les Tilleuls', 'SAD', 'HOME', '33063', 'Bordeaux', -50, -50,
                    'TEAM', now());
            insert into job_offer (platform_id, id, state, organisation_id, establishment_id, occupation, title, place_kind,
                                   commune, commune_name, lat, lon, contract_class, openings, weekly_hours, start_on,
                                   pay_low, pay_period, created_by, created_at, published_at, expires_on)
            select :platform, o.id, o.state, :organisation, :establishment, 'aide-a-domicile', 'Aide à domicile (F/H)',
                   'STRUCTURE', '33063', 'Bordeaux', -50, -50, 'PRIVE_CDI', 2, 30, current_date, 13, 'HOUR', 'Solène', now(),
                   case o.state when 'PUBLISHED' then now() end, current_date + 50
              from (values (:draft, 'DRAFT'), (:published, 'PUBLISHED')) o (id, state);
            insert into person (platform_id, id, log_key, card_key, first_name, last_name, phone, commune, commune_name, lat,
                                lon, situation, situation_on, source, last_contact_at, created_at, created_by)
            values (:platform, :person, :log, :card, 'Zoé', 'Secretname', '+33639980000', '33063', 'Bordeaux', 44.8, -0.6,
                    'OTHER', current_date, 'OTHER', now(), now(), 'Claire');
            insert into profile (platform_id, person_id, state, occupations, submitted_at, validated_at)
            values (:platform, :person, 'VALIDATED', '{aide-a-domicile}', now(), now());
            insert into referral (platform_id, id, person_id, organisation_id, referrer_name, at)
            values (:platform, :referral, :person, :organisation, 'Rachid', now());
            insert into barrier (platform_id, id, person_id, kind, detail, said_by, said_at)
            values (:platform, gen_random_uuid(), :person, 'HOUSING', null, 'Zoé', now());
            insert into candidate_card (platform_id, card_key, visible, scope, called, commune, commune_name, lat, lon,
                                        occupations, contract_classes, means, reach_minutes, hours_strict, night, weekend,
                                        split_hours, licence, vehicle, certifications, experience_years, wants_training,
                                        hidden_from, validated_at, version)
            values (:platform, :card, true, 'PLATFORM', 'Zoé', '33063', 'Bordeaux', -70, -50, '{aide-a-domicile}',
                    '{PRIVE_CDI}', 'CAR', 30, false, false, false, false, true, true, '{}', 3, true, '{}', now(), 1);
            insert into match (platform_id, id, offer_id, organisation_id, card_platform_id, card_key, origin, state, score,
                               parts, score_version, notified_at, treat_before)
            values (:platform, :match, :published, :organisation, :platform, :card, 'TEAM', 'CONTACTED', 50, '{}', '1', now(),
                    current_date + 5);
            insert into contact (platform_id, id, match_id, offer_id, organisation_id, establishment_id, card_platform_id,
                                 card_key, state, message, asked_by, asked_at, sent_at, answered_at, answered_by, reach_before)
            values (:platform, :contact, :match, :published, :organisation, :establishment, :platform, :card, 'ACCEPTED',
                    'Bonjour', 'Paul', now(), now(), now(), 'PERSON', now() + interval '5 days');
            insert into revealed_identity (platform_id, contact_id, organisation_id, name, phone, revealed_at)
            values (:platform, :contact, :organisation, 'Zoé Secretname', '+33639980000', now());
            insert into hire (platform_id, id, person_id, organisation_id, employer_name, brought_by, occupation,
                              contract_class, starts_on, still_looking, declared_by, declared_name, declared_at)
            values (:platform, :hire, :person, :organisation, 'Les Tilleuls', 'DECLARED', 'aide-a-domicile', 'PRIVE_CDI',
                    current_date, false, 'TEAM', 'Claire', now());
            insert into task (platform_id, id, key, kind, for_kind, title, href, due_on, opened_at)
            values (:platform, :task, :task::text, 'CALL', 'TEAM', 'Appeler Zoé', '/equipe', current_date, now());
            insert into notice (platform_id, id, key, to_kind, to_id, title, body, at)
            values (:platform, :task, :task::text, 'TEAM', 'TEAM', 'Zoé', 'Zoé', now());
            insert into audit_entry (platform_id, id, at, actor_kind, actor_name, act, subject_key)
            values (:platform, :log, now(), 'team', 'Claire', 'person.opened', :log);
            insert into stored_file (platform_id, id, owner_kind, owner_id, use, name, media_type, bytes, sha256, scan,
                                     stored_at, stored_by)
            values (:platform, :file, 'PERSON', :person::text, 'cv', 'cv.pdf', 'application/pdf', 4, 'x', 'CLEAN', now(), 'Zoé');
            insert into account (id, email, name, created_at, totp_secret, totp_confirmed_at)
            values (:account, :account || '@example.invalid', 'Maylis Roux', now(), 'JBSWY3DPEHPK3PXP', now());
            insert into membership (id, account_id, role, platform_id, since)
            values (gen_random_uuid(), :account, 'ADVISER', :platform, now())
            """;
}
