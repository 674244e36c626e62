// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.audit;

import static de.jba.backoffice.audit.LogDatabase.query;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class AuditChainTest {
    private static final int WRITERS = 16;
    private static final int TRANSACTIONS = 30;
    private static final String TAKEN = "slot_nr_key";
    private static LogDatabase database;

    @BeforeAll
    static void start() throws Exception {
        database = LogDatabase.shared();
    }

    @Test
    void entriesAreNumberedFromZeroWithoutGapsAndChained() throws Exception {
        try (Connection jobcenter = database.agency("jobcenter")) {
            query(jobcenter, "insert into sample (owner, name) select 'jobcenter', 'Kette' from generate_series(1, 5)");
            jobcenter.commit();
        }
        requireWholeChain();
    }

    @Test
    void anEntryWithoutANumberIsNeverSeen() throws Exception {
        try (Connection jobcenter = database.agency("jobcenter")) {
            query(jobcenter, "insert into sample (owner, name) values ('jobcenter', 'Kette')");
            query(jobcenter, "set constraints all immediate");
            query(jobcenter, "insert into sample (owner, name) values ('jobcenter', 'Kette')");
            jobcenter.commit();
        }
        assertThat(database.all(
                        "select id from audit_entry e where not exists (select from audit_chain where entry = e.id)"))
                .isEmpty();
        requireWholeChain();
    }

    @Test
    void sixteenWritersAtOnceNeitherDeadlockNorLeaveAGap() throws Exception {
        ExecutorService writers = Executors.newFixedThreadPool(WRITERS);
        try {
            List<Callable<List<String>>> work = IntStream.range(0, WRITERS)
                    .<Callable<List<String>>>mapToObj(seed -> () -> write(new Random(seed)))
                    .toList();
            List<String> failures = new ArrayList<>();
            for (Future<List<String>> done : writers.invokeAll(work)) {
                failures.addAll(done.get());
            }
            assertThat(failures).allMatch(f -> f.contains(TAKEN));
        } finally {
            writers.shutdown();
        }
        requireWholeChain();
    }

    @Test
    void aCommitThatStillWaitsForAnotherTransactionDoesNotHoldUpTheChain() throws Exception {
        String target = UUID.randomUUID().toString();
        try (Connection jobcenter = database.agency("jobcenter")) {
            query(jobcenter, "insert into sample (id, owner, name) values (?::uuid, 'jobcenter', 'Ziel')", target);
            jobcenter.commit();
        }
        ExecutorService background = Executors.newSingleThreadExecutor();
        try (Connection waiting = database.agency("jobcenter");
                Connection other = database.agency("jobcenter")) {
            query(other, "select 1 from sample where id = ?::uuid for update", target);
            query(other, "insert into sample (owner, name) values ('jobcenter', 'anderer')");
            query(waiting, "insert into sample (owner, name) values ('jobcenter', 'wartend')");
            // the deferred foreign key of this row waits at the commit for the lock that the other one holds
            query(waiting, "insert into pointer values (?::uuid)", target);
            Future<?> commit = background.submit(() -> {
                waiting.commit();
                return null;
            });
            while (database.all("select 1 from pg_locks where not granted").isEmpty()) {
                Thread.onSpinWait();
            }
            other.commit();
            commit.get();
        } finally {
            background.shutdown();
        }
    }

    /** Changes rows and takes back some, then takes a number that others want too and that makes them wait. */
    private static List<String> write(Random random) throws SQLException {
        List<String> failures = new ArrayList<>();
        for (int i = 0; i < TRANSACTIONS; i++) {
            try (Connection jobcenter = database.agency("jobcenter")) {
                query(jobcenter, "insert into sample (owner, name) values ('jobcenter', 'Schreiber')");
                query(jobcenter, "savepoint maybe");
                query(jobcenter, "insert into sample (owner, name) values ('jobcenter', 'verworfen')");
                query(jobcenter, random.nextBoolean() ? "rollback to maybe" : "release maybe");
                query(jobcenter, "insert into slot values (?)", random.nextInt(40));
                if (random.nextInt(5) == 0) {
                    jobcenter.rollback();
                } else {
                    jobcenter.commit();
                }
            } catch (SQLException e) {
                failures.add(e.getMessage());
            }
        }
        return failures;
    }

    /** Computes the chain anew with nothing of the product. */
    private static void requireWholeChain() throws Exception {
        List<String> canonical = database.canonical();
        List<String> numbers = database.all("select seq from audit_chain order by seq");
        List<String> hashes = database.all("select encode(chain, 'hex') from audit_chain order by seq");
        assertThat(numbers)
                .containsExactlyElementsOf(IntStream.range(0, canonical.size())
                        .mapToObj(Integer::toString)
                        .toList());
        byte[] chain = new byte[32];
        for (int i = 0; i < canonical.size(); i++) {
            byte[] leaf = sha256(canonical.get(i).getBytes(StandardCharsets.UTF_8));
            byte[] both = new byte[64];
            System.arraycopy(chain, 0, both, 0, 32);
            System.arraycopy(leaf, 0, both, 32, 32);
            chain = sha256(both);
            assertThat(hashes.get(i)).as("entry %s", i).isEqualTo(HexFormat.of().formatHex(chain));
        }
    }

    private static byte[] sha256(byte[] bytes) throws Exception {
        return MessageDigest.getInstance("SHA-256").digest(bytes);
    }
}
