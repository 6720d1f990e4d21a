-- V6 held each change of what was noted before to its check too: it could no more move, nor lose its names (R-P6). Only a
-- new row is held to it.
alter table immersion
    drop constraint immersion_frame_check,
    add constraint immersion_frame_check check (frame in ('PMSMP', 'PUPIL', 'VISIT', 'MINI_STAGE'));

create function immersion_of_a_file() returns trigger language plpgsql as $$
begin
    raise exception 'A pupil has no file: she is asked for in pupil_request (R-W4)' using errcode = 'check_violation';
end $$;
create trigger immersion_of_a_file before insert on immersion
    for each row when (new.frame = 'PUPIL') execute function immersion_of_a_file();
