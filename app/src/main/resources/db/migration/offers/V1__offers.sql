create table hiring_need (
    platform_id      text not null,
    id               uuid not null,
    organisation_id  uuid not null,
    establishment_id uuid not null,
    occupation       text not null,
    headcount        integer not null check (headcount between 1 and 200),
    horizon          text not null,
    difficulty       text not null,
    causes           text[] not null default '{}',
    comment          text,
    collected_by     text not null check (collected_by in ('EMPLOYER', 'TEAM')),
    collected_name   text not null,
    collected_at     timestamptz not null,
    closed_at        timestamptz,
    primary key (platform_id, id)
);
create index on hiring_need (platform_id, organisation_id);
create index on hiring_need (platform_id, collected_at);

-- A vacancy. States: DRAFT -> PUBLISHED -> CLOSED, PUBLISHED -> EXPIRED -> PUBLISHED (renewed) or CLOSED.
create table job_offer (
    platform_id       text not null,
    id                uuid not null,
    state             text not null check (state in ('DRAFT', 'PUBLISHED', 'EXPIRED', 'CLOSED')),
    organisation_id   uuid not null,
    establishment_id  uuid not null,
    need_id           uuid,
    occupation        text,
    title             text,
    description       text,
    place_kind        text check (place_kind in ('STRUCTURE', 'SECTOR', 'PRIVATE_HOME')),
    commune           text,
    commune_name      text,
    lat               double precision,
    lon               double precision,
    sector_communes   text[] not null default '{}',
    contract_class    text,
    contract_months   integer,
    openings          integer not null default 1 check (openings between 1 and 50),
    filled            integer not null default 0,
    weekly_hours      numeric(4, 1),
    night             boolean not null default false,
    weekend           boolean not null default false,
    split_hours       boolean not null default false,
    licence           boolean not null default false,
    vehicle           text not null default 'NONE' check (vehicle in ('NONE', 'OWN', 'PROVIDED')),
    certifications    text[] not null default '{}',
    experience_years  integer not null default 0,
    training_offered  boolean not null default false,
    training_text     text,
    start_on          date,
    pay_low           numeric(9, 2),
    pay_high          numeric(9, 2),
    pay_period        text check (pay_period in ('HOUR', 'MONTH', 'YEAR')),
    tutor             boolean not null default false,
    advantages        text[] not null default '{}',
    contact_name      text,
    created_by        text not null,
    created_at        timestamptz not null,
    published_at      timestamptz,
    expires_on        date,
    closed_at         timestamptz,
    close_reason      text,
    version           integer not null default 0,
    primary key (platform_id, id),
    unique (id),
    constraint draft_columns     check (state <> 'DRAFT' or num_nonnulls(published_at, closed_at, close_reason) = 0),
    constraint published_columns check (state <> 'PUBLISHED' or (num_nulls(published_at, expires_on, occupation, title,
                                        place_kind, commune, lat, lon, contract_class, weekly_hours, start_on, pay_low, pay_period) = 0
                                        and num_nonnulls(closed_at, close_reason) = 0)),
    constraint expired_columns   check (state <> 'EXPIRED' or (published_at is not null and closed_at is null)),
    constraint closed_columns    check (state <> 'CLOSED' or num_nulls(closed_at, close_reason) = 0),
    constraint never_overfilled  check (filled between 0 and openings)
);
create index on job_offer (platform_id, organisation_id, state);
create index on job_offer (state, occupation) where state = 'PUBLISHED';
create index on job_offer (platform_id, expires_on) where state = 'PUBLISHED';

alter table hiring_need enable row level security;
alter table job_offer enable row level security;
create policy need_seen on hiring_need for all
    using (is_team(platform_id) or is_machine(platform_id)
           or (actor_kind() = 'employer' and platform_id = actor_platform() and organisation_id = actor_organisation()));
create policy offer_public on job_offer for select to ensemblier_app, ensemblier_matching using (state = 'PUBLISHED');
create policy offer_owned on job_offer for all to ensemblier_app
    using (is_team(platform_id) or is_machine(platform_id)
           or (actor_kind() = 'employer' and platform_id = actor_platform() and organisation_id = actor_organisation()));
grant select on job_offer to ensemblier_matching;

-- A hire fills one opening, whoever records it: a neighbouring platform's team may not write this offer but hires for it.
create function fill_opening(offer uuid, at timestamptz)
    returns table (platform text, before text, last boolean)
    language plpgsql security definer set search_path = public as $$
declare
    found_offer job_offer;
begin
    if actor_kind() not in ('team', 'employer', 'machine') then
        raise exception 'Only who records hires may fill an opening';
    end if;
    select * into found_offer
      from job_offer o
     where o.id = offer and o.state in ('PUBLISHED', 'EXPIRED') and o.filled < o.openings
       for update;
    if not found then
        return;
    end if;
    update job_offer o
       set filled       = o.filled + 1,
           state        = case when o.filled + 1 = o.openings then 'CLOSED' else o.state end,
           closed_at    = case when o.filled + 1 = o.openings then at end,
           close_reason = case when o.filled + 1 = o.openings then 'FILLED_PLATFORM' end,
           version      = o.version + 1
     where o.id = offer;
    return query select found_offer.platform_id, found_offer.state, found_offer.filled + 1 = found_offer.openings;
end
$$;
