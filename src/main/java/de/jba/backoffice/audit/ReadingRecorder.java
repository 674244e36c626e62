// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.audit;

import de.jba.backoffice.shared.ListExported;
import de.jba.backoffice.shared.PersonalDataDisclosed;
import de.jba.backoffice.shared.PersonalDataRead;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Map;

/** Notes in the reading transaction who was shown personal data of others, or given all of a person, or took a list along: else it is not. */
@ApplicationScoped
class ReadingRecorder {
    @Inject
    AuditLog log;

    void read(@Observes PersonalDataRead reading) {
        log.record(
                "readPersonal",
                reading.record().kind(),
                reading.record().value().toString(),
                reading.owner(),
                Map.of());
    }

    void disclosed(@Observes PersonalDataDisclosed disclosure) {
        log.record("disclose", disclosure.objectType(), disclosure.objectId(), disclosure.owner(), Map.of());
    }

    void exported(@Observes ListExported export) {
        log.record("export", export.kind(), "list", Map.of("format", export.format(), "rows", export.rows()));
    }
}
