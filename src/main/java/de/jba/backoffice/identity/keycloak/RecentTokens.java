// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.identity.keycloak;

import com.nimbusds.jwt.JWTClaimsSet;
import de.jba.backoffice.shared.Sha256;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What tokens say that were found valid moments ago: a program sends the same one with every call. Held by their hashes,
 * for half a minute at most and never beyond their end.
 */
final class RecentTokens {
    private static final int MOST = 1000;
    private static final Duration HELD = Duration.ofSeconds(30);

    private final Map<String, Held> held = Collections.synchronizedMap(new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Held> eldest) {
            return size() > MOST;
        }
    });

    private record Held(JWTClaimsSet claims, Instant until) {}

    Optional<JWTClaimsSet> claims(String token, Instant now) {
        return Optional.ofNullable(held.get(hash(token)))
                .filter(each -> now.isBefore(each.until()))
                .map(Held::claims);
    }

    /** @param skew how long after its end a token is still taken */
    void hold(String token, JWTClaimsSet claims, Instant now, Duration skew) {
        Instant end = claims.getExpirationTime().toInstant().plus(skew);
        Instant until = now.plus(HELD);
        held.put(hash(token), new Held(claims, end.isBefore(until) ? end : until));
    }

    private static String hash(String token) {
        return Sha256.hex(token.getBytes(StandardCharsets.UTF_8));
    }
}
