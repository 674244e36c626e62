// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.audit;

import static de.jba.backoffice.audit.LogDatabase.query;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * What the log writes stays byte for byte as it is, and in its order: the entries of a series of changes are compared
 * with what the first version wrote of them. Times and numbers are left out, commitments opened.
 */
class AuditEntriesTest {
    private static final Path CHANGES = Path.of("src/test/resources/audit/changes.sql");
    private static final Path ENTRIES = Path.of("src/test/resources/audit/entries.txt");

    private final String run = UUID.randomUUID().toString().substring(0, 8);

    @Test
    void entriesAreWhatTheyAlwaysWere() throws Exception {
        LogDatabase database = LogDatabase.shared();
        for (String transaction : Files.readString(CHANGES).split("(?m)^-- .*$")) {
            try (Connection jobcenter = database.unbound();
                    Statement sql = jobcenter.createStatement()) {
                query(
                        jobcenter,
                        "select bind_scope('agency', 'jobcenter', 'who', 'Fachkraft', 'agency-admin,share-manager',"
                                + " 'API', ?, 'weil \"es\" so ist', date '2022-03-31')",
                        "run-" + run);
                sql.execute(transaction.replace("00000000-", run + "-").replace("RUN", run));
                jobcenter.commit();
            }
        }
        assertThat(String.join("\n", entries(database)) + "\n").isEqualTo(Files.readString(ENTRIES));
    }

    private List<String> entries(LogDatabase database) throws SQLException {
        List<String> entries = new ArrayList<>();
        try (Connection all = database.intruder();
                Statement sql = all.createStatement();
                ResultSet rows = sql.executeQuery("""
                        select e.canonical, coalesce(c.kept, ''), c.hashes, c.known
                        from audit_entry e join audit_chain n on n.entry = e.id cross join lateral (
                            select string_agg(field || '=' || value, ', ' order by field) as kept,
                                   array_agg(encode(sha256(salt || convert_to(value, 'UTF8')), 'hex')) as hashes,
                                   array_agg(field || ' kept') as known
                            from audit_personal p where p.entry = e.id
                                and p.owner_agency is not distinct from e.owner_agency) c
                        where e.request_id = 'run-%s' order by n.seq""".formatted(run))) {
            while (rows.next()) {
                String text = rows.getString(1);
                String[] hashes = (String[]) rows.getArray(3).getArray();
                String[] known = (String[]) rows.getArray(4).getArray();
                for (int i = 0; i < hashes.length; i++) {
                    text = text.replace(hashes[i], known[i]);
                }
                entries.add((text + " " + rows.getString(2))
                        .replaceAll("\"at\":\"[^\"]*\"", "\"at\":0")
                        .replaceAll("[\\d-]{10}T[\\d:]{8}\\.\\d+\\+00:00", "now")
                        .replaceAll("\"id\":\\d+", "\"id\":0")
                        .replace(run + "-", "00000000-")
                        .replace(run, "RUN"));
            }
        }
        return entries;
    }
}
