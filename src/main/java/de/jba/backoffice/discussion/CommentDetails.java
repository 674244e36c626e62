// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.discussion;

import de.jba.backoffice.shared.AgencyId;
import java.time.Instant;
import java.util.List;

/**
 * A comment as those who may comment on the record read it.
 *
 * @param agency whose people wrote it
 * @param author the function of the person who wrote it
 * @param mentions the agencies that are asked to look
 * @param mine whether the reader wrote it and may withdraw it
 */
public record CommentDetails(
        CommentId id,
        AgencyId agency,
        String author,
        String text,
        List<AgencyId> mentions,
        Instant writtenAt,
        boolean mine) {}
