// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.ui;

import static org.assertj.core.api.Assertions.assertThat;

import de.jba.backoffice.identity.CallerContext;
import de.jba.backoffice.identity.CurrentUser;
import de.jba.backoffice.identity.Role;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DraftsTest {
    private static final Instant MORNING = Instant.parse("2026-03-02T08:00:00Z");
    private static final UUID RECORD = UUID.randomUUID();

    private String person = "first";
    private final Drafts drafts = new Drafts();

    DraftsTest() {
        drafts.callers = new CallerContext() {
            @Override
            public CurrentUser user() {
                return new CurrentUser(person, person, person, "jobcenter", Set.of(Role.AGENCY_ADMIN));
            }
        };
        drafts.clock = Clock.fixed(MORNING, ZoneOffset.UTC);
    }

    @Test
    void anotherPersonInTheSameSessionGetsNothing() {
        drafts.keep("contact", RECORD, "version 1", "before", "entered");

        person = "second";

        assertThat(drafts.of("contact", RECORD)).isEmpty();
    }

    @Test
    void draftKeepsTheVersionItBeganWithAndTheTimeOfItsLatestEntry() {
        drafts.keep("contact", RECORD, "version 1", "before", "entered");
        drafts.clock = Clock.offset(drafts.clock, Duration.ofHours(1));
        drafts.keep("contact", RECORD, "version 1", "before", "entered");

        Optional<Draft<String, String>> draft = drafts.of("contact", RECORD);

        assertThat(draft).contains(new Draft<>(RECORD, "version 1", "before", "entered", MORNING));
    }

    @Test
    void entriesThatStandOnANewerVersionKeepTheirTime() {
        drafts.keep("contact", RECORD, "version 1", "before", "entered");
        drafts.clock = Clock.offset(drafts.clock, Duration.ofHours(1));
        drafts.keep("contact", RECORD, "version 2", "before", "entered");

        Optional<Draft<String, String>> draft = drafts.of("contact", RECORD);

        assertThat(draft).contains(new Draft<>(RECORD, "version 2", "before", "entered", MORNING));
    }

    @Test
    void draftIsOfOneKindAndOneRecord() {
        drafts.keep("contact", RECORD, "version 1", "before", "entered");

        assertThat(drafts.of("partner", RECORD)).isEmpty();
        assertThat(drafts.of("contact", null)).isEmpty();
        drafts.forget("contact", RECORD);
        assertThat(drafts.of("contact", RECORD)).isEmpty();
    }
}
