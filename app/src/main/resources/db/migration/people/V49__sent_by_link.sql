-- Somebody who sends a person without having an account: a link to her professional address, of which the hash alone is kept.
create table referral_link (
    platform_id     text not null,
    id              uuid not null,
    organisation_id uuid,
    body_name       text not null check (length(body_name) between 1 and 200),
    name            text not null check (length(name) between 1 and 120),
    email           text not null,
    secret_hash     text not null unique,
    made_at         timestamptz not null,
    until           timestamptz not null check (until > made_at),
    primary key (platform_id, id)
);
create index on referral_link (until);
alter table referral_link enable row level security;
create policy link_team on referral_link for all to ensemblier_app using (is_team(platform_id) or is_machine(platform_id));

alter table referral add column referrer_email text;
alter table referral add constraint sent_one_way check (account_id is null or referrer_email is null);
create index on referral (platform_id, referrer_email) where referrer_email is not null;
-- The person says no: who sent her is told nothing more of her (C8, R-P3).
alter table referral add column sharing_ended_at timestamptz;
-- A counsellor reads; what she does goes through the machine, so that her body cannot take back the person's no.
drop policy referral_sent on referral;
create policy referral_sent on referral for select to ensemblier_app
    using (actor_kind() = 'referrer' and platform_id = actor_platform() and organisation_id = actor_organisation());

-- What the team and who sent her write to each other about her (C8); she reads it too.
create table referral_note (
    platform_id text not null,
    id          uuid not null,
    referral_id uuid not null,
    side        text not null check (side in ('TEAM', 'BODY')),
    message     text not null check (length(message) between 1 and 600),
    at          timestamptz not null,
    by          text not null,
    primary key (platform_id, id),
    foreign key (platform_id, referral_id) references referral (platform_id, id) on delete cascade
);
create index on referral_note (platform_id, referral_id, at);
alter table referral_note enable row level security;
create policy note_team on referral_note for all to ensemblier_app
    using (is_team(platform_id) or is_machine(platform_id));
create policy note_read on referral_note for select to ensemblier_app
    using (actor_kind() = 'candidate'
           and exists (select from referral f where f.platform_id = referral_note.platform_id and f.id = referral_id));

insert into parameter (name, platform_id, valid_from, value, meaning) values
    ('people.referral-link-days', null, '2021-01-01', 30, 'jours pendant lesquels s’ouvre le lien de qui oriente sans compte');
