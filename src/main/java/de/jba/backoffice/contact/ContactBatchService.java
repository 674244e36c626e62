// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.contact;

import de.jba.backoffice.contact.RecordBatch.Batched;
import de.jba.backoffice.contact.RecordBatch.Wanted;
import de.jba.backoffice.identity.Permission;
import de.jba.backoffice.identity.RequiresPermission;
import de.jba.backoffice.shared.AgencyId;
import de.jba.backoffice.shared.ContactId;
import de.jba.backoffice.shared.ListedRow;
import de.jba.backoffice.shared.PageRequest;
import de.jba.backoffice.shared.StaleRecord;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Date;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Changes many contacts of the person's own agency at once: all or none, each with its entry in the log. */
@ApplicationScoped
public class ContactBatchService {
    private static final String OWN = """
            SELECT id, owner_id, function_name, mailbox, phone, version, ends_on FROM contact
            WHERE owner_id = current_agency() AND archived_at IS NULL ORDER BY function_name, id
            """;

    static final Batched CONTACTS = new Batched(
            "contact",
            "function_name",
            List.of("function_name", "mailbox", "phone"),
            "EXISTS (SELECT FROM instrument i WHERE i.archived_at IS NULL AND i.contacts @> ARRAY [c.id])");

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    RecordBatch batch;

    @Inject
    RecordList list;

    /**
     * The own contacts of a list, on every page and in its order.
     *
     * @param listed how the list is narrowed and sorted
     * @param most how many are read
     */
    @Transactional
    @RequiresPermission(Permission.CONTACT_VIEW)
    public List<ListedRow> listed(PageRequest listed, int most) {
        return list.own(ContactService.LISTED, listed, most);
    }

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
        batch.hold(CONTACTS, ids);
    }

    /**
     * Makes the changes.
     *
     * @throws StaleRecord when one of them was changed meanwhile
     */
    @Transactional
    @RequiresPermission(Permission.CONTACT_EDIT)
    public BatchDone make(List<CheckedContact> changes) {
        return batch.make(
                CONTACTS,
                changes.stream()
                        .map(each -> new Wanted(each.id(), each.version(), values(each.entry())))
                        .toList());
    }

    /** Which of these are no longer as they were left, by function. */
    @Transactional
    @RequiresPermission(Permission.CONTACT_EDIT)
    public List<String> changedSince(BatchDone done) {
        return batch.changedSince(CONTACTS, done);
    }

    /** Gives back what was before, and archives what was new. */
    @Transactional
    @RequiresPermission(Permission.CONTACT_EDIT)
    public void takeBack(BatchDone done) {
        batch.takeBack(CONTACTS, done);
    }

    private static Map<String, @Nullable String> values(ContactEntry entry) {
        Map<String, @Nullable String> values = new HashMap<>();
        values.put("function_name", entry.function());
        values.put("mailbox", entry.mailbox());
        values.put("phone", entry.phone());
        return values;
    }
}
