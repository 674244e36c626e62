// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.event;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** The secret address of a person's calendar, from the day it is made until the person ends it or makes another. */
@Entity
@Table(name = "calendar_feed")
@NullUnmarked
class CalendarFeed {
    @Id
    private UUID id;

    private String person;

    @Column(name = "owner_id")
    private String ownerId;

    @Column(name = "token_hash")
    private byte[] tokenHash;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "revoked_at")
    private Instant revokedAt;

    @Version
    private int version;

    protected CalendarFeed() {}

    CalendarFeed(String person, @Nullable String agency, byte[] hash, Instant now) {
        id = UUID.randomUUID();
        this.person = person;
        ownerId = agency;
        tokenHash = hash.clone();
        createdAt = now;
    }

    void revoke(Instant now) {
        revokedAt = now;
    }

    Instant createdAt() {
        return createdAt;
    }
}
