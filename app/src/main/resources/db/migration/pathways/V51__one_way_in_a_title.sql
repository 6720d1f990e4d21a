-- Their other way is written beside them since V48: the title says one.
update pathway_template_step s
   set title = 'Embauche'
  from pathway_template t
 where t.platform_id = s.platform_id and t.id = s.template_id and t.edited_at is null
   and (t.code, s.position) in (('ZEST', 4), ('AFEST', 1)) and s.kind = 'CONTRACT';
