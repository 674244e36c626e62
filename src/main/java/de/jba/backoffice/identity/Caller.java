// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.identity;

import org.jspecify.annotations.Nullable;

/**
 * A person and the request in which they act.
 *
 * @param user who acts
 * @param channel by which way
 * @param requestId ties everything together that one request did
 * @param reason the justification given for the change, or null
 */
public record Caller(
        CurrentUser user,
        Channel channel,
        String requestId,
        @Nullable String reason) {
    /** The same caller, giving a reason for what comes next. */
    public Caller withReason(@Nullable String justification) {
        return new Caller(user, channel, requestId, justification);
    }
}
