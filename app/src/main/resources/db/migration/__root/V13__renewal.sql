insert into parameter (name, platform_id, valid_from, value, meaning)
values ('r-m11.renewal-days', null, '2021-01-01', 15, 'moment où une offre peut être renouvelée, en jours avant sa fin');
