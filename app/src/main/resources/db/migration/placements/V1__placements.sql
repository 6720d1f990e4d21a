-- A hire, once, whatever brought it (R-H1).
create table hire (
    platform_id      text not null,
    id               uuid not null,
    person_id        uuid not null,
    organisation_id  uuid,
    establishment_id uuid,
    employer_name    text not null,
    offer_id         uuid,
    contact_id       uuid,
    brought_by       text not null check (brought_by in ('MATCH', 'PATHWAY', 'EVENT', 'IMMERSION', 'SPONTANEOUS', 'DECLARED')),
    occupation       text not null,
    setting          text check (setting in ('HOME', 'ESTABLISHMENT')),
    contract_class   text not null,
    contract_months  integer,
    weekly_hours     numeric(4, 1),
    starts_on        date not null,
    ends_on          date,
    end_reason       text,
    still_looking    boolean not null,
    declared_by      text not null check (declared_by in ('EMPLOYER', 'PERSON', 'TEAM')),
    declared_name    text not null,
    declared_at      timestamptz not null,
    proof            text not null default 'NONE',
    primary key (platform_id, id)
);
-- One per person, employer and period: a renewed CDD is one.
create unique index hire_once on hire (platform_id, person_id, organisation_id, starts_on) nulls not distinct;
create index on hire (platform_id, starts_on);

create table hire_check (
    platform_id text not null,
    hire_id     uuid not null,
    due         text not null check (due in ('D1', 'W1', 'M1', 'M3', 'M6', 'M12')),
    due_on      date not null,
    asked       text not null check (asked in ('PERSON', 'EMPLOYER')),
    answer      text check (answer in ('THERE', 'THERE_DIFFICULT', 'LEFT', 'UNKNOWN')),
    comment     text,
    answered_at timestamptz,
    answered_by text,
    primary key (platform_id, hire_id, due, asked),
    foreign key (platform_id, hire_id) references hire (platform_id, id)
);
alter table hire enable row level security;
alter table hire_check enable row level security;
create policy hire_team on hire for all using (is_team(platform_id) or is_machine(platform_id));
create policy hire_employer on hire for select
    using (actor_kind() = 'employer' and platform_id = actor_platform() and organisation_id = actor_organisation());
create policy hire_declared on hire for insert
    with check ((actor_kind() = 'employer' and platform_id = actor_platform() and organisation_id = actor_organisation())
                or (actor_kind() = 'candidate' and person_id = actor_person()));
create policy hire_self on hire for select using (actor_kind() = 'candidate' and person_id = actor_person());
create policy check_all on hire_check for all
    using (is_team(platform_id) or is_machine(platform_id)
           or exists (select 1 from hire h where h.platform_id = hire_check.platform_id and h.id = hire_check.hire_id));

insert into parameter (name, platform_id, valid_from, value, meaning) values
    ('r-h1.renewal-days', null, '2021-01-01', 30, 'jours entre deux contrats qui comptent pour une seule embauche');
