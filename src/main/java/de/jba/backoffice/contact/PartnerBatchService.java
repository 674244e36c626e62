// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.contact;

import de.jba.backoffice.contact.RecordBatch.Batched;
import de.jba.backoffice.contact.RecordBatch.Wanted;
import de.jba.backoffice.identity.Permission;
import de.jba.backoffice.identity.RequiresPermission;
import de.jba.backoffice.shared.ListedRow;
import de.jba.backoffice.shared.PageRequest;
import de.jba.backoffice.shared.PartnerId;
import de.jba.backoffice.shared.StaleRecord;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Changes many network partners of the person's own agency at once: all or none, each with its entry in the log. */
@ApplicationScoped
public class PartnerBatchService {
    static final Batched PARTNERS = new Batched(
            "network_partner",
            "name",
            List.of("type", "name", "mailbox", "phone", "address", "school_type", "city_district", "notes"),
            """
            EXISTS (SELECT FROM instrument i WHERE i.archived_at IS NULL AND i.provider_id = c.id)
                OR EXISTS (SELECT FROM event e WHERE e.archived_at IS NULL AND e.partner_id = c.id)
            """);

    @Inject
    RecordBatch batch;

    @Inject
    RecordList list;

    /**
     * The own network partners of a list, on every page and in its order.
     *
     * @param listed how the list is narrowed and sorted
     * @param most how many are read
     */
    @Transactional
    @RequiresPermission(Permission.PARTNER_VIEW)
    public List<ListedRow> listed(PageRequest listed, int most) {
        return list.own(PartnerService.LISTED, listed, most);
    }

    /** Lets nobody else change these until the end of the transaction. */
    @Transactional
    @RequiresPermission(Permission.PARTNER_EDIT)
    public void hold(Collection<PartnerId> ids) {
        batch.hold(PARTNERS, ids);
    }

    /**
     * Makes the changes.
     *
     * @throws StaleRecord when one of them was changed meanwhile
     */
    @Transactional
    @RequiresPermission(Permission.PARTNER_EDIT)
    public BatchDone make(List<CheckedPartner> changes) {
        return batch.make(
                PARTNERS,
                changes.stream()
                        .map(each -> new Wanted(each.id(), each.version(), values(each.entry())))
                        .toList());
    }

    /** Which of these are no longer as they were left, by name. */
    @Transactional
    @RequiresPermission(Permission.PARTNER_EDIT)
    public List<String> changedSince(BatchDone done) {
        return batch.changedSince(PARTNERS, done);
    }

    /** Gives back what was before, and archives what was new. */
    @Transactional
    @RequiresPermission(Permission.PARTNER_EDIT)
    public void takeBack(BatchDone done) {
        batch.takeBack(PARTNERS, done);
    }

    private static Map<String, @Nullable String> values(PartnerEntry entry) {
        Map<String, @Nullable String> values = new HashMap<>();
        values.put("type", entry.type() == null ? null : entry.type().name());
        values.put("name", entry.name());
        values.put("mailbox", entry.mailbox());
        values.put("phone", entry.phone());
        values.put("address", entry.address());
        values.put(
                "school_type",
                entry.schoolType() == null ? null : entry.schoolType().name());
        values.put("city_district", entry.cityDistrict());
        values.put("notes", entry.notes());
        return values;
    }
}
