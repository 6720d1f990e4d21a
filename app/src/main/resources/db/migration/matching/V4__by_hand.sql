-- What humans decide about a card and an offer (R-M4, R-M9). Nothing is taken away: who undid it is said beside who did it.
-- `platform_id` is the offer's. `reason` is a code of PUT_ASIDE_REASON; `words` are free.
create table match_decision (
    platform_id      text not null,
    id               uuid not null,
    offer_id         uuid not null,
    organisation_id  uuid not null,
    card_platform_id text not null,
    card_key         uuid not null,
    side             text not null check (side in ('TEAM', 'EMPLOYER')),
    kind             text not null check (kind in ('FORWARD', 'ASIDE')),
    reason           text,
    words            text,
    by               text not null,
    at               timestamptz not null,
    undone_at        timestamptz,
    undone_by        text,
    primary key (platform_id, id),
    constraint says_why check (reason is not null or words is not null)
);
create unique index match_decision_current on match_decision (platform_id, offer_id, card_key, side) where undone_at is null;
create index match_decision_by_offer on match_decision (offer_id);
create index match_decision_by_card on match_decision (card_key);
alter table match_decision enable row level security;
create policy decision_team on match_decision for all
    using (is_team(platform_id) or is_team(card_platform_id) or is_machine(platform_id));
-- An employer reads what he decided himself, never what the team says about somebody.
create policy decision_employer on match_decision for all
    using (side = 'EMPLOYER' and actor_kind() = 'employer' and platform_id = actor_platform()
           and organisation_id = actor_organisation());
create policy decision_hers on match_decision for select
    using (actor_kind() = 'candidate' and card_key = (select p.card_key from person p where p.id = actor_person()));

alter table match add column forward boolean not null default false;

-- What a person decides about matching: how many employers may ask for her in 7 days (R-M6), and that no machine orders
-- her (R-M9). `platform_id` is hers.
create table match_wish (
    platform_id     text not null,
    card_key        uuid not null,
    weekly_contacts integer check (weekly_contacts between 1 and 20),
    objected_at     timestamptz,
    noted_by        text not null,
    noted_at        timestamptz not null,
    primary key (platform_id, card_key)
);
alter table match_wish enable row level security;
create policy wish_team on match_wish for all using (is_team(platform_id) or is_machine(platform_id));
create policy wish_self on match_wish for all
    using (actor_kind() = 'candidate' and card_key = (select p.card_key from person p where p.id = actor_person()));
create index match_wish_objecting on match_wish (card_key) where objected_at is not null;

-- When a queued request is sent: « transmis le … » (R-M6).
alter table contact add column send_on date;

-- The order of an employer's list, and of the lists of contacts.
create index match_inbox on match (organisation_id, state, coalesce(interested_at, '-infinity'::timestamptz) desc,
                                   (forward or origin = 'TEAM') desc, score desc, id desc);
create index contact_newest on contact (organisation_id, asked_at desc, id desc);
create index contact_of_platform on contact (platform_id, asked_at desc, id desc);
create index contact_of_card_platform on contact (card_platform_id, asked_at desc, id desc);
