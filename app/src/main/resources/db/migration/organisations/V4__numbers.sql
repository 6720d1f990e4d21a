-- Whether the key of a SIRET or FINESS number is right (Luhn, letters of Corsica count as 0); La Poste adds its digits up.
-- The same rule as organisations/model/Identifiers.java, so that a list can be filtered by it.
create function number_key_fits(number text) returns boolean language sql immutable parallel safe
    return case
        when number is null or number !~ '^[0-9AB]+$' then true
        else (select sum(case when at % 2 = 0 and digit * 2 > 9 then digit * 2 - 9
                              when at % 2 = 0 then digit * 2
                              else digit end) % 10 = 0
                     or (number ~ '^356000000[0-9]{5}$' and sum(digit) % 5 = 0)
                from (select at, translate(substr(reverse(number), at, 1), 'AB', '00')::integer as digit
                        from generate_series(1, length(number)) at) digits)
    end;

-- A number that was taken with a false key stays to be checked until somebody corrects it.
alter table establishment add column number_doubtful boolean not null
    generated always as (not (number_key_fits(finess) and number_key_fits(siret))) stored;
create index on establishment (platform_id) where number_doubtful and closed_on is null;
