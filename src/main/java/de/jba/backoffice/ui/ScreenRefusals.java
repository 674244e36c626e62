// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.ui;

import de.jba.backoffice.identity.AccessRefused;
import de.jba.backoffice.identity.AccessRefused.Answer;
import de.jba.backoffice.identity.CallerContext;
import de.jba.backoffice.identity.PermissionDenied;
import de.jba.backoffice.identity.SignInTooOld;
import de.jba.backoffice.shared.RecordNotFound;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.stream.Stream;

/** Tells of every refusal on screen, as the API does of its own: the log notes them all alike. */
@ApplicationScoped
public class ScreenRefusals {
    private static final int DEEPEST_CAUSE = 8;

    @Inject
    CallerContext callers;

    @Inject
    Event<AccessRefused> refusals;

    /** Tells of a failure if it is a refusal. */
    public void note(Throwable failure) {
        Stream.iterate(failure, t -> t != null, Throwable::getCause)
                .limit(DEEPEST_CAUSE)
                .filter(cause -> cause instanceof RecordNotFound
                        || cause instanceof PermissionDenied
                        || cause instanceof SignInTooOld)
                .findFirst()
                .ifPresent(cause -> note(
                        cause instanceof RecordNotFound
                                ? Answer.NOT_FOUND
                                : cause instanceof PermissionDenied ? Answer.DENIED : Answer.SIGN_IN_TOO_OLD,
                        String.valueOf(cause.getMessage())));
    }

    /** Tells that a screen is not for this person. */
    void noteView(String path) {
        note(Answer.DENIED, path);
    }

    private void note(Answer answer, String target) {
        refusals.fire(new AccessRefused(callers.current(), answer, target.replaceAll("\\p{Cntrl}", "?")));
    }
}
