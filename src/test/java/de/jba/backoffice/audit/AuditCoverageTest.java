// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** No table of the product changes unseen. */
class AuditCoverageTest {
    /**
     * Tables that are not logged: the log itself, what the migration step writes, the authors of a revision, whom
     * triggers derive from changes that are logged, and which view a person used last: looking is no change.
     */
    private static final List<String> NOT_LOGGED = List.of(
            "audit_chain",
            "audit_entry",
            "audit_personal",
            "flyway_schema_history",
            "list_use",
            "mail",
            "mail_recipient",
            "notice",
            "notice_kind",
            "notice_read",
            "notice_setting",
            "permission",
            "personal_column",
            "reading_mark",
            "revision_author");

    private static final int ROW = 1;
    private static final int INSERT = 4;
    private static final int DELETE = 8;
    private static final int UPDATE = 16;

    private static LogDatabase database;

    @BeforeAll
    static void start() throws Exception {
        database = LogDatabase.shared();
    }

    @Test
    void everyTableOfRecordsIsLogged() throws Exception {
        assertThat(database.all("""
                        select relname from pg_class c
                        where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and not exists (
                            select from pg_trigger t where t.tgrelid = c.oid and t.tgfoid = 'audit_row'::regproc
                                and t.tgenabled = 'O' and t.tgtype = %d)
                        and (select bit_or(tgtype) from pg_trigger t where t.tgrelid = c.oid and t.tgenabled = 'O'
                                and t.tgfoid = 'audit_rows'::regproc and t.tgqual is null and t.tgattr = '')
                            is distinct from %d
                        order by relname
                        """.formatted(ROW + INSERT + DELETE + UPDATE, INSERT + DELETE + UPDATE)))
                .containsExactlyElementsOf(NOT_LOGGED);
    }

    @Test
    void everyTriggerNamesColumnsThatThereAre() throws Exception {
        assertThat(database.all("""
                        with argument as (
                            select t.tgrelid, one.value, regexp_match(one.value, '^(\\w+)\\((\\w+)\\)\\.(\\w+)$') as lookup
                            from pg_trigger t, unnest(string_to_array(encode(t.tgargs, 'escape'), '\\000'))
                                with ordinality a (value, position), unnest(string_to_array(a.value, '|')) one (value)
                            where t.tgfoid in ('audit_row'::regproc, 'audit_rows'::regproc)
                                and a.position between 2 and 4 and a.value not in ('', '-'))
                        select tgrelid::regclass || ': ' || value from argument g
                        where not exists (select from pg_attribute where attrelid = g.tgrelid and not attisdropped
                                              and attname = coalesce(g.lookup[2], g.value))
                            or g.lookup is not null and not exists (
                                select from pg_attribute where attrelid = to_regclass(g.lookup[1]) and attname = g.lookup[3])
                        """)).isEmpty();
    }

    @Test
    void everyPersonalColumnExists() throws Exception {
        assertThat(database.all("""
                        select table_name || '.' || column_name from personal_column p
                        where table_name <> 'audit_personal' and not exists (
                            select from pg_attribute where attrelid = to_regclass(p.table_name) and attname = p.column_name)
                        """)).isEmpty();
    }
}
