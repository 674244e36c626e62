// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.identity;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How old a sign-in may be for what {@link RequiresFreshSignIn} guards, and where to renew it. */
public final class FreshSignIn {
    /** The oldest sign-in that counts as fresh. */
    public static final Duration MAX_AGE = Duration.ofMinutes(5);

    /** The address that leads a signed-in browser through Keycloak's sign-in once more. */
    public static final String ADDRESS = "/erneut-anmelden";

    /** The parameter of {@link #ADDRESS} that says where to come back to. */
    public static final String RETURN_TO = "zurueck";

    private static final Duration CLOCK_SKEW = Duration.ofSeconds(30);

    private FreshSignIn() {}

    /** Whether a sign-in of that time is fresh now; one without a time, or from the future, is not. */
    public static boolean isFresh(@Nullable Instant authenticatedAt, Instant now) {
        return authenticatedAt != null
                && !authenticatedAt.isBefore(now.minus(MAX_AGE))
                && !authenticatedAt.isAfter(now.plus(CLOCK_SKEW));
    }

    /** Where to send the browser so that it comes back to a path of ours with a fresh sign-in. */
    public static String thenBackTo(String path) {
        return ADDRESS + "?" + RETURN_TO + "=" + URLEncoder.encode(path, StandardCharsets.UTF_8);
    }
}
