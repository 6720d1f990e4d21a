-- On the first day somebody may say that the job did not begin (R-H2).
alter table hire_check drop constraint hire_check_answer_check;
alter table hire_check add constraint hire_check_answer_check
    check (answer in ('THERE', 'THERE_DIFFICULT', 'LEFT', 'NOT_BEGUN', 'UNKNOWN'));
