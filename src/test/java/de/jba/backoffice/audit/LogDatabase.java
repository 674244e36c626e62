// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.audit;

import de.jba.backoffice.migration.Migrate;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A real PostgreSQL with the product's migrations and one table of records, used as the unprivileged role. */
public final class LogDatabase {
    private static final List<String> AGENCIES = List.of(
            "id;name;marker;legalCircle",
            "arbeitsagentur;Agentur für Arbeit Herne;AA;SGB_III",
            "jobcenter;Jobcenter Herne;JC;SGB_II",
            "jugendamt;Stadt Herne – Jugendamt;JA;SGB_VIII");

    private static final String ORIGINAL = "original";

    private static @Nullable LogDatabase shared;

    private final EmbeddedPostgres postgres;

    private LogDatabase(EmbeddedPostgres postgres) {
        this.postgres = postgres;
    }

    /** The database of all tests of this run; nothing can be removed from its log. Ends with the process. */
    static synchronized LogDatabase shared() throws IOException, SQLException {
        if (shared == null) {
            shared = start();
        }
        return shared;
    }

    /** Takes one of its guards away, by a statement of the owner, until {@link #restore}. */
    public static void spoil(String removal) throws IOException, SQLException {
        LogDatabase database = shared();
        database.copy("backoffice", ORIGINAL);
        database.asOwner(removal);
    }

    /** Goes back to what was there before {@link #spoil}. */
    public static void restore() throws IOException, SQLException {
        shared().copy(ORIGINAL, "backoffice");
    }

    private void copy(String from, String to) throws SQLException {
        as("postgres", "postgres", "drop database if exists " + to + " with (force)");
        as("postgres", "postgres", "create database " + to + " template " + from + " owner jba_owner");
    }

    private static LogDatabase start() throws IOException, SQLException {
        LogDatabase database = new LogDatabase(EmbeddedPostgres.builder()
                .setLocaleConfig("encoding", "UTF8")
                .setLocaleConfig("locale", "C")
                .start());
        database.as("postgres", "postgres", """
                create role jba_owner login password 'owner';
                create role jba_app login password 'app';
                create role jba_auditor nologin;
                create role jba_public nologin;
                grant jba_auditor, jba_public to jba_app with inherit false, set true
                """);
        database.as(
                "postgres",
                "postgres",
                "create database backoffice owner jba_owner template template0 locale_provider icu icu_locale 'de-DE'"
                        + " lc_collate 'C' lc_ctype 'C'");
        Migrate.run(database.url("backoffice"), "jba_owner", "owner", AGENCIES);
        database.asOwner("""
                create table sample (
                    id uuid primary key default gen_random_uuid(), owner text not null, name text not null,
                    places numeric, note jsonb, document bytea, mailbox text, large bigint,
                    shouting text generated always as (upper(name)) stored,
                    visible_to text[], version integer not null default 1);
                create table slot (nr integer unique);
                create trigger audit after insert or update or delete on slot
                    for each row execute function audit_row('slot', '-', 'nr');
                grant select, insert, update, delete on slot to jba_app;
                create table member (sample_id uuid, person text, primary key (sample_id, person));
                insert into personal_column values ('member', 'person', 'a test', 'P1Y');
                create trigger audit after insert or update or delete on member
                    for each row execute function audit_row('sample', '-', 'sample_id', 'person');
                grant select, insert, update, delete on member to jba_app;
                create table pointer (sample_id uuid references sample deferrable initially deferred);
                create trigger audit after insert or update or delete on pointer
                    for each row execute function audit_row('sample', '-', 'sample_id');
                grant select, insert, update, delete on pointer to jba_app;
                create table sample_quota (
                    sample_id uuid, agency_id text, places integer, version integer, primary key (sample_id, agency_id));
                create trigger audit after insert or update or delete on sample_quota
                    for each row execute function audit_row('sample', '-', 'sample_id', '-', '', 'agency_id');
                grant select, insert, update, delete on sample_quota to jba_app;
                create table sample_part (
                    sample_id uuid references sample, nr integer, words text, primary key (sample_id, nr));
                grant select, insert, update, delete on sample, sample_part to jba_app;
                alter table sample enable row level security;
                alter table sample force row level security;
                create policy everything on sample to jba_app using (name <> 'verborgen') with check (true);
                insert into personal_column values ('sample', 'mailbox', 'a test', 'P1Y');
                create trigger audit after insert or update or delete on sample
                    for each row execute function audit_row('sample', 'owner', 'id', 'name');
                create trigger audit after insert or update or delete on sample_part
                    for each row execute function audit_row('sample', 'sample(sample_id).owner', 'sample_id',
                                                            'sample(sample_id).name')
                """);
        for (String agency : List.of("arbeitsagentur", "jobcenter", "jugendamt")) {
            database.consentToTheAuditors(agency);
        }
        return database;
    }

    private void consentToTheAuditors(String agency) throws SQLException {
        try (Connection lead = bound("agency", agency, "team-lead")) {
            query(lead, """
                    insert into audit_consent (id, agency_id, given, until, decided_by, function_name, decided_at)
                    values (gen_random_uuid(), ?, true, '2023-03-30', current_actor(), 'Teamleitung', '2022-03-30')
                    """, agency);
            lead.commit();
        }
    }

    String url(String name) {
        return "jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/" + name;
    }

    /** A transaction of the application without a scope. */
    Connection unbound() throws SQLException {
        Connection connection = DriverManager.getConnection(url("backoffice"), "jba_app", "app");
        connection.setAutoCommit(false);
        return connection;
    }

    /** A transaction of the administrator of an agency. */
    Connection agency(String alias) throws SQLException {
        return bound("agency", alias, "agency-admin");
    }

    /** A transaction bound to a scope; the person is named after the role. */
    Connection bound(String scope, String agency, String roles) throws SQLException {
        Connection connection = unbound();
        bind(connection, scope, agency, roles);
        return connection;
    }

    static void bind(Connection connection, String scope, String agency, String roles) throws SQLException {
        query(
                connection,
                "select bind_scope(?, ?, ?, ?, ?, 'API', 'request-1', 'because', date '2022-03-31')",
                scope,
                agency,
                roles + "-" + agency,
                "Funktion " + roles + " " + agency,
                roles);
    }

    /** A transaction of the superuser in which no trigger fires, as somebody would who alters the log by hand. */
    Connection intruder() throws SQLException {
        Connection connection = DriverManager.getConnection(url("backoffice"), "postgres", "");
        connection.setAutoCommit(false);
        query(connection, "set local session_replication_role = replica");
        return connection;
    }

    void asOwner(String sql) throws SQLException {
        as("backoffice", "jba_owner", sql);
    }

    void asSuperuser(String sql) throws SQLException {
        as("backoffice", "postgres", sql);
    }

    private void as(String name, String user, String sql) throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(url(name), user, user.equals("jba_owner") ? "owner" : "");
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The first column of every row. */
    static List<String> query(Connection connection, String sql, Object... arguments) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < arguments.length; i++) {
                statement.setObject(i + 1, arguments[i]);
            }
            List<String> rows = new ArrayList<>();
            if (statement.execute()) {
                try (ResultSet result = statement.getResultSet()) {
                    while (result.next()) {
                        rows.add(result.getString(1));
                    }
                }
            }
            return rows;
        }
    }

    /** What the whole log says, read past every policy: the canonical text of each entry in the order of the chain. */
    List<String> canonical() throws SQLException {
        return all("select canonical from audit_entry e join audit_chain c on c.entry = e.id order by seq");
    }

    /** The first column of every row, read past every policy. */
    List<String> all(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url("backoffice"), "postgres", "")) {
            return query(connection, sql);
        }
    }
}
