-- What the law wants a site to say of who publishes and who hosts it (LCEN), and whom to write to about data. Nothing
-- is invented: what the head has not written is left out of the public page.
create table platform_legal (
    platform_id text primary key references platform (id),
    legal_form  text,
    address     text,
    siret       text check (siret ~ '^[0-9]{14}$'),
    director    text,
    host        text,
    dpo         text,
    version     integer not null default 1,
    at          timestamptz not null,
    by          text not null
);
alter table platform_legal enable row level security;
create policy legal_read on platform_legal for select using (true);
create policy legal_written on platform_legal for all
    using (is_team(platform_id) or is_machine(platform_id));
