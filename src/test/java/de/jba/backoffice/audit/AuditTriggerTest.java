// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class AuditTriggerTest {
    private static LogDatabase database;

    @BeforeAll
    static void start() throws Exception {
        database = LogDatabase.start();
    }

    @AfterAll
    static void stop() throws Exception {
        database.close();
    }

    @Test
    void aChangeIsInTheLogWithWhoWhatAndWhy() throws Exception {
        try (Connection jobcenter = database.agency("jobcenter")) {
            LogDatabase.query(
                    jobcenter,
                    "insert into sample (owner, name, places, mailbox) values ('jobcenter', 'BerEb', 49, 'a@b.de')");
            LogDatabase.query(jobcenter, "update sample set places = 45, version = 2");
            jobcenter.commit();
        }
        assertThat(database.canonical())
                .hasSize(2)
                .last()
                .asString()
                .contains(
                        "\"after\":{\"places\":45}", "\"before\":{\"places\":49}", "\"version\":{\"from\":1,\"to\":2}")
                .contains("\"agency\":\"jobcenter\"", "\"reason\":\"because\"", "\"roles\":[\"agency-admin\"]")
                .contains("\"label\":\"BerEb\"", "\"owner\":\"jobcenter\"", "\"request\":\"request-1\"");
    }
}
