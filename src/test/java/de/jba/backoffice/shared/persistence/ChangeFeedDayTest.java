// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.shared.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import de.jba.backoffice.shared.BusinessTime;
import de.jba.backoffice.shared.RecordsChanged;
import de.jba.backoffice.stack.DatabaseExtension;
import de.jba.backoffice.stack.LocalDatabase;
import java.sql.Connection;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.postgresql.PGConnection;

/** Shares end with a day, and no row changes then: open screens hear of it all the same. */
@ExtendWith(DatabaseExtension.class)
class ChangeFeedDayTest {
    private static final Instant BEFORE_MIDNIGHT = Instant.parse("2022-12-31T22:59:59.500Z");

    @Test
    void aNewBusinessDayMayHaveChangedEverything(LocalDatabase database) throws Exception {
        Clock nearMidnight =
                Clock.offset(Clock.system(BusinessTime.ZONE), Duration.between(Instant.now(), BEFORE_MIDNIGHT));
        ChangeFeed feed = new ChangeFeed();
        feed.clock = nearMidnight;
        BlockingQueue<RecordsChanged> told = new LinkedBlockingQueue<>();
        try (Connection connection = database.asApplication()) {
            Thread listener = new Thread(() -> {
                try {
                    feed.follow(connection.unwrap(PGConnection.class), told::add);
                } catch (java.sql.SQLException closed) {
                    Thread.currentThread().interrupt();
                }
            });
            listener.start();
            try {
                assertThat(told.poll(3, TimeUnit.SECONDS)).isEqualTo(RecordsChanged.everything());
                assertThat(told.poll(2, TimeUnit.SECONDS)).isNull();
            } finally {
                listener.interrupt();
                listener.join(3_000);
            }
        }
    }
}
