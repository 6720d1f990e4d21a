-- A hire as its changes keep it (R-E6), whoever writes the change.
create function hire_line(h hire) returns jsonb
    language sql stable as $$
  select jsonb_build_object('organisation_id', h.organisation_id, 'establishment_id', h.establishment_id,
             'employer_name', h.employer_name, 'setting', h.setting, 'occupation', h.occupation,
             'contract_class', h.contract_class, 'contract_months', h.contract_months, 'weekly_hours', h.weekly_hours,
             'starts_on', h.starts_on, 'ends_on', h.ends_on, 'end_reason', h.end_reason,
             'cancelled_at', h.cancelled_at, 'cancelled_by', h.cancelled_by, 'cancel_reason', h.cancel_reason)
$$;
