-- The secret address that an adviser's agenda follows, without a sign-in: kept as a hash, one at a time, taken back by
-- herself. Found by the hash before anybody knows the platform.
create table calendar_feed (
    platform_id text not null,
    account_id  uuid not null,
    secret_hash text not null unique,
    made_at     timestamptz not null,
    read_at     timestamptz,
    primary key (platform_id, account_id)
);
alter table calendar_feed enable row level security;
create policy calendar_feed_machine on calendar_feed for all to ensemblier_app using (is_machine(platform_id));
create policy calendar_feed_own on calendar_feed for all to ensemblier_app
    using (is_team(platform_id) and account_id = actor_account());
