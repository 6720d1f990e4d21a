-- R-W2: at most one adviser in charge, and nobody is handed to somebody who did not accept. A handover is proposed by the one
-- in charge or by the head, for good or until a day on which the persons come back.
create table handover (
    platform_id  text not null,
    id           uuid not null,
    from_account uuid not null,
    from_name    text not null,
    to_account   uuid not null,
    to_name      text not null,
    back_on      date,
    words        text not null,
    state        text not null check (state in ('PROPOSED', 'ACCEPTED', 'DECLINED', 'WITHDRAWN', 'RETURNED')),
    proposed_at  timestamptz not null,
    proposed_by  text not null,
    answered_at  timestamptz,
    answer       text,
    returned_on  date,
    returned_by  text,
    primary key (platform_id, id),
    check (from_account <> to_account),
    check ((state = 'PROPOSED') = (answered_at is null)),
    check (state <> 'DECLINED' or answer is not null),
    check ((state = 'RETURNED') = (returned_on is not null)),
    check (state <> 'RETURNED' or back_on is not null),
    check ((returned_on is null) = (returned_by is null))
);
create index on handover (platform_id, to_account, state);
create index on handover (platform_id, from_account, state);

-- Whom it is about, and what became of each: LEFT where she had gone to somebody else meanwhile, or was not taken.
create table handover_person (
    platform_id text not null,
    handover_id uuid not null,
    person_id   uuid not null,
    state       text not null check (state in ('PROPOSED', 'TAKEN', 'LEFT', 'RETURNED')),
    primary key (platform_id, handover_id, person_id),
    foreign key (platform_id, handover_id) references handover (platform_id, id) on delete cascade
);
create unique index handover_once on handover_person (platform_id, person_id) where state = 'PROPOSED';
create index on handover_person (platform_id, person_id);

alter table handover enable row level security;
alter table handover_person enable row level security;
create policy handover_team on handover for all to ensemblier_app using (is_team(platform_id) or is_machine(platform_id));
create policy handover_person_team on handover_person for all to ensemblier_app
    using (is_team(platform_id) or is_machine(platform_id));

-- Since when somebody, or nobody, is in charge of her.
alter table person add column adviser_since timestamptz;
update person p
   set adviser_since = coalesce((select max(e.at) from person_event e
                                  where e.platform_id = p.platform_id and e.person_id = p.id and e.kind = 'ASSIGNED'),
                                p.created_at);
