-- A function that runs as the owner is called by the application alone, never by the feed of the matching engine (R-P7).
-- By default PostgreSQL lets everybody call every function: not those of later migrations, and not these any more.
alter default privileges revoke execute on functions from public;
alter default privileges in schema public grant execute on functions to ensemblier_app;
do $$
declare f regprocedure;
begin
    for f in select p.oid::regprocedure from pg_proc p where p.pronamespace = 'public'::regnamespace and p.prosecdef loop
        execute format('revoke all on function %s from public', f);
        execute format('grant execute on function %s to ensemblier_app', f);
    end loop;
end
$$;
