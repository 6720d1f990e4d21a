-- R-E6: who was noted in a session by mistake is taken out, as long as nothing ended; the hours noted hold the row.
create policy trainee_mistaken on trainee for delete to ensemblier_app
    using (is_team(platform_id) and state in ('CANDIDATE', 'ADMITTED', 'ENTERED'));
