-- Other ways to do the same step, by their names: one of them may take its place in a person's pathway.
alter table pathway_template_step
    add column alternatives text[] not null default '{}' check (cardinality(alternatives) <= 5);
alter table pathway_step
    add column alternatives text[] not null default '{}' check (cardinality(alternatives) <= 5);

-- Shipped templates that nobody edited have those of today.
update pathway_template_step s
   set alternatives = o.ways
  from pathway_template t,
       (values ('AUTONOMY', 7, array['Formation financée par la Région (PRF)']),
               ('AUTONOMY', 8, array['Contrat avec un GEIQ']),
               ('ZEST', 4, array['Entrée dans un GEIQ']),
               ('AFEST', 1, array['Préparation avant l’embauche (POEI)']),
               ('VAE_INDIVIDUAL', 3, array['Préparation en groupe et passage devant le jury']))
           o(code, position, ways)
 where t.platform_id = s.platform_id and t.id = s.template_id and t.code = o.code and t.edited_at is null
   and s.position = o.position;
