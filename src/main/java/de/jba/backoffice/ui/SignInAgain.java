// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.ui;

import com.vaadin.flow.component.UI;
import de.jba.backoffice.identity.FreshSignIn;
import de.jba.backoffice.identity.SignInTooOld;
import java.util.stream.Stream;

/** Does what needs a fresh sign-in, or leads through Keycloak and back to the same place when it is too old. */
public final class SignInAgain {
    private SignInAgain() {}

    /**
     * Runs {@code work}.
     *
     * @param backTo the path to come back to with a fresh sign-in; it says what the person was about to do
     * @return whether the work was done; if not, the browser is on its way to Keycloak
     */
    public static boolean done(Runnable work, String backTo) {
        try {
            work.run();
            return true;
        } catch (RuntimeException failure) {
            if (Stream.iterate((Throwable) failure, t -> t != null, Throwable::getCause)
                    .limit(8)
                    .noneMatch(SignInTooOld.class::isInstance)) {
                throw failure;
            }
            UI.getCurrent().getPage().setLocation(FreshSignIn.thenBackTo(backTo));
            return false;
        }
    }
}
