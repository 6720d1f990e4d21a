-- The body that sent a person may take an appointment for her: of those it took it reads the time, and no other.
alter table appointment drop constraint appointment_booked_how_check;
alter table appointment add constraint appointment_booked_how_check check (booked_how in ('TEAM', 'PERSON', 'REFERRER'));
alter table appointment add column referral_id uuid;
alter table appointment add constraint appointment_of_a_referral check ((booked_how = 'REFERRER') = (referral_id is not null));
