-- R-F5 asks the situation at entry; a hire sets it to « en emploi ». What it was before the first hire stays beside it.
alter table person add column situation_before text;

-- Who a person is in the figures (R-F5), for the team alone: the file in which she is known, her situation at entry, who sent
-- her, where she lives, what she holds. A file joined to another leads to the one that is kept (R-E6). Certifications are
-- null, and experience is `?`, as long as nobody has said anything of them.
create view her_classes with (security_invoker = true) as
select p.platform_id,
       p.id as file_id,
       p.card_key,
       w.id as person_id,
       w.log_key as person_key,
       nullif(concat_ws(' ', w.first_name, w.last_name), '') as person_name,
       w.birth_year,
       coalesce(nullif(coalesce(w.situation_before, w.situation), 'UNKNOWN'), '?') as situation,
       coalesce(nullif(w.source, 'UNKNOWN'), '?') as source,
       w.commune,
       case when r.submitted_at is not null then r.certifications end as certifications,
       case when r.submitted_at is null or r.experience_years is null then '?'
            when r.experience_years = 0 then 'NO'
            else 'YES' end as experience,
       w.first_talk_on
  from person p
  join person w on w.platform_id = p.platform_id and w.id = coalesce(p.merged_into, p.id)
  left join profile r on r.platform_id = w.platform_id and r.person_id = w.id
 where is_team(p.platform_id) or is_machine(p.platform_id);

create or replace view met_fact with (security_invoker = true) as
select w.platform_id,
       w.first_talk_on as on_day,
       w.person_key,
       w.person_id,
       w.person_name,
       age_band(w.birth_year, w.first_talk_on) as age,
       w.situation,
       w.source,
       w.commune,
       w.certifications,
       w.experience
  from her_classes w
 where w.first_talk_on is not null and w.file_id = w.person_id;

-- Each referral once more without the person: what an archive or an erasure takes out of a file stays in the counts (R-P6).
-- `answer_before` is the day until which an answer was due by the parameter of then (S09).
create table referral_counted (
    platform_id   text not null,
    id            uuid not null,
    sent_on       date not null,
    answer_before date not null,
    answered_on   date,
    primary key (platform_id, id)
);
create index on referral_counted (platform_id, sent_on);

-- Runs as the owner: who sends somebody writes the count without reading it.
create function referral_counts() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
    sent date := (new.at at time zone 'Europe/Paris')::date;
begin
    insert into referral_counted (platform_id, id, sent_on, answer_before, answered_on)
    values (new.platform_id, new.id, sent,
            sent + coalesce((select value::int from parameter
                              where name = 'people.referral-days' and valid_from <= sent
                                and (platform_id is null or platform_id = new.platform_id)
                              order by platform_id nulls last, valid_from desc
                              limit 1), 15),
            (new.answered_at at time zone 'Europe/Paris')::date)
    on conflict (platform_id, id) do update set answered_on = excluded.answered_on;
    return new;
end $$;
create trigger referral_counts after insert or update on referral for each row execute function referral_counts();
update referral set answered_at = answered_at;

alter table referral_counted enable row level security;
create policy referral_counted_team on referral_counted for select to ensemblier_app
    using (is_team(platform_id) or is_machine(platform_id));
revoke insert, update, delete on referral_counted from ensemblier_app;

create view referral_fact with (security_invoker = true) as
select c.platform_id,
       c.sent_on as on_day,
       c.id as referral_id,
       c.answer_before,
       c.answered_on,
       w.person_id,
       w.person_name,
       f.organisation_id,
       o.name as organisation_name,
       coalesce(w.source, '?') as source
  from referral_counted c
  left join referral f on f.platform_id = c.platform_id and f.id = c.id
  left join her_classes w on w.platform_id = f.platform_id and w.file_id = f.person_id
  left join organisation o on o.platform_id = f.platform_id and o.id = f.organisation_id
 where is_team(c.platform_id) or is_machine(c.platform_id);

create view referral_national with (security_barrier = true) as
select c.platform_id, c.sent_on as on_day, c.id as referral_id, c.answer_before, c.answered_on
  from referral_counted c
 where actor_kind() = 'national' or is_machine(c.platform_id);

revoke insert, update, delete on her_classes, referral_fact, referral_national from ensemblier_app;
grant select on her_classes, referral_fact, referral_national to ensemblier_app;
