-- A work-study that begins is a hire, recorded once (R-H1, C11); hires are rows of another module.
alter table work_study add hire_id uuid;
