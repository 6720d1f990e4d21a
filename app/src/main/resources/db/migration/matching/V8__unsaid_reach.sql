-- Who has not said how far she goes is proposed near her commune only, until she says it (R-M1).
insert into parameter (name, platform_id, valid_from, value, meaning) values
    ('r-m1.unsaid-reach-km', null, '2021-01-01', 20, 'kilomètres à vol d’oiseau au plus, tant qu’une personne n’a pas dit son trajet');
