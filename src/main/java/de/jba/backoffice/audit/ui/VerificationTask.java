// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.audit.ui;

import de.jba.backoffice.audit.AuditVerification;
import de.jba.backoffice.audit.VerificationResult;
import de.jba.backoffice.identity.Permission;
import de.jba.backoffice.identity.Reach;
import de.jba.backoffice.ui.ScreenUser;
import de.jba.backoffice.ui.StateBadge;
import de.jba.backoffice.ui.Symbol;
import de.jba.backoffice.ui.Task;
import de.jba.backoffice.ui.TaskBadge;
import de.jba.backoffice.ui.TaskContribution;
import de.jba.backoffice.ui.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Tells the auditor when the log was last verified, and what was found. */
@ApplicationScoped
public class VerificationTask implements TaskContribution {
    private static final Texts TEXTS = Texts.of("audit");

    @Inject
    AuditVerification verification;

    @Inject
    ScreenUser user;

    @Override
    public List<Task> tasks() {
        return user.user().reaches(Permission.AUDIT_VERIFY).contains(Reach.ALL)
                ? List.of(task(verification.latest()))
                : List.of();
    }

    @Override
    public Set<String> kinds() {
        return Set.of();
    }

    private static Task task(Optional<VerificationResult> latest) {
        return new Task(
                Symbol.SHIELD,
                latest.map(VerificationTask::found).orElseGet(() -> TEXTS.get("task.verify.never")),
                latest.map(result -> TEXTS.get(
                                "task.verify.when",
                                EntryWords.day(result.checkedAt()),
                                EntryWords.time(result.checkedAt())))
                        .orElse(""),
                latest.map(result -> TaskBadge.of(
                                TEXTS.get("task.verify.entries", result.entries()),
                                result.valid() ? StateBadge.Tone.SUCCESS : StateBadge.Tone.ERROR))
                        .orElseGet(() -> TaskBadge.of(TEXTS.get("task.verify.open"), StateBadge.Tone.WARNING)),
                TEXTS.get("task.verify.action"),
                AuditNavigation.PATH);
    }

    private static String found(VerificationResult result) {
        Long wrong = result.firstWrong();
        return wrong == null ? TEXTS.get("task.verify.intact") : TEXTS.get("task.verify.broken", wrong);
    }
}
