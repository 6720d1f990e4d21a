package fr.ensemblier.demonstration;

import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.ui.French;
import java.sql.Date;
import java.sql.Timestamp;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/// What the teams have to do, opened by the rows of the others as real life opens it, and some of what they have done.
@ConditionalOnProperty("ensemblier.demonstration")
@Component
class TasksFilling implements Filling {

    private static final String INSERT = """
            insert into task (platform_id, id, key, kind, for_kind, for_id, person_id, organisation_id, title, detail, href,
                              due_on, urgent, opened_at, done_at, done_by)
            """;

    private final JdbcTemplate jdbc;

    TasksFilling(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public int order() {
        return 80;
    }

    @Override
    public void fill(World world) {
        for (var platform : World.OPERATING) {
            profiles(world, platform);
            referrals(world, platform);
            contacts(world, platform);
            hires(world, platform);
            notBegun(world, platform);
            talks(world, platform);
            calls(world, platform);
        }
        new EndedHires(jdbc).tasks(world, INSERT);
        for (var number = 0; number < 2; number++) {
            call(world, World.TOULOUSE, number);
        }
    }

    /// A profile that was sent waits for the team; one that was answered lately is done.
    private void profiles(World world, PlatformId platform) {
        jdbc.update(INSERT + """
                select p.platform_id, cast(md5('task:profile:' || p.id) as uuid), 'profile:' || p.id, 'profile.new', 'TEAM', null,
                       p.id, null, concat_ws(' ', p.first_name, left(p.last_name, 1) || '.') || ' a envoyé son profil',
                       'Écouter et répondre', '/equipe/profils/' || p.id,
                       cast(r.submitted_at as date) + case when extract(isodow from r.submitted_at) in (4, 5) then 4 else 2 end, false, r.submitted_at,
                       case when r.state <> 'SUBMITTED' then r.answered_at end,
                       case when r.state <> 'SUBMITTED' then r.answered_by end
                  from profile r
                  join person p on p.platform_id = r.platform_id and p.id = r.person_id
                 where r.platform_id = ?
                   and r.submitted_at > ?
                   and (r.state = 'SUBMITTED' or r.answered_at is not null)
                """, platform.value(), Date.valueOf(world.today().minusDays(30)));
    }

    private void referrals(World world, PlatformId platform) {
        jdbc.update(INSERT + """
                select f.platform_id, cast(md5('task:referral:' || f.person_id) as uuid), 'referral:' || f.person_id, 'referral.new',
                       'TEAM', null, f.person_id, null, 'Appeler ' || p.first_name || ', de la part de ' || f.referrer_name,
                       f.comment, '/equipe/personnes/' || f.person_id, cast(f.at as date) + case when extract(isodow from f.at) in (4, 5) then 4 else 2 end, false, f.at, f.answered_at,
                       case when f.answered_at is not null then coalesce(p.adviser_name, 'L’équipe') end
                  from referral f
                  join person p on p.platform_id = f.platform_id and p.id = f.person_id
                 where f.platform_id = ?
                   and (f.answered_at is null or f.at > ?)
                """, platform.value(), Date.valueOf(world.today().minusDays(60)));
    }

    /// Two of each kind that a contact opens: the latest of those it could come from.
    private void contacts(World world, PlatformId platform) {
        contact(
                world,
                platform,
                "contact.unanswered",
                "c.state = 'NO_ANSWER'",
                "n’a pas répondu à un employeur",
                """
                La demande est close. Appelez cette personne pour savoir si elle cherche encore.""",
                0);
        contact(world, platform, "contact.why", "c.stage = 'NOT_SUITABLE'", "l’employeur ne donne pas suite", """
                Appelez-le pour comprendre pourquoi.""", 2);
        contact(
                world,
                platform,
                "contact.unreached",
                "c.state = 'ACCEPTED'",
                "l’employeur n’arrive pas à joindre cette personne",
                "Vérifiez son numéro de téléphone.",
                0);
        contact(
                world,
                platform,
                "contact.nonews",
                "c.state = 'REACHED'",
                "pas de nouvelles de l’employeur",
                "La personne le dit dans son espace.",
                1);
    }

    private void contact(
            World world, PlatformId platform, String kind, String which, String title, String detail, int days) {
        jdbc.update(
                INSERT + """
                select c.platform_id, cast(md5('task:' || ? || c.id) as uuid), ? || ':' || c.id, ?,
                       case when p.adviser_id is null then 'TEAM' else 'ACCOUNT' end, cast(p.adviser_id as text),
                       p.id, null, concat_ws(' ', p.first_name, p.last_name) || ' : ' || ?, ?, '/equipe/contacts/' || c.id,
                       ?, false, ?, null, null
                  from contact c
                  join person p on p.card_key = c.card_key
                 where c.platform_id = ?
                   and\s""" + which + """

                 order by c.asked_at desc, c.id
                 limit 2
                """,
                kind,
                kind,
                kind,
                title,
                detail,
                Date.valueOf(world.today().plusDays(days)),
                Timestamp.from(world.daysAgo(1, 3)),
                platform.value());
    }

    /// Checks whose day came lately, and answers that contradict each other (R-H2).
    private void hires(World world, PlatformId platform) {
        jdbc.update(
                INSERT + """
                select h.platform_id, cast(md5('task:hire-check:' || h.id || k.due) as uuid), 'hire-check:' || h.id || ':' || k.due,
                       'hire.check', case when p.adviser_id is null then 'TEAM' else 'ACCOUNT' end, cast(p.adviser_id as text), p.id,
                       null, concat_ws(' ', p.first_name, p.last_name) || ' : nouvelles de son emploi',
                       'Prendre des nouvelles auprès de cette personne et de son employeur, ' || h.employer_name || '.',
                       '/equipe/embauches/' || h.id, k.due_on, false, ?, null, null
                  from (select distinct on (hire_id) * from hire_check
                         where platform_id = ? and answer is null and due_on between ? and ?
                         order by hire_id, due_on desc) k
                  join hire h on h.platform_id = k.platform_id and h.id = k.hire_id
                  join person p on p.platform_id = h.platform_id and p.id = h.person_id
                 order by k.due_on desc, h.id
                 limit 4
                """,
                Timestamp.from(world.now()),
                platform.value(),
                Date.valueOf(world.today().minusDays(3)),
                Date.valueOf(world.today()));
        jdbc.update(
                INSERT + """
                select h.platform_id, cast(md5('task:contradiction:' || h.id) as uuid), 'hire-contradiction:' || h.id || ':' || a.due,
                       'hire.contradiction', 'TEAM', null, p.id, null,
                       concat_ws(' ', p.first_name, p.last_name) || ' : réponses contraires sur son emploi',
                       'La personne et ' || h.employer_name || ' ne disent pas la même chose.', '/equipe/embauches/' || h.id,
                       ?, false, ?, null, null
                  from hire_check a
                  join hire_check b on b.platform_id = a.platform_id and b.hire_id = a.hire_id and b.due = a.due
                                   and b.asked = 'EMPLOYER' and b.answer in ('THERE', 'THERE_DIFFICULT')
                  join hire h on h.platform_id = a.platform_id and h.id = a.hire_id
                  join person p on p.platform_id = h.platform_id and p.id = h.person_id
                 where a.platform_id = ?
                   and a.asked = 'PERSON'
                   and a.answer = 'LEFT'
                 order by a.due_on desc, h.id
                 limit 1
                """,
                Date.valueOf(world.today().plusDays(1)),
                Timestamp.from(world.daysAgo(0, 1)),
                platform.value());
    }

    /// Who says that a job did not begin is called (R-H2).
    private void notBegun(World world, PlatformId platform) {
        jdbc.update(INSERT + """
                select h.platform_id, cast(md5('task:notbegun:' || h.id) as uuid), 'hire-notbegun:' || h.id || ':D1:PERSON',
                       'hire.notbegun', case when p.adviser_id is null then 'TEAM' else 'ACCOUNT' end, cast(p.adviser_id as text),
                       p.id, null, concat_ws(' ', p.first_name, p.last_name) || ' : n’a pas commencé chez ' || h.employer_name,
                       'La personne le dit. Appelez, puis corrigez ou annulez l’embauche.', '/equipe/embauches/' || h.id,
                       ?, true, k.answered_at, null, null
                  from hire_check k
                  join hire h on h.platform_id = k.platform_id and h.id = k.hire_id
                  join person p on p.platform_id = h.platform_id and p.id = h.person_id
                 where k.platform_id = ? and k.answer = 'NOT_BEGUN'
                """, Date.valueOf(World.workingDay(world.today().plusDays(1))), platform.value());
    }

    private void talks(World world, PlatformId platform) {
        jdbc.update(
                INSERT + """
                select p.platform_id, cast(md5('task:talk:' || p.id) as uuid), 'interest.talk:' || o.id || ':' || p.id,
                       'interest.talk', case when p.adviser_id is null then 'TEAM' else 'ACCOUNT' end, cast(p.adviser_id as text),
                       p.id, null, concat_ws(' ', p.first_name, p.last_name) || ' : veut parler d’une offre',
                       o.title || '. Cette offre ne correspond pas à son profil.',
                       '/equipe/personnes/' || p.id, ?, false, ?, null, null
                  from (select distinct on (n.id) n.*, f.id as offer_id
                          from person n
                          join profile r on r.platform_id = n.platform_id and r.person_id = n.id and r.state = 'VALIDATED'
                          join job_offer f on f.platform_id = n.platform_id and f.commune = n.commune and f.state = 'PUBLISHED'
                                          and not f.occupation = any (r.occupations)
                         where n.platform_id = ?
                         order by n.id, f.id) p
                  join job_offer o on o.platform_id = p.platform_id and o.id = p.offer_id
                 order by md5(p.id::text)
                 limit 2
                """,
                Date.valueOf(world.today().plusDays(2)),
                Timestamp.from(world.daysAgo(0, 1)),
                platform.value());
    }

    private void calls(World world, PlatformId platform) {
        for (var number = 0; number < 4; number++) {
            call(world, platform, number);
        }
    }

    /// Somebody who asked to be called back; the telephone is one of fiction.
    private void call(World world, PlatformId platform, int number) {
        var telephone = "0639987%d%02d"
                .formatted(number, 10 + Math.floorMod(platform.value().hashCode(), 80));
        var asked = world.daysAgo(number, number + 1);
        var done = number == 3;
        jdbc.update(
                INSERT + "values (?, ?, ?, 'call-back', 'TEAM', null, null, null, ?, ?, ?, ?, ?, ?, ?, ?)",
                platform.value(),
                World.id("task:call-back:" + platform + ":" + number),
                "call-back:" + telephone + ":" + world.today().minusDays(number),
                "Rappeler " + world.one(PeopleWords.FIRST_NAMES) + " au " + French.phone(telephone),
                PeopleWords.CALLS.get(number),
                French.phoneLink(telephone),
                Date.valueOf(world.today().minusDays(number).plusDays(1)),
                false,
                Timestamp.from(asked),
                done ? Timestamp.from(world.now().minusSeconds(3600)) : null,
                done ? "L’équipe" : null);
    }
}
