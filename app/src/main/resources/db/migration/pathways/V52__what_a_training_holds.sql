-- What the training holds stood where one reads what it takes before: an employer's promise (C12).
update pathway_template_step s
   set needs = 'Un employeur s’engage à embaucher.',
       closes = 'La formation est terminée : remise à niveau, deux blocs du titre (CCP 1 et 2) et secourisme (SST, 14 heures).'
  from pathway_template t
 where t.platform_id = s.platform_id and t.id = s.template_id and t.code = 'AUTONOMY' and s.kind = 'TRAINING'
   and s.needs = 'Remise à niveau, deux blocs du titre (CCP 1 et 2) et secourisme (SST, 14 heures).'
   and s.closes = 'La formation est terminée.' and t.edited_at is null;
-- A pathway that was left keeps its steps as they are (R-W1).
update pathway_step
   set needs = 'Un employeur s’engage à embaucher.',
       closes = 'La formation est terminée : remise à niveau, deux blocs du titre (CCP 1 et 2) et secourisme (SST, 14 heures).'
 where kind = 'TRAINING' and needs = 'Remise à niveau, deux blocs du titre (CCP 1 et 2) et secourisme (SST, 14 heures).'
   and closes = 'La formation est terminée.'
   and exists (select from pathway p
                where p.platform_id = pathway_step.platform_id and p.id = pathway_step.pathway_id and p.state = 'OPEN');
