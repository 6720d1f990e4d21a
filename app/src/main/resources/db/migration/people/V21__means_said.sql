-- How she travels, said on one screen before how long on the next: kept apart until both make her reach.
alter table profile add column means_said text;
