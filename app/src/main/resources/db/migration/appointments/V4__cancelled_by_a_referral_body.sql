-- What the body that sent her booked, it may cancel too.
alter table appointment drop constraint appointment_cancelled_by_check;
alter table appointment add constraint appointment_cancelled_by_check
    check (cancelled_by in ('PERSON', 'TEAM', 'REFERRER'));
