// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.identity.keycloak;

import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A sign-in that has been sent to Keycloak and not come back. A session keeps the last few, one for each tab.
 *
 * @param state names it when it comes back
 * @param nonce binds the ID token to it
 * @param verifier proves to Keycloak that it began here (PKCE)
 * @param returnTo the page first asked for
 * @param again whether the person is signed in and was asked to prove once more who they are
 */
record PendingSignIn(String state, String nonce, String verifier, String returnTo, boolean again)
        implements Serializable {
    private static final String KEY = PendingSignIn.class.getName();
    private static final int MOST = 8;

    void keepIn(HttpSession session) {
        List<PendingSignIn> pending = in(session);
        pending.add(this);
        session.setAttribute(KEY, new ArrayList<>(pending.subList(Math.max(0, pending.size() - MOST), pending.size())));
    }

    /** The sign-in of that name, which is then no longer pending: it counts once. */
    static Optional<PendingSignIn> take(HttpSession session, String state) {
        List<PendingSignIn> pending = in(session);
        Optional<PendingSignIn> wanted =
                pending.stream().filter(p -> p.state.equals(state)).findFirst();
        wanted.ifPresent(pending::remove);
        session.setAttribute(KEY, pending);
        return wanted;
    }

    @SuppressWarnings("unchecked")
    private static ArrayList<PendingSignIn> in(HttpSession session) {
        ArrayList<PendingSignIn> pending = (ArrayList<PendingSignIn>) session.getAttribute(KEY);
        return pending == null ? new ArrayList<>() : new ArrayList<>(pending);
    }
}
