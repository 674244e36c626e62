// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.contact;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import de.jba.backoffice.identity.Permission;
import de.jba.backoffice.identity.RequiresPermission;
import de.jba.backoffice.shared.AgencyId;
import de.jba.backoffice.shared.ContactId;
import de.jba.backoffice.shared.StaleRecord;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Date;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Changes many contacts of the person's own agency at once: all or none, each with its entry in the log. */
@ApplicationScoped
public class ContactBatchService {
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String OWN = """
            SELECT id, owner_id, function_name, mailbox, phone, version, ends_on FROM contact
            WHERE owner_id = current_agency() AND archived_at IS NULL ORDER BY function_name, id
            """;

    private static final String LOCK =
            "SELECT id FROM contact WHERE id = ANY (cast(?1 as uuid[])) ORDER BY id FOR NO KEY UPDATE";

    private static final String ENTRIES = """
            jsonb_to_recordset(cast(?1 as jsonb)) AS e (id uuid, version integer, function_name text, mailbox text,
                phone text)
            """;

    private static final String BEFORE = """
            SELECT cast(coalesce(jsonb_agg(to_jsonb(c) - 'search_text' - 'visible_to'), '[]') as text)
            FROM contact c WHERE id = ANY (cast(?1 as uuid[]))
            """;

    private static final String DESCRIBE = """
            UPDATE contact c SET function_name = e.function_name, mailbox = e.mailbox, phone = e.phone,
                version = c.version + 1
            FROM %s WHERE c.id = e.id AND c.version = e.version
            """.formatted(ENTRIES);

    private static final String CREATE = """
            INSERT INTO contact (id, owner_id, function_name, mailbox, phone, version)
            SELECT e.id, current_agency(), e.function_name, e.mailbox, e.phone, 1 FROM %s
            """.formatted(ENTRIES);

    /** Whoever is named by an instrument by now is no longer only what the import made. */
    private static final String CHANGED = """
            SELECT coalesce(c.function_name, '–') FROM jsonb_each_text(cast(?1 as jsonb)) AS left_as (id, version)
                LEFT JOIN contact c ON c.id = cast(left_as.id as uuid)
            WHERE c.id IS NULL OR c.version <> cast(left_as.version as integer) OR c.archived_at IS NOT NULL
               OR c.id = ANY (cast(?2 as uuid[]))
                  AND EXISTS (SELECT FROM instrument i WHERE i.archived_at IS NULL AND i.contacts @> ARRAY [c.id])
            ORDER BY 1
            """;

    private static final String GIVE_BACK = """
            UPDATE contact c SET function_name = e.function_name, mailbox = e.mailbox, phone = e.phone,
                version = c.version + 1
            FROM jsonb_populate_recordset(cast(null as contact), cast(?1 as jsonb)) e WHERE c.id = e.id
            """;

    private static final String ARCHIVE = """
            UPDATE contact SET archived_at = cast(?2 as timestamptz), version = version + 1
            WHERE id = ANY (cast(?1 as uuid[]))
            """;

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    Clock clock;

    /**
     * What a change of many did, for taking it back.
     *
     * @param versions what each has been advanced to
     * @param created those that are new
     * @param before the others as they were
     */
    public record Done(Map<String, Integer> versions, List<String> created, String before) {}

    /** The contacts of the person's own agency that are not archived. */
    @Transactional
    @RequiresPermission(Permission.CONTACT_EDIT)
    public List<ContactSummary> own() {
        List<?> rows = entityManager.createNativeQuery(OWN).getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new ContactSummary(
                        new ContactId((UUID) row[0]),
                        new AgencyId((String) row[1]),
                        (String) row[2],
                        (String) row[3],
                        (String) row[4],
                        List.of(),
                        (Integer) row[5],
                        row[6] == null ? null : ((Date) row[6]).toLocalDate()))
                .toList();
    }

    /** Lets nobody else change these until the end of the transaction. */
    @Transactional
    @RequiresPermission(Permission.CONTACT_EDIT)
    public void hold(Collection<ContactId> ids) {
        entityManager
                .createNativeQuery(LOCK)
                .setParameter(1, array(ids.stream().map(ContactId::toString).toList()))
                .getResultList();
    }

    /**
     * Makes the changes.
     *
     * @throws StaleRecord when one of them was changed meanwhile
     */
    @Transactional
    @RequiresPermission(Permission.CONTACT_EDIT)
    public Done make(List<CheckedContact> changes) {
        List<CheckedContact> fresh =
                changes.stream().filter(each -> each.version() == null).toList();
        List<CheckedContact> known =
                changes.stream().filter(each -> each.version() != null).toList();
        String before = (String) entityManager
                .createNativeQuery(BEFORE)
                .setParameter(1, array(ids(known)))
                .getSingleResult();
        int changed = update(DESCRIBE, json(known));
        if (changed != known.size()) {
            throw new StaleRecord(known.size(), changed);
        }
        update(CREATE, json(fresh));
        Map<String, Integer> versions = new HashMap<>();
        changes.forEach(each -> versions.put(each.id().toString(), each.version() == null ? 1 : each.version() + 1));
        entityManager.clear();
        return new Done(versions, ids(fresh), before);
    }

    /** Which of these are no longer as they were left, by function. */
    @Transactional
    @RequiresPermission(Permission.CONTACT_EDIT)
    public List<String> changedSince(Done done) {
        String leftAs = done.versions().entrySet().stream()
                .map(each -> "\"" + each.getKey() + "\":" + each.getValue())
                .collect(Collectors.joining(",", "{", "}"));
        List<?> names = entityManager
                .createNativeQuery(CHANGED)
                .setParameter(1, leftAs)
                .setParameter(2, array(done.created()))
                .getResultList();
        return names.stream().map(String.class::cast).toList();
    }

    /** Gives back what was before, and archives what was new. */
    @Transactional
    @RequiresPermission(Permission.CONTACT_EDIT)
    public void takeBack(Done done) {
        entityManager
                .createNativeQuery(ARCHIVE)
                .setParameter(1, array(done.created()))
                .setParameter(2, clock.instant().toString())
                .executeUpdate();
        update(GIVE_BACK, done.before());
        entityManager.clear();
    }

    private int update(String sql, String json) {
        return entityManager.createNativeQuery(sql).setParameter(1, json).executeUpdate();
    }

    private static List<String> ids(List<CheckedContact> contacts) {
        return contacts.stream().map(each -> each.id().toString()).toList();
    }

    private static String json(List<CheckedContact> contacts) {
        ArrayNode all = JSON.createArrayNode();
        contacts.forEach(each -> all.addObject()
                .put("id", each.id().toString())
                .put("version", each.version() == null ? 0 : each.version())
                .put("function_name", each.entry().function())
                .put("mailbox", each.entry().mailbox())
                .put("phone", each.entry().phone()));
        return all.toString();
    }

    private static String array(Collection<String> ids) {
        return "{" + String.join(",", ids) + "}";
    }
}
