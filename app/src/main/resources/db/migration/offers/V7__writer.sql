-- Who wrote last: a draft that saved itself is not overtaken by its own writer, who types on or publishes meanwhile (R-E5).
alter table job_offer add column kept_by uuid;
