-- C11: taken back to the search, a work-study has no hire. Saving it says so now; rows of before kept theirs.
update work_study set hire_id = null where promised_on is null and hire_id is not null;
