// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.isolation;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One of the database's guards: a condition of a policy, a trigger, a table's row level security, a rule that policies
 * and functions ask, a refusal within a function.
 *
 * @param name how the report calls it
 * @param removal the statement that takes it away
 */
record Guard(String name, String removal) {
    private static final String EVERY_GUARD = """
            SELECT format('%s: policy %s, who may %s', relname, polname,
                          CASE polcmd WHEN 'r' THEN 'see' WHEN 'a' THEN 'add' WHEN 'w' THEN 'change'
                                      WHEN 'd' THEN 'delete' ELSE 'do anything' END),
                   format('ALTER POLICY %I ON %I USING (true)', polname, relname)
            FROM pg_policy p JOIN pg_class c ON c.oid = polrelid
            WHERE pg_get_expr(polqual, polrelid) <> 'true'
            UNION ALL
            SELECT format('%s: policy %s, what may be written', relname, polname),
                   format('ALTER POLICY %I ON %I WITH CHECK (true)', polname, relname)
            FROM pg_policy p JOIN pg_class c ON c.oid = polrelid
            WHERE pg_get_expr(polwithcheck, polrelid) <> 'true'
            UNION ALL
            SELECT format('%s: trigger %s', relname, tgname), format('ALTER TABLE %I DISABLE TRIGGER %I', relname, tgname)
            FROM pg_trigger t JOIN pg_class c ON c.oid = tgrelid
            WHERE NOT tgisinternal
            UNION ALL
            SELECT relname || ': row level security', format('ALTER TABLE %I DISABLE ROW LEVEL SECURITY', relname)
            FROM pg_class WHERE relrowsecurity
            UNION ALL
            SELECT relname || ': row level security for its owner too',
                   format('ALTER TABLE %I NO FORCE ROW LEVEL SECURITY', relname)
            FROM pg_class WHERE relforcerowsecurity
            UNION ALL
            SELECT proname || ': what it asks',
                   format('CREATE OR REPLACE FUNCTION %I(%s) RETURNS boolean LANGUAGE sql STABLE AS ''SELECT true''',
                          proname, pg_get_function_arguments(p.oid))
            FROM pg_proc p JOIN pg_language l ON l.oid = prolang
            WHERE pronamespace = 'public'::regnamespace AND lanname = 'sql' AND prorettype = 'boolean'::regtype
            ORDER BY 1
            """;

    private static final List<Guard> ANSWERING_WITH_MANY = List.of(
            everything(
                    "current_audience: whom a share may name",
                    "current_audience() RETURNS text[]",
                    "SELECT array_agg(id) || ''*''::text FROM agency"),
            everything(
                    "auditor_reach: whose records an auditor sees",
                    "auditor_reach() RETURNS text[]",
                    "SELECT array_agg(id) FROM agency"),
            everything(
                    "consenting_agencies: who lets the joint auditors in",
                    "consenting_agencies() RETURNS text[]",
                    "SELECT array_agg(id) FROM agency"),
            everything(
                    "audit_own_readable: whose people read the log",
                    "audit_own_readable() RETURNS text",
                    "SELECT current_agency()"),
            everything(
                    "mentionable: whom a comment may mention",
                    "mentionable(instrument uuid) RETURNS SETOF text",
                    "SELECT id FROM agency"),
            everything(
                    "co_maintained: what a share lets edit",
                    "co_maintained(action text) RETURNS SETOF uuid",
                    "SELECT id FROM instrument"),
            everything(
                    "events_asked_for: which events may be found",
                    "events_asked_for() RETURNS SETOF event",
                    "SELECT * FROM event"),
            everything(
                    "open_records: what of other agencies is open",
                    "open_records() RETURNS TABLE (kind text, record text)",
                    "SELECT ''instrument'', id::text FROM instrument UNION ALL SELECT ''contact'', id::text FROM contact"));

    private static final String EVERY_FUNCTION = """
            SELECT proname, pg_get_functiondef(p.oid) FROM pg_proc p JOIN pg_language l ON l.oid = prolang
            WHERE pronamespace = 'public'::regnamespace AND lanname = 'plpgsql' ORDER BY 1
            """;
    private static final Pattern REFUSAL = Pattern.compile("RAISE EXCEPTION '((?:[^']|'')*)'");

    /** Every guard there is, as the catalogue knows them. */
    static List<Guard> all(Connection connection) throws SQLException {
        List<Guard> guards = new ArrayList<>(ANSWERING_WITH_MANY);
        try (Statement statement = connection.createStatement()) {
            try (ResultSet rows = statement.executeQuery(EVERY_GUARD)) {
                while (rows.next()) {
                    guards.add(new Guard(rows.getString(1), rows.getString(2)));
                }
            }
            try (ResultSet rows = statement.executeQuery(EVERY_FUNCTION)) {
                while (rows.next()) {
                    refusals(rows.getString(1), rows.getString(2)).forEach(guards::add);
                }
            }
        }
        return guards;
    }

    /** A rule that answers with agencies or records instead of yes and no: without it, with all of them. */
    private static Guard everything(String name, String function, String all) {
        return new Guard(name, "CREATE OR REPLACE FUNCTION " + function + " LANGUAGE sql STABLE AS '" + all + "'");
    }

    /** Each refusal of a function, which becomes a notice. */
    private static Stream<Guard> refusals(String function, String definition) {
        return REFUSAL.matcher(definition)
                .results()
                .map(refusal -> new Guard(
                        function + ": refuses, " + refusal.group(1).replace("''", "'"),
                        definition.substring(0, refusal.start())
                                + refusal.group().replace("EXCEPTION", "NOTICE")
                                + definition.substring(refusal.end())));
    }

    /** Whether it guards the log, whose tests have a database of their own. */
    boolean isOfTheLog() {
        return name.startsWith("audit_") || name.startsWith("bind_scope");
    }

    void remove(Connection owner) throws SQLException {
        try (Statement statement = owner.createStatement()) {
            statement.execute(removal);
        }
    }
}
