// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.discussion;

import de.jba.backoffice.shared.AgencyId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A comment as it is entered.
 *
 * @param text 1,000 characters at most
 * @param mentions the agencies that are asked to look; null for none
 */
public record CommentEntry(@Nullable String text, @Nullable List<AgencyId> mentions) {}
