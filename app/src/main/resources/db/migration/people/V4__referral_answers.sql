-- What the team answers to who sent somebody: the latest answer on the referral, all of them beside it. SENT is no answer.
alter table referral add column state text not null default 'SENT'
    check (state in ('SENT', 'RECEIVED', 'NOT_REACHED', 'MET', 'SUPPORTED', 'ORIENTED', 'ENDED'));
update referral set state = 'MET' where answered_at is not null;
alter table referral add constraint answered_columns check (state = 'SENT' or answered_at is not null);
create index on referral (platform_id, at desc, id);
create index on referral (platform_id, person_id);

create table referral_answer (
    platform_id text not null,
    id          uuid not null,
    referral_id uuid not null,
    state       text not null check (state in ('RECEIVED', 'NOT_REACHED', 'MET', 'SUPPORTED', 'ORIENTED', 'ENDED')),
    message     text,
    at          timestamptz not null,
    by          text not null,
    primary key (platform_id, id),
    foreign key (platform_id, referral_id) references referral (platform_id, id) on delete cascade
);
create index on referral_answer (platform_id, referral_id, at);
alter table referral_answer enable row level security;
create policy answer_team on referral_answer for all to ensemblier_app
    using (is_team(platform_id) or is_machine(platform_id));
-- The body that sent her reads the answers to its own referrals, she those about her.
create policy answer_read on referral_answer for select to ensemblier_app
    using (actor_kind() in ('referrer', 'candidate')
           and exists (select from referral f where f.platform_id = referral_answer.platform_id and f.id = referral_id));

insert into parameter (name, platform_id, valid_from, value, meaning) values
    ('people.referral-days', null, '2021-01-01', 15, 'jours pour répondre à un prescripteur avant qu’une tâche s’ouvre (S09)');

-- A referral body reads what the team answers, as words; the row of the person (notes, telephone) is not hers (R-P3).
drop policy person_referred on person;
