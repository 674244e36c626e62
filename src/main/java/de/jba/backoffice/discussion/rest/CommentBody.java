// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.discussion.rest;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import de.jba.backoffice.discussion.CommentEntry;
import de.jba.backoffice.shared.AgencyId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A comment as a client sends it: what the server sets itself is taken and not looked at. */
@JsonIgnoreProperties({"id", "agency", "author", "writtenAt", "mine"})
record CommentBody(@Nullable String text, @Nullable List<AgencyId> mentions) {
    CommentEntry toEntry() {
        return new CommentEntry(text, mentions);
    }
}
