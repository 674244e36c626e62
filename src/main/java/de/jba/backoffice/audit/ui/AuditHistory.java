// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.audit.ui;

import de.jba.backoffice.audit.AuditService;
import de.jba.backoffice.identity.CallerContext;
import de.jba.backoffice.identity.Permission;
import de.jba.backoffice.ui.RecordTab;
import de.jba.backoffice.ui.ShownRecord;
import de.jba.backoffice.ui.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** Adds the log's latest entries about a record to the record's own screen. */
@ApplicationScoped
public class AuditHistory implements RecordTab {
    private static final Texts TEXTS = Texts.of("audit");

    @Inject
    AuditService log;

    @Inject
    CallerContext callers;

    @Override
    public int order() {
        return 90;
    }

    @Override
    public Optional<Content> of(ShownRecord shown) {
        return callers.user().may(Permission.AUDIT_VIEW)
                ? Optional.of(new Content(TEXTS.get("history.tab"), null, each -> new HistoryList(log, each)))
                : Optional.empty();
    }
}
