package fr.ensemblier.demonstration;

import fr.ensemblier.files.Files;
import fr.ensemblier.foundation.PlatformId;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Set;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/// What ties persons to others: employers they hide from, bodies that sent them, recordings they left.
@ConditionalOnProperty("ensemblier.demonstration")
@Component
class PeopleTies {

    private final JdbcTemplate jdbc;
    private final Files files;

    PeopleTies(JdbcTemplate jdbc, Files files) {
        this.jdbc = jdbc;
        this.files = files;
    }

    void tie(PlatformId platform) {
        hide(platform);
        refer(platform);
        speak(platform);
    }

    /// One person in twelve names an employer.
    private void hide(PlatformId platform) {
        jdbc.update("""
                insert into hidden_employer (platform_id, id, person_id, organisation_id, name, said_at)
                select p.platform_id, cast(md5('hidden:' || p.id) as uuid), p.id, o.id, o.name, p.created_at
                  from (select *, row_number() over (order by id) n from person where platform_id = ?) p
                  join (select *, row_number() over (order by id) n, count(*) over () as total
                          from organisation where platform_id = ? and 'EMPLOYER' = any (kinds)) o on o.n = 1 + p.n % o.total
                 where p.n % 12 = 0
                """, platform.value(), platform.value());
    }

    /// One person in eight was sent by a referral body; two of them wait for the team, two were received.
    private void refer(PlatformId platform) {
        jdbc.update(
                """
                insert into referral (platform_id, id, person_id, organisation_id, account_id, referrer_name, comment, at,
                                      answered_at, answer, state)
                select p.platform_id, cast(md5('referral:' || p.id) as uuid), p.id, b.organisation_id, b.account_id, b.name,
                       'Souhaite un premier échange.', p.created_at,
                       case when r.state not in ('DRAFT', 'SUBMITTED') then coalesce(r.answered_at, p.created_at) end,
                       case when r.state in ('DRAFT', 'SUBMITTED') then null when r.state = 'ASKED_MORE' then 'Nous attendons une précision de ' || p.first_name || '.'
                                 when r.state <> 'ORIENTED' and p.n % 40 = 0 then 'Nous avons appelé trois fois, sans réponse.'
                                 when r.state <> 'ORIENTED' and p.n % 40 = 16 then 'Notre accompagnement est terminé. Merci de votre confiance.'
                                 else 'Nous avons parlé avec ' || p.first_name || '. Merci de votre confiance.' end,
                       case when r.state in ('DRAFT', 'SUBMITTED') then 'SENT' when r.state = 'ORIENTED' then 'ORIENTED'
                            when p.n % 40 = 0 then 'NOT_REACHED' when r.state = 'ASKED_MORE' then 'RECEIVED' when p.n % 40 = 16 then 'ENDED'
                            when r.state in ('VALIDATED', 'WORKING_MORE') then 'SUPPORTED'
                            else 'MET' end
                  from (select *, row_number() over (order by id) n from person where platform_id = ?) p
                  join profile r on r.platform_id = p.platform_id and r.person_id = p.id
                  join (select m.organisation_id, m.account_id, a.name,
                               row_number() over (order by a.name) n, count(*) over () as total
                          from membership m join account a on a.id = m.account_id
                         where m.platform_id = ? and m.role = 'REFERRER' and m.ended_at is null) b on b.n = 1 + (p.n / 8) % b.total
                 where p.n % 8 = 0 and r.state <> 'DRAFT' or p.id in (?, ?, ?, ?)
                """,
                platform.value(),
                platform.value(),
                World.id("person:" + platform + ":2"),
                World.id("person:" + platform + ":6"),
                World.id("person:" + platform + ":10"),
                World.id("person:" + platform + ":11"));
        jdbc.update("""
                insert into referral_answer (platform_id, id, referral_id, state, message, at, by)
                select platform_id, cast(md5('answer:' || id) as uuid), id, state, answer, answered_at, 'L’équipe'
                  from referral
                 where platform_id = ? and state <> 'SENT'
                """, platform.value());
        share(platform);
    }

    /// What both wrote on those who are supported; one person in nine has said no since.
    private void share(PlatformId platform) {
        jdbc.update("""
                insert into referral_note (platform_id, id, referral_id, side, message, at, by)
                select f.platform_id, cast(md5('note:' || said.side || f.id) as uuid), f.id, said.side, said.message,
                       f.answered_at + said.after, case said.side when 'BODY' then f.referrer_name else 'L’équipe' end
                  from (select *, row_number() over (order by id) n from referral
                         where platform_id = ? and state = 'SUPPORTED' and answered_at < now() - interval '20 days') f
                 cross join (values ('TEAM', 'La visite d’une structure est prévue. Pouvez-vous aider pour le trajet ?', interval '3 days'),
                                    ('BODY', 'Oui, nous avançons les tickets de bus.', interval '4 days')) said (side, message, after)
                 where f.n % 2 = 0
                """, platform.value());
        jdbc.update("""
                update referral f set sharing_ended_at = f.answered_at + interval '10 days'
                  from (select id, row_number() over (order by id) n from referral
                         where platform_id = ? and state = 'SUPPORTED' and answered_at < now() - interval '20 days') one
                 where f.platform_id = ? and f.id = one.id and one.n % 9 = 0
                """, platform.value(), platform.value());
    }

    /// A few recordings: tones made here, no voice.
    private void speak(PlatformId platform) {
        for (var number : List.of(1, 3, 5, 40, 60, 80)) {
            var id = World.id("person:" + platform + ":" + number);
            var owner = new Files.Owner(platform, "PERSON", id.toString(), "recording");
            var tone = new ByteArrayInputStream(Tone.wav(180 + 20 * number % 200, 6));
            if (files.keep(owner, "message.wav", tone, Set.of("audio/*"), 1_000_000)
                    instanceof Files.Outcome.Accepted(var file)) {
                jdbc.update(
                        "update profile set message_file = ?, message_kind = 'AUDIO' where platform_id = ? and person_id = ?",
                        file.id(),
                        platform.value(),
                        id);
            }
        }
    }
}
