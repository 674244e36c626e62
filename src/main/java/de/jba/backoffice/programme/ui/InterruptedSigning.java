// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.programme.ui;

import com.vaadin.flow.router.QueryParameters;
import de.jba.backoffice.programme.ProgrammeDetails;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What somebody was about to do when they had to sign in again. It stands in the address they come back to, with the
 * hash they had before them: when that is another meanwhile, nothing is taken up.
 *
 * @param act what it was
 * @param contentHash what it was about
 */
record InterruptedSigning(Act act, @Nullable String contentHash) {
    private static final String ACT = "weiter";
    private static final String HASH = "pruefsumme";

    /** What can be interrupted. */
    enum Act {
        SIGN,
        PUBLISH
    }

    static Optional<InterruptedSigning> in(QueryParameters parameters) {
        Optional<String> wanted = parameters.getSingleParameter(ACT);
        for (Act act : Act.values()) {
            if (wanted.filter(act.name()::equals).isPresent()) {
                return Optional.of(new InterruptedSigning(
                        act, parameters.getSingleParameter(HASH).orElse(null)));
            }
        }
        return Optional.empty();
    }

    /** Whether the programme is still what the person had before them. */
    boolean isAbout(ProgrammeDetails programme) {
        return contentHash != null && contentHash.equals(programme.contentHash());
    }

    /** Where to come back to. */
    static String address(Act act, ProgrammeDetails programme) {
        return "/" + ProgrammeNavigation.signing(programme.key()) + "?" + ACT + "=" + act + "&" + HASH + "="
                + programme.contentHash();
    }
}
