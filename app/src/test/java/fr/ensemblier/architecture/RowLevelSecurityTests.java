package fr.ensemblier.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ensemblier.WholeApplication;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// R-P7: the database itself refuses the rows of another tenant, to the application and to the matching feed.
@WholeApplication
class RowLevelSecurityTests {

    /// Numbers of the rules: one value for all, or a platform's own.
    private static final List<String> SHARED = List.of("parameter");

    /// Found by a random key before anybody knows the platform.
    private static final List<String> KEYED = List.of("access_link", "membership", "outgoing_message", "stored_file");

    @Autowired
    JdbcClient jdbc;

    @Test
    void everyTableOfATenantIsUnderRowLevelSecurity() {
        assertThat(names("""
                select c.relname
                  from pg_class c
                  join pg_attribute a on a.attrelid = c.oid and a.attname = 'platform_id' and not a.attisdropped
                 where c.relkind in ('r', 'p')
                   and c.relnamespace = 'public'::regnamespace
                   and (not c.relrowsecurity or not exists (select from pg_policy p where p.polrelid = c.oid))
                 order by 1
                """)).isSubsetOf(SHARED);
    }

    @Test
    void everyTableOfATenantIsLedByItsPlatform() {
        assertThat(names("""
                select c.relname
                  from pg_class c
                  join pg_attribute a on a.attrelid = c.oid and a.attname = 'platform_id' and not a.attisdropped
                 where c.relkind in ('r', 'p')
                   and c.relnamespace = 'public'::regnamespace
                   and c.relrowsecurity
                   and not exists (select from pg_index i
                                    where i.indrelid = c.oid and i.indisprimary and i.indkey[0] = a.attnum)
                 order by 1
                """)).isSubsetOf(KEYED);
    }

    @Test
    void theApplicationAndTheFeedOwnNothingAndBypassNothing() {
        assertThat(names("""
                select rolname
                  from pg_roles
                 where rolname in ('ensemblier_app', 'ensemblier_matching')
                   and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb)
                """)).isEmpty();
        assertThat(names("""
                select c.relname
                  from pg_class c
                 where pg_get_userbyid(c.relowner) in ('ensemblier_app', 'ensemblier_matching')
                """)).isEmpty();
        assertThat(names("""
                select m.rolname || ' is member of ' || r.rolname
                  from pg_auth_members a
                  join pg_roles m on m.oid = a.member
                  join pg_roles r on r.oid = a.roleid
                 where m.rolname in ('ensemblier_app', 'ensemblier_matching')
                """)).isEmpty();
    }

    @Test
    void theFeedReadsCardsAndOffersAndNothingElse() {
        assertThat(names("""
                select c.relname
                  from pg_class c
                 where c.relkind in ('r', 'p', 'v', 'm')
                   and c.relnamespace = 'public'::regnamespace
                   and has_table_privilege('ensemblier_matching', c.oid, 'select')
                 order by 1
                """)).containsExactly("candidate_card", "job_offer");
        assertThat(names("""
                select c.relname
                  from pg_class c
                 where c.relkind in ('r', 'p', 'v', 'm')
                   and c.relnamespace = 'public'::regnamespace
                   and (has_table_privilege('ensemblier_matching', c.oid, 'insert, update, delete, truncate')
                        or has_any_column_privilege('ensemblier_matching', c.oid, 'insert, update'))
                """)).isEmpty();
    }

    /// R-P7: what runs as the owner (names, mails, tasks) is called by the application alone.
    @Test
    void theFeedCallsNoFunctionThatRunsAsTheOwner() {
        assertThat(names("""
                select p.proname
                  from pg_proc p
                 where p.pronamespace = 'public'::regnamespace
                   and p.prosecdef
                   and has_function_privilege('ensemblier_matching', p.oid, 'execute')
                 order by 1
                """)).isEmpty();
        assertThat(names("""
                select p.proname
                  from pg_proc p
                 where p.pronamespace = 'public'::regnamespace
                   and not has_function_privilege('ensemblier_app', p.oid, 'execute')
                 order by 1
                """)).isEmpty();
    }

    /// A view runs with the rights of its owner unless it says otherwise: those that do not must filter by actor, and
    /// must not be a way to write.
    @Test
    void noViewOpensADoorAroundThePolicies() {
        assertThat(names("""
                select c.relname
                  from pg_class c
                 where c.relkind = 'v'
                   and c.relnamespace = 'public'::regnamespace
                   and not coalesce(c.reloptions @> array['security_invoker=true'], false)
                   and (c.relname not like '%\\_national'
                        or pg_get_viewdef(c.oid) not like '%actor_kind() = ''national''%'
                        or has_table_privilege('ensemblier_app', c.oid, 'insert, update, delete'))
                """)).isEmpty();
    }

    private List<String> names(String sql) {
        return jdbc.sql(sql).query((row, _) -> row.getString(1)).list();
    }
}
