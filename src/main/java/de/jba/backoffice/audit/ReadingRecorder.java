// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.audit;

import de.jba.backoffice.shared.PersonalDataRead;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Map;

/** Notes every reading of another agency's personal data in the reading transaction: unnoted, nothing is shown. */
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
}
