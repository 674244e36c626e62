// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.contact;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.jba.backoffice.shared.ShareableId;
import de.jba.backoffice.shared.StaleRecord;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Changes many own records of one kind in a few statements, each with its entry in the log, and takes that back. */
@ApplicationScoped
class RecordBatch {
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String LOCK =
            "SELECT id FROM %s WHERE id = ANY (cast(?1 as uuid[])) ORDER BY id FOR NO KEY UPDATE";

    private static final String BEFORE = """
            SELECT cast(coalesce(jsonb_agg(to_jsonb(c) - 'search_text' - 'visible_to'), '[]') as text)
            FROM %s c WHERE id = ANY (cast(?1 as uuid[]))
            """;

    private static final String ENTRIES = "jsonb_to_recordset(cast(?1 as jsonb)) AS e (id uuid, version integer, %s)";

    private static final String DESCRIBE = """
            UPDATE %s c SET %s, version = c.version + 1 FROM %s WHERE c.id = e.id AND c.version = e.version
            """;

    private static final String CREATE = """
            INSERT INTO %s (id, owner_id, %s, version) SELECT e.id, current_agency(), %s, 1 FROM %s
            """;

    /** Whoever is used elsewhere by now is no longer only what the import made. */
    private static final String CHANGED = """
            SELECT coalesce(c.%s, '–') FROM jsonb_each_text(cast(?1 as jsonb)) AS left_as (id, version)
                LEFT JOIN %s c ON c.id = cast(left_as.id as uuid)
            WHERE c.id IS NULL OR c.version <> cast(left_as.version as integer) OR c.archived_at IS NOT NULL
               OR c.id = ANY (cast(?2 as uuid[])) AND (%s)
            ORDER BY 1
            """;

    private static final String GIVE_BACK = """
            UPDATE %1$s c SET %2$s, version = c.version + 1
            FROM jsonb_populate_recordset(cast(null as %1$s), cast(?1 as jsonb)) e WHERE c.id = e.id
            """;

    private static final String ARCHIVE = """
            UPDATE %s SET archived_at = cast(?2 as timestamptz), version = version + 1
            WHERE id = ANY (cast(?1 as uuid[]))
            """;

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    Clock clock;

    /**
     * What is changed.
     *
     * @param table where the records are
     * @param name the column with what they are called
     * @param columns those that describe them, all of them texts
     * @param used the condition, in SQL, that something else names the record {@code c}
     */
    record Batched(String table, String name, List<String> columns, String used) {
        String lock() {
            return LOCK.formatted(table);
        }

        String before() {
            return BEFORE.formatted(table);
        }

        String describe() {
            return DESCRIBE.formatted(table, assigned(), entries());
        }

        String create() {
            return CREATE.formatted(table, String.join(", ", columns), each("e.%s"), entries());
        }

        String changed() {
            return CHANGED.formatted(name, table, used);
        }

        String giveBack() {
            return GIVE_BACK.formatted(table, assigned());
        }

        String archive() {
            return ARCHIVE.formatted(table);
        }

        private String entries() {
            return ENTRIES.formatted(each("%s text"));
        }

        private String assigned() {
            return each("%1$s = e.%1$s");
        }

        private String each(String pattern) {
            return columns.stream().map(pattern::formatted).collect(Collectors.joining(", "));
        }
    }

    /**
     * A record as it is to be.
     *
     * @param version of the stored one; null when it is new
     * @param values by column
     */
    record Wanted(ShareableId id, @Nullable Integer version, Map<String, @Nullable String> values) {}

    /** Lets nobody else change these until the end of the transaction. */
    void hold(Batched batched, Collection<? extends ShareableId> ids) {
        entityManager
                .createNativeQuery(batched.lock())
                .setParameter(1, array(ids.stream().map(ShareableId::toString).toList()))
                .getResultList();
    }

    /**
     * Makes the changes.
     *
     * @throws StaleRecord when one of them was changed meanwhile
     */
    BatchDone make(Batched batched, List<Wanted> changes) {
        List<Wanted> fresh =
                changes.stream().filter(each -> each.version() == null).toList();
        List<Wanted> known =
                changes.stream().filter(each -> each.version() != null).toList();
        String before = (String) entityManager
                .createNativeQuery(batched.before())
                .setParameter(1, array(ids(known)))
                .getSingleResult();
        int changed = update(batched.describe(), json(known));
        if (changed != known.size()) {
            throw new StaleRecord(known.size(), changed);
        }
        update(batched.create(), json(fresh));
        Map<String, Integer> versions = new HashMap<>();
        changes.forEach(each -> versions.put(each.id().toString(), each.version() == null ? 1 : each.version() + 1));
        entityManager.clear();
        return new BatchDone(versions, ids(fresh), before);
    }

    /** Which of these are no longer as they were left, by name. */
    List<String> changedSince(Batched batched, BatchDone done) {
        String leftAs = done.versions().entrySet().stream()
                .map(each -> "\"" + each.getKey() + "\":" + each.getValue())
                .collect(Collectors.joining(",", "{", "}"));
        List<?> names = entityManager
                .createNativeQuery(batched.changed())
                .setParameter(1, leftAs)
                .setParameter(2, array(done.created()))
                .getResultList();
        return names.stream().map(String.class::cast).toList();
    }

    /** Gives back what was before, and archives what was new. */
    void takeBack(Batched batched, BatchDone done) {
        entityManager
                .createNativeQuery(batched.archive())
                .setParameter(1, array(done.created()))
                .setParameter(2, clock.instant().toString())
                .executeUpdate();
        update(batched.giveBack(), done.before());
        entityManager.clear();
    }

    private int update(String sql, String json) {
        return entityManager.createNativeQuery(sql).setParameter(1, json).executeUpdate();
    }

    private static List<String> ids(List<Wanted> records) {
        return records.stream().map(each -> each.id().toString()).toList();
    }

    private static String json(List<Wanted> records) {
        ArrayNode all = JSON.createArrayNode();
        for (Wanted each : records) {
            ObjectNode entry = all.addObject()
                    .put("id", each.id().toString())
                    .put("version", each.version() == null ? 0 : each.version());
            each.values().forEach(entry::put);
        }
        return all.toString();
    }

    private static String array(Collection<String> ids) {
        return "{" + String.join(",", ids) + "}";
    }
}
