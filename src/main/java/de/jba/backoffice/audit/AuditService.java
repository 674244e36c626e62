// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.audit;

import de.jba.backoffice.identity.CallerContext;
import de.jba.backoffice.identity.CurrentUser;
import de.jba.backoffice.identity.Permission;
import de.jba.backoffice.identity.Reach;
import de.jba.backoffice.identity.RecordSight;
import de.jba.backoffice.identity.RequiresPermission;
import de.jba.backoffice.shared.AgencyId;
import de.jba.backoffice.shared.BusinessRuleViolation;
import de.jba.backoffice.shared.Page;
import de.jba.backoffice.shared.PageRequest;
import de.jba.backoffice.shared.RecordNotFound;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Reads the log. Leads and administrators find what their agency owned at the time, auditors everything; there is no
 * way to change an entry.
 */
@ApplicationScoped
public class AuditService {
    @Inject
    AuditEntries entries;

    @Inject
    RecordedStates states;

    @Inject
    CallerContext callers;

    @Inject
    @Any
    Instance<RecordSight> sights;

    /**
     * A page of the entries, newest first unless sorted by {@code seq}; the words of the page request are looked for
     * in everything an entry says.
     *
     * @throws BusinessRuleViolation when another order is asked for
     */
    @Transactional
    @RequiresPermission(Permission.AUDIT_VIEW)
    public Page<AuditEntry> search(AuditQuery wanted, PageRequest request) {
        if (request.sort() != null && !request.sort().equals("seq")) {
            throw new BusinessRuleViolation("shared", "page.sort", "sort", request.sort());
        }
        AgencyId owner = readable();
        return new Page<>(
                entries.page(wanted, owner, request),
                request.withTotal() ? entries.count(wanted, owner, request) : null,
                request.page(),
                request.size());
    }

    /** Everything that happened to one object and its parts, newest first; see {@link #search}. */
    @Transactional
    @RequiresPermission(Permission.AUDIT_VIEW)
    public Page<AuditEntry> historyOf(String objectType, String objectId, PageRequest request) {
        return search(AuditQuery.about(objectType, objectId), request);
    }

    /**
     * Who changed one field of a record, when, why and how, newest first; see {@link #search}.
     *
     * @param field the field as the log names it; null for all
     * @throws RecordNotFound when the record does not exist for this person
     */
    @Transactional
    @RequiresPermission(Permission.AUDIT_VIEW)
    public Page<AuditEntry> historyOf(Object record, String kind, @Nullable String field, PageRequest request) {
        requireVisible(record);
        Page<AuditEntry> page = search(AuditQuery.about(kind, record.toString()).ofField(field), request);
        return field == null
                ? page
                : new Page<>(
                        page.items().stream().map(entry -> entry.of(field)).toList(),
                        page.total(),
                        page.page(),
                        page.size());
    }

    /**
     * A record as it was recorded at a moment, under the rights of today.
     *
     * @throws RecordNotFound when the record does not exist for this person
     * @throws BusinessRuleViolation when the log that the person may read does not reach from the moment until now
     */
    @Transactional
    @RequiresPermission(Permission.AUDIT_VIEW)
    public RecordedState recorded(Object record, String kind, Instant at) {
        requireVisible(record);
        return states.at(kind, record.toString(), at, readable());
    }

    private void requireVisible(Object record) {
        sights.stream().filter(sight -> sight.knows(record)).forEach(sight -> sight.requireVisible(record));
    }

    /**
     * One entry by its number.
     *
     * @throws RecordNotFound when there is none that this person may read
     */
    @Transactional
    @RequiresPermission(Permission.AUDIT_VIEW)
    public AuditEntry entry(long seq) {
        return entries.entry(seq).orElseThrow(() -> new RecordNotFound("audit", seq));
    }

    /** The one agency whose entries the person reads, or null for all; the database decides again. */
    private @Nullable AgencyId readable() {
        CurrentUser user = callers.user();
        return user.reaches(Permission.AUDIT_VIEW).contains(Reach.ALL)
                ? null
                : user.agency().orElse(null);
    }
}
