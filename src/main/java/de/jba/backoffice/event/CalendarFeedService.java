// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.event;

import de.jba.backoffice.identity.CallerContext;
import de.jba.backoffice.identity.CurrentUser;
import de.jba.backoffice.identity.Permission;
import de.jba.backoffice.identity.PermissionDenied;
import de.jba.backoffice.identity.RequiresPermission;
import de.jba.backoffice.identity.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;

/** Keeps the secret address under which a person's calendar program reads events; of the secret only its hash is kept. */
@ApplicationScoped
public class CalendarFeedService {
    private static final int SECRET_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    CallerContext callers;

    @Inject
    Clock clock;

    /** Since when the person has an address; empty without one. */
    @Transactional
    @RequiresPermission(Permission.PARTNER_VIEW)
    public Optional<Instant> since() {
        return callers.user().roles().contains(Role.AUDITOR)
                ? Optional.empty()
                : current().map(CalendarFeed::createdAt);
    }

    /**
     * Makes a new address; an earlier one ends. The secret is told now and never again.
     *
     * @throws PermissionDenied for auditors, whose reading is to stand in the log each time
     */
    @Transactional
    @RequiresPermission(Permission.PARTNER_VIEW)
    public String create() {
        CurrentUser user = callers.user();
        if (user.roles().contains(Role.AUDITOR)) {
            throw new PermissionDenied(Permission.PARTNER_VIEW);
        }
        end();
        byte[] secret = new byte[SECRET_BYTES];
        RANDOM.nextBytes(secret);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        entityManager.persist(new CalendarFeed(user.subject(), user.agencyAlias(), hash(token), clock.instant()));
        entityManager.flush();
        return token;
    }

    /** Ends the person's address at once; without one nothing happens. */
    @Transactional
    @RequiresPermission(Permission.PARTNER_VIEW)
    public void revoke() {
        if (!callers.user().roles().contains(Role.AUDITOR)) {
            end();
        }
    }

    /** Keycloak's identifier of the person whose address this secret is; empty when nobody's. */
    @Transactional
    @RequiresPermission(Permission.PUBLICATION_VIEW)
    public Optional<String> personOf(String token) {
        return Optional.ofNullable((String) entityManager
                .createNativeQuery("SELECT calendar_feed_person(?1)")
                .setParameter(1, hash(token))
                .getSingleResult());
    }

    private void end() {
        current().ifPresent(feed -> feed.revoke(clock.instant()));
        entityManager.flush();
    }

    private Optional<CalendarFeed> current() {
        return entityManager
                .createQuery(
                        "SELECT f FROM CalendarFeed f WHERE f.person = :person AND f.revokedAt IS NULL",
                        CalendarFeed.class)
                .setParameter("person", callers.user().subject())
                .getResultStream()
                .findFirst();
    }

    private static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
