// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.isolation;

import static de.jba.backoffice.isolation.OfferedRecord.ADDRESSEE;
import static de.jba.backoffice.isolation.OfferedRecord.OWNER;
import static org.assertj.core.api.Assertions.assertThat;

import de.jba.backoffice.stack.DatabaseExtension;
import de.jba.backoffice.stack.LocalDatabase;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.extension.ExtendWith;

/** A hand-over is accepted while the owner does something else, at the same moment: one of the two is the outcome. */
@ExtendWith(DatabaseExtension.class)
class HandOverRaceTest {
    private static final int ROUNDS = 8;
    private static final String DECIDE = OfferedRecord.DECISION + " AND version = 1";

    private final ExecutorService both = Executors.newFixedThreadPool(2);
    private final CyclicBarrier start = new CyclicBarrier(2);

    private ApplicationRole database;
    private OfferedRecord record;

    @BeforeEach
    void writeARecord(LocalDatabase local) throws SQLException {
        database = new ApplicationRole(local);
        record = OfferedRecord.fresh(database);
    }

    @AfterEach
    void end() {
        both.shutdownNow();
    }

    @RepeatedTest(ROUNDS)
    void acceptedOrTakenBack() throws Exception {
        UUID offer = record.offer();
        Future<Integer> taken = both.submit(() -> locked(Scope.admin(OWNER), offer, DECIDE, "TAKEN_BACK", offer));
        int accepted = accept(offer).get();
        assertThat(accepted + taken.get()).isOne();
        assertThat(record.owner()).isEqualTo(accepted == 1 ? ADDRESSEE : OWNER);
    }

    @RepeatedTest(ROUNDS)
    void acceptedOrRenamed() throws Exception {
        UUID offer = record.offer();
        Future<Integer> renamed = both.submit(() -> locked(
                Scope.admin(OWNER),
                null,
                "UPDATE instrument SET name = 'Anders', version = version + 1 WHERE id = ? AND version = 2",
                record.instrument()));
        int accepted = accept(offer).get();
        assertThat(accepted + renamed.get()).isOne();
        assertThat(record.owner()).isEqualTo(accepted == 1 ? ADDRESSEE : OWNER);
    }

    @RepeatedTest(ROUNDS)
    void acceptedWhileAShareIsRevoked() throws Exception {
        UUID share = record.shared().share(ADDRESSEE, "EDIT", null);
        UUID offer = record.offer();
        Future<Integer> revoked = both.submit(() -> locked(
                Scope.admin(OWNER),
                null,
                "UPDATE share_grant SET revoked_at = now(), revoked_by = 'x' WHERE id = ? AND revoked_at IS NULL",
                share));
        assertThat(accept(offer).get()).isOne();
        assertThat(revoked.get()).isLessThanOrEqualTo(1);
        assertThat(sharesInForce()).isEqualTo("0");
    }

    /** The share is written before the acceptance is, and takes effect after it. */
    @RepeatedTest(ROUNDS)
    void noShareOutlivesItsOwner() throws Exception {
        UUID offer = record.offer();
        Future<Integer> granted = both.submit(() -> {
            try {
                return locked(Scope.admin(OWNER), null, """
                        INSERT INTO share_grant (id, instrument_id, owner_id, grantee, level, personal, purpose,
                            granted_by, granted_at, version)
                        VALUES (gen_random_uuid(), ?, 'jobcenter', '*', 'EDIT', false, 'x', 'x', now(), 1)
                        """, record.instrument());
            } catch (SQLException refused) {
                assertThat(refused.getMessage()).containsAnyOf("only the owner shares", "handed over meanwhile");
                return 0;
            }
        });
        assertThat(accept(offer).get()).isOne();
        granted.get();
        assertThat(sharesInForce()).isEqualTo("0");
        assertThat(record.shared().isSeenBy(Scope.reader("arbeitsagentur"))).isFalse();
    }

    private Future<Integer> accept(UUID offer) {
        Callable<Integer> acceptance = () -> locked(Scope.lead(ADDRESSEE), offer, DECIDE, "ACCEPTED", offer);
        return both.submit(acceptance);
    }

    private int locked(Scope scope, @Nullable UUID offer, String sql, Object... parameters) throws Exception {
        start.await();
        return database.within(scope, connection -> {
            if (offer != null) {
                run(connection, "SELECT lock_hand_over(?)", offer);
            }
            return run(connection, sql, parameters);
        });
    }

    private static int run(Connection connection, String sql, Object... parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            statement.execute();
            return Math.max(0, statement.getUpdateCount());
        }
    }

    private String sharesInForce() throws SQLException {
        return database.column(
                        Scope.admin(OWNER),
                        "SELECT count(*) FROM share_grant WHERE instrument_id = ? AND revoked_at IS NULL",
                        record.instrument())
                .get(0);
    }
}
