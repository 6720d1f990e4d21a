-- Who was invited, and never came, is not kept for ever (R-P6).
insert into parameter (name, platform_id, valid_from, value, meaning) values
    ('r-p6.link-days', null, '2021-01-01', 30, 'jours avant qu’une invitation ou un lien finis soient effacés');
