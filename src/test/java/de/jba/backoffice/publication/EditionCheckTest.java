// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.publication;

import static org.assertj.core.api.Assertions.assertThat;

import de.jba.backoffice.shared.Sha256;
import de.jba.backoffice.stack.DatabaseExtension;
import de.jba.backoffice.stack.LocalDatabase;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The start finds whatever of an edition is missing or was changed behind the application's back. */
@ExtendWith(DatabaseExtension.class)
class EditionCheckTest {
    private static final String ID = "00000000-0000-4000-8000-000000002048";
    private final LocalDatabase database;

    EditionCheckTest(LocalDatabase database) {
        this.database = database;
    }

    @Test
    void aWholeEditionIsComplete() throws SQLException {
        assertThat(foundAfter("select 1")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "update snapshot_document set bytes = 'x' where kind = 'CONTENT' | content",
                "delete from snapshot_document where kind = 'CONTENT' | content",
                "update snapshot_document set bytes = 'x' where kind = 'PDF' | PDF, seal",
                "delete from snapshot_document where kind = 'HTML' | page or annex",
                "update publication set sealed_pdf = 'pdf and another' | seal",
                "update publication set sealed_pdf = 'another' | seal",
                "update publication set evidence = '{}' | seal, evidence",
                "update programme set state = 'COSIGNED' where year = 2048 | state of the programme",
                "delete from publication | all of it",
            })
    void whatIsMissingOrChangedIsNamed(String damage, String found) throws SQLException {
        assertThat(foundAfter(damage)).isEqualTo(found);
    }

    /** What is said of the edition when that has happened to it; nothing of it stays. */
    private String foundAfter(String damage) throws SQLException {
        String content = hash("content");
        String pdf = hash("pdf");
        try (Connection superuser = database.asSuperuser();
                Statement sql = superuser.createStatement()) {
            superuser.setAutoCommit(false);
            sql.execute("set local session_replication_role = replica");
            sql.execute(
                    "insert into programme values ('%s', 2048, 'x', '2048-01-01', 'PUBLISHED', 1, 1)".formatted(ID));
            sql.execute("delete from publication; delete from snapshot_document");
            for (String kind : new String[] {"CONTENT", "PDF", "HTML", "ANNEX_CSV"}) {
                sql.execute("insert into snapshot_document values ('%s', 1, '%s', lower('%s')::bytea)"
                        .formatted(ID, kind, kind));
            }
            sql.execute("insert into publication values (2048, 1, '%s', 1, 'x', '%s', '%s', now(), 'x', '%s', '%s', '')"
                    .formatted(ID, content, pdf, content + pdf + hash("pdf and seal"), "pdf and seal"));
            sql.execute(damage);
            String found = EditionCheck.editions(superuser).getOrDefault("2048/1", "nothing");
            superuser.rollback();
            return found;
        }
    }

    private static String hash(String text) {
        return Sha256.hex(text.getBytes(StandardCharsets.US_ASCII));
    }
}
