// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.audit;

import static de.jba.backoffice.audit.LogDatabase.query;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Connection;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.erdtman.jcs.JsonCanonicalizer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a change leaves in the log. Each test works on a record of its own, since nothing is ever removed from the log. */
class AuditTriggerTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static LogDatabase database;
    private String id;

    @BeforeAll
    static void start() throws Exception {
        database = LogDatabase.shared();
    }

    @BeforeEach
    void aRecordOfTheJobcenter() throws Exception {
        id = UUID.randomUUID().toString();
        change("insert into sample (id, owner, name, places) values ('" + id + "', 'jobcenter', 'BerEb', 49)");
    }

    @Test
    void aChangeTellsWhoWhatAndWhy() throws Exception {
        change("update sample set places = 45, version = 2 where id = '" + id + "'");
        JsonNode entry = last();
        assertThat(entry.get("action").asText()).isEqualTo("update");
        assertThat(entry.get("object").toString())
                .isEqualTo("{\"id\":\"" + id + "\",\"label\":\"BerEb\",\"owner\":\"jobcenter\",\"type\":\"sample\"}");
        assertThat(entry.get("agency").asText()).isEqualTo("jobcenter");
        assertThat(entry.get("roles").toString()).isEqualTo("[\"agency-admin\"]");
        assertThat(entry.get("channel").asText()).isEqualTo("API");
        assertThat(entry.get("reason").asText()).isEqualTo("because");
        assertThat(entry.get("request").asText()).isEqualTo("request-1");
        assertThat(entry.get("scope").asText()).isEqualTo("agency");
        assertThat(entry.get("at").asText()).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{6}Z");
    }

    @Test
    void anUpdateHoldsTheChangedColumnsAlone() throws Exception {
        change("update sample set places = 45, version = 2, visible_to = '{x}' where id = '" + id + "'");
        assertThat(last().get("before").toString()).isEqualTo("{\"places\":49}");
        assertThat(last().get("after").toString()).isEqualTo("{\"places\":45}");
        assertThat(last().get("version").toString()).isEqualTo("{\"from\":1,\"to\":2}");
        assertThat(last().get("key").toString()).isEqualTo("{\"id\":\"" + id + "\"}");
    }

    @Test
    void anInsertHoldsWhatWasSetAndADeleteWhatWasThere() throws Exception {
        String row = "{\"id\":\"" + id + "\",\"name\":\"BerEb\",\"owner\":\"jobcenter\",\"places\":49}";
        assertThat(last().get("after").toString()).isEqualTo(row);
        assertThat(last().get("before").isNull()).isTrue();
        change("delete from sample where id = '" + id + "'");
        assertThat(last().get("before").toString()).isEqualTo(row);
        assertThat(last().get("after").isNull()).isTrue();
        assertThat(last().get("action").asText()).isEqualTo("delete");
    }

    @Test
    void anEmptiedColumnIsSaidToBeEmpty() throws Exception {
        change("update sample set places = null where id = '" + id + "'");
        assertThat(last().get("after").toString()).isEqualTo("{\"places\":null}");
    }

    @Test
    void whatSaysWhichPartItIsStandsInEveryEntry() throws Exception {
        change("insert into sample_quota values ('" + id + "', 'jobcenter', 5, 1)");
        change("update sample_quota set places = 6, version = 2 where sample_id = '" + id + "'");
        assertThat(last().get("before").toString()).isEqualTo("{\"agency_id\":\"jobcenter\",\"places\":5}");
        assertThat(last().get("after").toString()).isEqualTo("{\"agency_id\":\"jobcenter\",\"places\":6}");
        int before = entries().size();
        change("update sample_quota set places = 6 where sample_id = '" + id + "'");
        assertThat(entries()).as("nothing changed").hasSize(before);
    }

    @Test
    void aNewVersionWithoutAnyOtherChangeIsLogged() throws Exception {
        change("update sample set version = 2 where id = '" + id + "'");
        assertThat(entries()).hasSize(2);
        assertThat(last().get("after").toString()).isEqualTo("{}");
    }

    @Test
    void whatTriggersKeepIsNotAChange() throws Exception {
        change("update sample set visible_to = '{jugendamt}' where id = '" + id + "'");
        assertThat(entries()).hasSize(1);
    }

    @Test
    void aBulkUpdateLeavesOneEntryForEachRow() throws Exception {
        String name = UUID.randomUUID().toString();
        change("insert into sample (owner, name) select 'jobcenter', '" + name + "' from generate_series(1, 20)");
        change("update sample set places = 1 where name = '" + name + "'");
        assertThat(database.all("select 1 from audit_entry where label = '" + name + "' and action = 'update'"))
                .hasSize(20);
    }

    @Test
    void aPartStandsInTheHistoryOfItsWhole() throws Exception {
        change("insert into sample_part values ('" + id + "', 7, 'Teilangebot')");
        assertThat(last().get("object").toString())
                .isEqualTo("{\"id\":\"" + id + "\",\"label\":\"BerEb\",\"owner\":\"jobcenter\",\"type\":\"sample\"}");
        assertThat(last().get("table").asText()).isEqualTo("sample_part");
        assertThat(last().get("key").toString()).isEqualTo("{\"nr\":7,\"sample_id\":\"" + id + "\"}");
    }

    @Test
    void aTriggerThatNamesWhatIsNotThereFails() {
        assertThatThrownBy(() -> database.asOwner("""
                        begin;
                        create table lost (id uuid);
                        create trigger audit after insert on lost for each row execute function audit_row('lost', '-', 'nr');
                        select bind_scope('system:test', '', '', '', '', 'API', '', '', date '2022-03-31');
                        insert into lost values (gen_random_uuid());
                        """)).hasMessageContaining("which the row does not have");
    }

    @Test
    void aPartOfSomethingUnseenFails() throws Exception {
        String hidden = UUID.randomUUID().toString();
        change("insert into sample (id, owner, name) values ('" + hidden + "', 'jobcenter', 'verborgen')");
        assertThatThrownBy(() -> change("insert into sample_part values ('" + hidden + "', 1, 'x')"))
                .hasMessageContaining("finds no sample(sample_id).owner");
    }

    @Test
    void aTransactionGivesItsChangesTheVerbOfTheDomain() throws Exception {
        change("select audit_action('cosign'); update sample set places = 1 where id = '" + id + "'");
        assertThat(last().get("action").asText()).isEqualTo("cosign");
        assertThat(last().get("operation").asText()).isEqualTo("update");
        change("update sample set places = 2 where id = '" + id + "'");
        assertThat(last().get("action").asText()).isEqualTo("update");
    }

    @Test
    void personsAndPersonalValuesStandOutsideTheCanonicalBytes() throws Exception {
        change("update sample set mailbox = 'erika@example.org' where id = '" + id + "'");
        change("update sample set mailbox = 'max@example.org' where id = '" + id + "'");
        assertThat(entries()).noneMatch(e -> e.contains("example.org"));
        assertThat(entries()).noneMatch(e -> e.contains("Funktion") || e.contains("agency-admin-jobcenter"));
        JsonNode entry = last();
        assertThat(entry.get("personal").fieldNames())
                .toIterable()
                .containsExactly("actor.name", "actor.subject", "after.mailbox", "before.mailbox");
        assertThat(committed(entry, "before.mailbox", "\"erika@example.org\"")).isTrue();
        assertThat(committed(entry, "after.mailbox", "\"max@example.org\"")).isTrue();
        assertThat(committed(entry, "actor.subject", "\"agency-admin-jobcenter\""))
                .isTrue();
        assertThat(committed(entry, "actor.name", "\"Funktion agency-admin jobcenter\""))
                .isTrue();
    }

    @Test
    void aPersonalKeyAndAPersonalNameStandOutsideToo() throws Exception {
        change("insert into member values ('" + id + "', 'Erika Muster')");
        assertThat(entries()).noneMatch(e -> e.contains("Erika"));
        assertThat(last().get("key").toString()).isEqualTo("{\"sample_id\":\"" + id + "\"}");
        assertThat(last().get("object").get("label").isNull()).isTrue();
        assertThat(committed(last(), "label", "\"Erika Muster\"")).isTrue();
        assertThat(committed(last(), "after.person", "\"Erika Muster\"")).isTrue();
    }

    @Test
    void everyCommitmentHasASaltOfItsOwn() throws Exception {
        assertThat(database.all("select salt from audit_personal")).doesNotHaveDuplicates();
        assertThat(database.all("select distinct length(salt) from audit_personal where salt is not null"))
                .containsExactly("32");
    }

    @Test
    void aNumberThatADoubleCannotHoldIsKeptAsText() throws Exception {
        change("update sample set large = 9007199254740993, places = 0.1234567890123456789 where id = '" + id + "'");
        assertThat(last().get("after").toString())
                .isEqualTo("{\"large\":\"9007199254740993\",\"places\":\"0.1234567890123456789\"}");
    }

    @Test
    void nestedValuesAreKept() throws Exception {
        change("update sample set note = '{\"b\":[1,{\"z\":null,\"a\":\"ä\"}],\"a\":1.50}' where id = '" + id + "'");
        assertThat(last().get("after").toString())
                .isEqualTo("{\"note\":{\"a\":1.5,\"b\":[1,{\"a\":\"ä\",\"z\":null}]}}");
    }

    @Test
    void aDocumentIsKeptAsItsDigest() throws Exception {
        change("update sample set document = 'Programm' where id = '" + id + "'");
        byte[] hash = MessageDigest.getInstance("SHA-256").digest("Programm".getBytes(StandardCharsets.UTF_8));
        assertThat(last().get("after").get("document").toString())
                .isEqualTo("{\"bytes\":8,\"sha256\":\"" + HexFormat.of().formatHex(hash) + "\"}");
    }

    @Test
    void everyEntryIsCanonical() throws Exception {
        change("update sample set name = E'\\u0001 \\u2028 \\U0001F600 \"' where id = '" + id + "'");
        for (String entry : database.canonical()) {
            assertThat(new JsonCanonicalizer(entry).getEncodedString()).isEqualTo(entry);
        }
    }

    @Test
    void theZoneOfTheSessionChangesNothing() throws Exception {
        change("set local timezone = 'Pacific/Auckland'; update sample set places = 1 where id = '" + id + "'");
        assertThat(database.all("select abs(extract(epoch from at - (canonical::jsonb ->> 'at')::timestamptz)) from"
                        + " audit_entry where object_id = '" + id + "' order by id desc limit 1"))
                .containsExactly("0.000000");
    }

    @Test
    void aChangeWithoutAScopeFails() throws Exception {
        try (Connection nobody = database.unbound()) {
            assertThatThrownBy(() -> query(nobody, "update sample set places = 1 where id = ?::uuid", id))
                    .hasMessageContaining("a change needs a scope");
        }
        assertThat(database.all("select places from sample where id = '" + id + "'"))
                .containsExactly("49");
    }

    @Test
    void aChangeFailsWhenTheLogCannotBeWritten() throws Exception {
        database.asSuperuser("alter table audit_chain add constraint full_disk check (false) not valid");
        try {
            assertThatThrownBy(() -> change("update sample set places = 1 where id = '" + id + "'"))
                    .hasMessageContaining("full_disk");
        } finally {
            database.asSuperuser("alter table audit_chain drop constraint full_disk");
        }
        assertThat(database.all("select places from sample where id = '" + id + "'"))
                .containsExactly("49");
    }

    @Test
    void whatIsTakenBackLeavesNothing() throws Exception {
        try (Connection jobcenter = database.agency("jobcenter")) {
            query(jobcenter, "update sample set places = 1 where id = ?::uuid", id);
            query(jobcenter, "savepoint before_mistake");
            query(jobcenter, "update sample set places = 2 where id = ?::uuid", id);
            query(jobcenter, "rollback to before_mistake");
            jobcenter.commit();
        }
        try (Connection jobcenter = database.agency("jobcenter")) {
            query(jobcenter, "update sample set places = 3 where id = ?::uuid", id);
            jobcenter.rollback();
        }
        assertThat(entries()).hasSize(2);
        assertThat(last().get("after").toString()).isEqualTo("{\"places\":1}");
        assertThat(
                        database.all(
                                "select 1 from audit_entry e where not exists (select from audit_chain c where c.entry = e.id)"))
                .isEmpty();
    }

    @Test
    void whatChangesNoRowIsLoggedAsAnEvent() throws Exception {
        change("select audit_event('signIn', 'person', '" + id + "', '{\"client\":\"backoffice\"}')");
        assertThat(last().get("details").toString()).isEqualTo("{\"client\":\"backoffice\"}");
        assertThat(last().get("operation").asText()).isEqualTo("event");
        assertThat(last().get("object").get("owner").isNull()).isTrue();
    }

    @Test
    void anEventWithoutAScopeFails() throws Exception {
        try (Connection nobody = database.unbound()) {
            assertThatThrownBy(() -> query(nobody, "select audit_event('signIn', 'person', '1', '{}')"))
                    .hasMessageContaining("a change needs a scope");
        }
    }

    private void change(String sql) throws Exception {
        try (Connection jobcenter = database.agency("jobcenter")) {
            query(jobcenter, sql);
            jobcenter.commit();
        }
    }

    private List<String> entries() throws Exception {
        return database.all("select canonical from audit_entry where object_id = '" + id + "' order by id");
    }

    private JsonNode last() throws Exception {
        List<String> entries = entries();
        return JSON.readTree(entries.get(entries.size() - 1));
    }

    private boolean committed(JsonNode entry, String field, String value) throws Exception {
        String salt = database.all("select encode(salt, 'hex') from audit_personal where field = '" + field
                        + "' and entry = " + entry.get("id"))
                .get(0);
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        digest.update(HexFormat.of().parseHex(salt));
        digest.update(value.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of()
                .formatHex(digest.digest())
                .equals(entry.get("personal").get(field).asText());
    }
}
