-- What a claim says of the person who made it does not outlive its use (R-P6).
insert into parameter (name, platform_id, valid_from, value, meaning) values
    ('r-p6.claim-days', null, '2021-01-01', 365, 'jours avant que le nom d’une demande de structure répondue soit effacé');
create policy claim_faded on claim for delete using (is_machine(platform_id));

-- The number by which the team calls a referral body.
alter table organisation add column phone text;
