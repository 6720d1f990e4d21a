-- Its condition stands in the queries, which ask once for whom she stands in and not for each task.
drop function task_is_for(text, text, text, uuid, date);
