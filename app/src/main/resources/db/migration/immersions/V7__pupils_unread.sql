-- Nobody read them: the story says who answered and when, and each act is held to the state that it starts from.
alter table pupil_request drop column answered_at, drop column answered_by, drop column version;
