// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.discussion;

import de.jba.backoffice.shared.AgencyId;
import de.jba.backoffice.shared.InstrumentId;
import java.time.Instant;

/**
 * A comment that asks the reader's agency to look.
 *
 * @param instrument the record it was written on
 * @param name the record's name
 * @param agency whose people wrote it
 * @param author the function of the person who wrote it
 */
public record Mention(
        CommentId comment,
        InstrumentId instrument,
        String name,
        AgencyId agency,
        String author,
        String text,
        Instant writtenAt) {}
