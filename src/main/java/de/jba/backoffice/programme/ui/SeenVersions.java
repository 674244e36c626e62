// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.programme.ui;

import de.jba.backoffice.programme.ProgrammeDetails;
import de.jba.backoffice.programme.ProgrammeService;
import de.jba.backoffice.shared.Version;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Objects;

/** On which version somebody acts who has a frozen content before them: signatures of others do not come between. */
@ApplicationScoped
class SeenVersions {
    @Inject
    ProgrammeService programmes;

    /** The present version while the content is what they saw, else theirs, on which nothing can be done any more. */
    Version of(ProgrammeDetails seen) {
        ProgrammeDetails now = programmes.programme(seen.key());
        return new Version(shows(seen, now) ? now.version() : seen.version());
    }

    /** Whether both are the same content, frozen or not. */
    static boolean shows(ProgrammeDetails seen, ProgrammeDetails now) {
        return seen.revision() == now.revision() && Objects.equals(seen.contentHash(), now.contentHash());
    }
}
