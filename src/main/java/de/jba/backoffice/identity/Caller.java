// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.identity;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A person and the request in which they act.
 *
 * @param user who acts
 * @param channel by which way
 * @param requestId ties everything together that one request did
 * @param reason the justification given for the change, or null
 * @param authenticatedAt when the person last proved to Keycloak who they are; null when nobody says it
 */
public record Caller(
        CurrentUser user,
        Channel channel,
        String requestId,
        @Nullable String reason,
        @Nullable Instant authenticatedAt) {

    /** A caller of whom nobody says when they last proved who they are. */
    public Caller(CurrentUser user, Channel channel, String requestId, @Nullable String reason) {
        this(user, channel, requestId, reason, null);
    }

    /** The same caller, giving a reason for what comes next. */
    public Caller withReason(@Nullable String justification) {
        return new Caller(user, channel, requestId, justification, authenticatedAt);
    }
}
