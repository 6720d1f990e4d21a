-- A person and a session (R-W1). The days say the way she went: candidate, admitted, entered, out.
create table trainee (
    platform_id  text not null,
    id           uuid not null,
    person_id    uuid not null,
    session_id   uuid not null,
    state        text not null check (state in ('CANDIDATE', 'ADMITTED', 'ENTERED', 'FINISHED', 'BROKEN_OFF', 'TURNED_AWAY', 'WITHDRAWN')),
    since_on     date not null,
    admitted_on  date,
    entered_on   date,
    ended_on     date,
    reason       text,
    certified    text check (certified in ('AWAITED', 'WHOLE', 'BLOCKS', 'NONE')),
    certified_on date,
    blocks       text[] not null default '{}',
    noted_at     timestamptz not null,
    noted_by     text not null,
    primary key (platform_id, id),
    foreign key (platform_id, person_id) references person (platform_id, id),
    foreign key (platform_id, session_id) references training_session (platform_id, id),
    check (state not in ('ADMITTED', 'ENTERED', 'FINISHED', 'BROKEN_OFF') or admitted_on is not null),
    check (state not in ('CANDIDATE', 'TURNED_AWAY') or admitted_on is null),
    check ((state in ('ENTERED', 'FINISHED', 'BROKEN_OFF')) = (entered_on is not null)),
    check ((state in ('FINISHED', 'BROKEN_OFF', 'TURNED_AWAY', 'WITHDRAWN')) = (ended_on is not null)),
    check ((state in ('BROKEN_OFF', 'TURNED_AWAY', 'WITHDRAWN')) = (reason is not null)),
    check ((state = 'FINISHED') = (certified is not null)),
    check ((case when certified in ('WHOLE', 'BLOCKS', 'NONE') then 1 else 0 end) = num_nonnulls(certified_on)),
    check ((case when certified = 'BLOCKS' then 1 else 0 end) = (case when cardinality(blocks) > 0 then 1 else 0 end)),
    check (admitted_on >= since_on),
    check (entered_on >= admitted_on),
    check (ended_on >= since_on and ended_on >= case when entered_on is null then since_on else entered_on end),
    check (certified_on >= entered_on)
);
create unique index trainee_once on trainee (platform_id, person_id, session_id) where state not in ('TURNED_AWAY', 'WITHDRAWN');
create index on trainee (platform_id, session_id);
create index on trainee (platform_id, person_id);

-- R-W1: the moves that the types allow, and no more people than seats; nobody comes into a session that is cancelled.
create function trainee_moves() returns trigger language plpgsql as $$
declare
    session training_session;
begin
    if tg_op = 'UPDATE' then
        if (old.person_id, old.session_id) is distinct from (new.person_id, new.session_id) then
            raise exception 'Trainee % is another one (R-W1)', new.id using errcode = 'check_violation';
        end if;
        if old.state <> new.state and not (
               old.state = 'CANDIDATE' and new.state in ('ADMITTED', 'TURNED_AWAY', 'WITHDRAWN')
            or old.state = 'ADMITTED' and new.state in ('CANDIDATE', 'ENTERED', 'WITHDRAWN')
            or old.state = 'ENTERED' and new.state in ('ADMITTED', 'FINISHED', 'BROKEN_OFF')
            or old.state in ('FINISHED', 'BROKEN_OFF') and new.state = 'ENTERED'
            or old.state = 'TURNED_AWAY' and new.state = 'CANDIDATE'
            or old.state = 'WITHDRAWN' and new.state = case when old.admitted_on is null then 'CANDIDATE' else 'ADMITTED' end) then
            raise exception 'Trainee % goes from % to % (R-W1)', new.id, old.state, new.state using errcode = 'check_violation';
        end if;
    end if;
    select * into session from training_session s where s.platform_id = new.platform_id and s.id = new.session_id for update;
    if new.state in ('CANDIDATE', 'ADMITTED', 'ENTERED') and session.state = 'CANCELLED' then
        raise exception 'Session % is cancelled (R-W1)', session.id using errcode = 'check_violation';
    end if;
    if new.state in ('ADMITTED', 'ENTERED', 'FINISHED', 'BROKEN_OFF') and session.seats <= session.elsewhere + (
           select count(*) from trainee t
            where t.platform_id = new.platform_id and t.session_id = new.session_id and t.id <> new.id
              and t.state in ('ADMITTED', 'ENTERED', 'FINISHED', 'BROKEN_OFF')) then
        raise exception 'Session % is full (R-W1)', session.id using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger trainee_moves before insert or update on trainee for each row execute function trainee_moves();

create function training_session_left() returns trigger language plpgsql as $$
begin
    if exists (select from trainee t
                where t.platform_id = new.platform_id and t.session_id = new.id and t.state in ('CANDIDATE', 'ADMITTED', 'ENTERED')) then
        raise exception 'Session % still has people (R-W1)', new.id using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger training_session_left before update on training_session
    for each row when (new.state = 'CANCELLED' and old.state <> 'CANCELLED') execute function training_session_left();

-- Who waits for a course that leads to an occupation, without a session yet. Placed: by being admitted to one.
create table training_wish (
    platform_id text not null,
    id          uuid not null,
    person_id   uuid not null,
    occupation  text not null,
    state       text not null check (state in ('WAITING', 'PLACED', 'ENDED')),
    noted_on    date not null,
    noted_by    text not null,
    trainee_id  uuid,
    ended_on    date,
    reason      text,
    primary key (platform_id, id),
    foreign key (platform_id, person_id) references person (platform_id, id),
    foreign key (platform_id, trainee_id) references trainee (platform_id, id),
    check ((state = 'PLACED') = (trainee_id is not null)),
    check ((state = 'ENDED') = (ended_on is not null and reason is not null)),
    check (ended_on >= noted_on)
);
create unique index training_wish_once on training_wish (platform_id, person_id, occupation) where state = 'WAITING';
create index on training_wish (platform_id, state, occupation);

-- People who will follow one course together: asked of who pays (POEC: the OPCO), agreed with a session, or not.
create table cohort (
    platform_id text not null,
    id          uuid not null,
    name        text not null,
    occupation  text not null,
    basin       text,
    scheme      text not null,
    state       text not null check (state in ('FORMING', 'ASKED', 'AGREED', 'REFUSED', 'GIVEN_UP')),
    made_on     date not null,
    made_by     text not null,
    asked_on    date,
    asked_of    text,
    ended_on    date,
    session_id  uuid,
    reason      text,
    version     integer not null default 1,
    primary key (platform_id, id),
    foreign key (platform_id, session_id) references training_session (platform_id, id),
    check ((state in ('ASKED', 'AGREED', 'REFUSED')) <= (asked_on is not null)),
    check (state <> 'FORMING' or asked_on is null),
    check ((asked_on is null) = (asked_of is null)),
    check ((state in ('AGREED', 'REFUSED', 'GIVEN_UP')) = (ended_on is not null)),
    check ((state = 'AGREED') = (session_id is not null)),
    check ((state in ('REFUSED', 'GIVEN_UP')) = (reason is not null)),
    check (asked_on >= made_on),
    check (ended_on >= made_on and ended_on >= case when asked_on is null then made_on else asked_on end)
);
create table cohort_member (
    platform_id text not null,
    cohort_id   uuid not null,
    person_id   uuid not null,
    added_on    date not null,
    primary key (platform_id, cohort_id, person_id),
    foreign key (platform_id, cohort_id) references cohort (platform_id, id),
    foreign key (platform_id, person_id) references person (platform_id, id)
);

-- R-W1: what was answered stays answered.
create function cohort_moves() returns trigger language plpgsql as $$
begin
    if old.state <> new.state and not (
           old.state = 'FORMING' and new.state in ('ASKED', 'GIVEN_UP')
        or old.state = 'ASKED' and new.state in ('AGREED', 'REFUSED', 'GIVEN_UP')
        or old.state = 'REFUSED' and new.state = 'FORMING') then
        raise exception 'Cohort % goes from % to % (R-W1)', new.id, old.state, new.state using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger cohort_moves before update on cohort for each row execute function cohort_moves();

-- What an employer promises before a training (C12): which place, which job, which contract, from when; kept or not, and why.
create table employer_promise (
    platform_id      text not null,
    id               uuid not null,
    person_id        uuid not null,
    organisation_id  uuid not null,
    establishment_id uuid not null,
    employer_name    text not null,
    session_id       uuid,
    occupation       text not null,
    contract_class   text not null,
    months           integer check (months between 1 and 60),
    starts_on        date not null,
    state            text not null check (state in ('MADE', 'KEPT', 'NOT_KEPT')),
    made_on          date not null,
    made_by          text not null,
    ended_on         date,
    hire_id          uuid,
    reason           text,
    primary key (platform_id, id),
    foreign key (platform_id, person_id) references person (platform_id, id),
    foreign key (platform_id, session_id) references training_session (platform_id, id),
    check ((state = 'MADE') = (ended_on is null)),
    check ((state = 'NOT_KEPT') = (reason is not null)),
    check (hire_id is null or state = 'KEPT'),
    check (ended_on >= made_on)
);
create index on employer_promise (platform_id, person_id);

-- A person and a school that chooses whom it takes (C12). The days say the way.
create table training_application (
    platform_id text not null,
    id          uuid not null,
    person_id   uuid not null,
    session_id  uuid,
    school      text not null,
    course      text not null,
    state       text not null check (state in ('PREPARING', 'SENT', 'WAITING_LIST', 'ADMITTED', 'REFUSED', 'WITHDRAWN')),
    made_on     date not null,
    made_by     text not null,
    sent_on     date,
    listed_on   date,
    ended_on    date,
    reason      text,
    primary key (platform_id, id),
    foreign key (platform_id, person_id) references person (platform_id, id),
    foreign key (platform_id, session_id) references training_session (platform_id, id),
    check (state not in ('SENT', 'WAITING_LIST', 'ADMITTED', 'REFUSED') or sent_on is not null),
    check (state <> 'PREPARING' or sent_on is null),
    check (state <> 'WAITING_LIST' or listed_on is not null),
    check ((state in ('ADMITTED', 'REFUSED', 'WITHDRAWN')) = (ended_on is not null)),
    check ((state in ('REFUSED', 'WITHDRAWN')) = (reason is not null)),
    check (sent_on >= made_on),
    check (listed_on >= sent_on),
    check (ended_on >= case when listed_on is not null then listed_on when sent_on is not null then sent_on else made_on end)
);
create index on training_application (platform_id, person_id);

-- Work-study (C11): an employer is searched, promises, the contract is filed with the OPCO, it starts, it ends.
create table work_study (
    platform_id      text not null,
    id               uuid not null,
    person_id        uuid not null,
    occupation       text not null,
    contract         text not null check (contract in ('APPRENTISSAGE', 'PROFESSIONNALISATION')),
    school           text,
    organisation_id  uuid,
    establishment_id uuid,
    employer_name    text,
    opco             text,
    state            text not null check (state in ('SEARCHING', 'PROMISED', 'FILED', 'STARTED', 'FINISHED', 'BROKEN_OFF')),
    made_on          date not null,
    made_by          text not null,
    promised_on      date,
    filed_on         date,
    started_on       date,
    ended_on         date,
    reason           text,
    primary key (platform_id, id),
    foreign key (platform_id, person_id) references person (platform_id, id),
    check (state not in ('PROMISED', 'FILED', 'STARTED', 'FINISHED')
           or promised_on is not null and establishment_id is not null and employer_name is not null),
    check (state not in ('FILED', 'STARTED', 'FINISHED') or filed_on is not null and opco is not null),
    check (state not in ('STARTED', 'FINISHED') or started_on is not null),
    check ((state in ('FINISHED', 'BROKEN_OFF')) = (ended_on is not null)),
    check ((state = 'BROKEN_OFF') = (reason is not null)),
    check (promised_on >= made_on),
    check (filed_on >= promised_on),
    check (started_on >= promised_on),
    check (ended_on >= case when started_on is not null then started_on when promised_on is not null then promised_on else made_on end)
);
create index on work_study (platform_id, person_id);

-- R-W1: what each may become.
create function employer_promise_moves() returns trigger language plpgsql as $$
begin
    if old.state <> new.state and old.state <> 'MADE' and new.state <> 'MADE' then
        raise exception 'Promise % goes from % to % (R-W1)', new.id, old.state, new.state using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger employer_promise_moves before update on employer_promise for each row execute function employer_promise_moves();
create function training_application_moves() returns trigger language plpgsql as $$
begin
    if old.state <> new.state and not (
           old.state = 'PREPARING' and new.state in ('SENT', 'WITHDRAWN')
        or old.state = 'SENT' and new.state in ('PREPARING', 'WAITING_LIST', 'ADMITTED', 'REFUSED', 'WITHDRAWN')
        or old.state = 'WAITING_LIST' and new.state in ('SENT', 'ADMITTED', 'REFUSED', 'WITHDRAWN')
        or old.state in ('ADMITTED', 'REFUSED', 'WITHDRAWN')
           and new.state = case when old.listed_on is not null then 'WAITING_LIST' when old.sent_on is not null then 'SENT' else 'PREPARING' end) then
        raise exception 'Application % goes from % to % (R-W1)', new.id, old.state, new.state using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger training_application_moves before update on training_application
    for each row execute function training_application_moves();
create function work_study_moves() returns trigger language plpgsql as $$
begin
    if old.state <> new.state and not (
           old.state = 'SEARCHING' and new.state in ('PROMISED', 'BROKEN_OFF')
        or old.state = 'PROMISED' and new.state in ('SEARCHING', 'FILED', 'BROKEN_OFF')
        or old.state = 'FILED' and new.state in ('PROMISED', 'STARTED', 'BROKEN_OFF')
        or old.state = 'STARTED' and new.state in ('FILED', 'FINISHED', 'BROKEN_OFF')
        or old.state in ('FINISHED', 'BROKEN_OFF')
           and new.state = case when old.started_on is not null then 'STARTED' when old.filed_on is not null then 'FILED'
                                when old.promised_on is not null then 'PROMISED' else 'SEARCHING' end) then
        raise exception 'Work-study % goes from % to % (R-W1)', new.id, old.state, new.state using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger work_study_moves before update on work_study for each row execute function work_study_moves();

-- Hours of a day (R-W8): planned, and those that she was there.
create table attendance (
    platform_id text not null,
    trainee_id  uuid not null,
    on_day      date not null,
    planned     numeric(4, 2) not null check (planned > 0 and planned <= 12),
    attended    numeric(4, 2) not null check (attended >= 0 and attended <= planned),
    excused     boolean not null default false,
    noted_by    text not null,
    noted_at    timestamptz not null,
    primary key (platform_id, trainee_id, on_day),
    foreign key (platform_id, trainee_id) references trainee (platform_id, id),
    check (not excused or attended < planned)
);

do $$
declare t text;
begin
    foreach t in array array['trainee', 'training_wish', 'cohort', 'cohort_member', 'employer_promise', 'training_application', 'work_study', 'attendance'] loop
        execute format('alter table %I enable row level security', t);
        execute format('create policy %I on %I for all to ensemblier_app using (is_machine(platform_id))', t || '_machine', t);
        execute format('create policy %I on %I for select to ensemblier_app using (is_team(platform_id))', t || '_read', t);
        execute format('create policy %I on %I for insert to ensemblier_app with check (is_team(platform_id))', t || '_made', t);
        execute format('create policy %I on %I for update to ensemblier_app using (is_team(platform_id))', t || '_kept', t);
    end loop;
    foreach t in array array['trainee', 'training_wish', 'cohort_member', 'employer_promise', 'training_application', 'work_study'] loop
        execute format('create policy %I on %I for select to ensemblier_app'
            || ' using (actor_kind() = ''candidate'' and person_id in (select same_persons(actor_person())))', t || '_self', t);
    end loop;
end $$;
create policy attendance_self on attendance for select to ensemblier_app
    using (actor_kind() = 'candidate'
           and exists (select from trainee t
                        where t.platform_id = attendance.platform_id and t.id = attendance.trainee_id
                          and t.person_id in (select same_persons(actor_person()))));
create policy attendance_wrong on attendance for delete to ensemblier_app using (is_team(platform_id));
create policy cohort_self on cohort for select to ensemblier_app
    using (actor_kind() = 'candidate'
           and exists (select from cohort_member m
                        where m.platform_id = cohort.platform_id and m.cohort_id = cohort.id
                          and m.person_id in (select same_persons(actor_person()))));
create policy cohort_member_left on cohort_member for delete to ensemblier_app using (is_team(platform_id));

insert into parameter (name, platform_id, valid_from, value, meaning) values
    ('training.group-size', null, '2021-01-01', 8, 'personnes qui attendent la même formation dans un bassin, à partir desquelles un groupe est proposé'),
    ('training.absent-percent', null, '2021-01-01', 20, 'part des heures manquées sur un mois, en pour cent, à partir de laquelle une personne en formation risque d’arrêter'),
    ('training.begins-days', null, '2021-01-01', 14, 'jours avant le début d’une session où l’accueil des personnes le rappelle'),
    ('r-w5.poei-months',    null, '2009-11-24', 6, 'durée la plus courte du contrat promis pour une POEI, en mois');
