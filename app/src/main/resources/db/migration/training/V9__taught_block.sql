-- A hybrid VAE: the blocks that are not shown by experience are learnt in a session (ASH to DEAS, block 2).
alter table vae add column trainee_id uuid;
alter table vae add foreign key (platform_id, trainee_id) references trainee (platform_id, id);
alter table vae add constraint taught_of_a_hybrid check (trainee_id is null or kind = 'HYBRID');
create index on vae (platform_id, trainee_id) where trainee_id is not null;
