// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ErrorHandler;
import de.jba.backoffice.identity.PeopleUnavailable;
import de.jba.backoffice.identity.PermissionDenied;
import de.jba.backoffice.identity.SignInTooOld;
import de.jba.backoffice.shared.BusinessRuleViolation;
import de.jba.backoffice.shared.RecordNotFound;
import de.jba.backoffice.shared.RefusedByDatabase;
import de.jba.backoffice.shared.StaleRecord;
import java.util.Optional;
import java.util.stream.Stream;

/** Says in the person's language what went wrong while they worked; what nobody expected gets a reference number. */
public class ScreenErrorHandler implements ErrorHandler {
    private static final long serialVersionUID = 1L;
    private static final Texts TEXTS = Texts.of("ui");

    private final transient ScreenRefusals refusals;

    ScreenErrorHandler(ScreenRefusals refusals) {
        this.refusals = refusals;
    }

    @Override
    public void error(ErrorEvent event) {
        refusals.note(event.getThrowable());
        String message = message(event.getThrowable());
        UI ui = UI.getCurrent();
        if (ui != null) {
            ui.access(() -> Notices.failure(message));
        }
    }

    /** The sentence for a failure; the unexpected is logged under the number that the sentence names. */
    public static String message(Throwable failure) {
        return expected(failure)
                .orElseGet(() ->
                        TEXTS.get("failure.notice", Reference.ofFailure(failure).number()));
    }

    private static Optional<String> expected(Throwable failure) {
        return Stream.iterate(failure, t -> t != null, Throwable::getCause)
                .limit(8)
                .flatMap(cause -> sentence(cause).stream())
                .findFirst();
    }

    private static Optional<String> sentence(Throwable cause) {
        if (cause instanceof BusinessRuleViolation violation) {
            return Optional.of(violation.message(Texts.locale()));
        }
        if (cause instanceof StaleRecord || RefusedByDatabase.is(cause)) {
            return Optional.of(TEXTS.get("failure.stale"));
        }
        if (cause instanceof PeopleUnavailable) {
            return Optional.of(TEXTS.get("failure.people"));
        }
        if (cause instanceof SignInTooOld) {
            return Optional.of(TEXTS.get("failure.signInTooOld"));
        }
        if (cause instanceof PermissionDenied) {
            return Optional.of(TEXTS.get("failure.denied"));
        }
        return cause instanceof RecordNotFound ? Optional.of(TEXTS.get("failure.missing")) : Optional.empty();
    }
}
