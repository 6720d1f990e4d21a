-- A spreadsheet of a whole organisation holds the places of all: who recruits for some of them sees what she brought herself.
alter table sheet_import add column account_id uuid default actor_account();
create policy sheet_import_placed on sheet_import as restrictive for all to ensemblier_app
    using (actor_everywhere() or account_id = actor_account());
