// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.audit;

import de.jba.backoffice.identity.AccessRefused;
import de.jba.backoffice.identity.CallerContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Notes every refused attempt: hidden and absent alike, so that not even the log tells them apart. */
@ApplicationScoped
class RefusalRecorder {
    private static final Logger LOG = Logger.getLogger(RefusalRecorder.class.getName());
    private static final int LONGEST_TARGET = 200;

    @Inject
    AuditLog log;

    @Inject
    CallerContext callers;

    private static String word(AccessRefused.Answer answer) {
        return switch (answer) {
            case NOT_FOUND -> "notFound";
            case DENIED -> "denied";
            case SIGN_IN_TOO_OLD -> "signInTooOld";
        };
    }

    void refused(@Observes AccessRefused refusal) {
        String asked = refusal.target()
                .substring(0, Math.min(LONGEST_TARGET, refusal.target().length()));
        try {
            callers.callAs(refusal.caller(), () -> {
                log.recordApart("refuse", "access", asked, Map.of("answer", word(refusal.answer())));
                return asked;
            });
        } catch (RuntimeException e) {
            // The refusal itself stands; only its entry is missing, and that must be seen.
            LOG.log(Level.SEVERE, e, () -> "Request " + refusal.caller().requestId() + ": refusal not logged");
        }
    }
}
