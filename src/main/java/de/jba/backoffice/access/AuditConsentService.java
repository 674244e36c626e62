// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.access;

import de.jba.backoffice.identity.CallerContext;
import de.jba.backoffice.identity.Permission;
import de.jba.backoffice.identity.PermissionDenied;
import de.jba.backoffice.identity.RequiresPermission;
import de.jba.backoffice.shared.AgencyId;
import de.jba.backoffice.shared.BusinessRuleViolation;
import de.jba.backoffice.shared.BusinessTime;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The leads' consent that auditors of the whole JBA look into the records of their agency. */
@ApplicationScoped
public class AuditConsentService {
    private static final int YEARS = 1;

    @Inject
    AccessDecisions decisions;

    @Inject
    CallerContext callers;

    @Inject
    Clock clock;

    /** What the agencies decided last: of the own agency, or for an auditor of each that the auditor may ask about. */
    @Transactional
    @RequiresPermission(Permission.ACCESS_REVIEW)
    public List<AuditConsent> consents() {
        return decisions.consents();
    }

    /**
     * Consents for a year, or refuses, for the own agency. It counts at once.
     *
     * @throws BusinessRuleViolation when it is not said which
     */
    @Transactional
    @RequiresPermission(Permission.AUDIT_CONSENT)
    public AuditConsent decide(@Nullable Boolean given) {
        if (given == null) {
            throw new BusinessRuleViolation("access", "consent.missing", "given");
        }
        AgencyId agency = callers.user().agency().orElseThrow(() -> new PermissionDenied(Permission.AUDIT_CONSENT));
        LocalDate until = LocalDate.now(clock.withZone(BusinessTime.ZONE)).plusYears(YEARS);
        decisions.consent(agency, given, given ? until : null, callers.user(), clock.instant());
        return decisions.consents().stream()
                .filter(consent -> consent.agency().equals(agency))
                .findFirst()
                .orElseThrow();
    }
}
