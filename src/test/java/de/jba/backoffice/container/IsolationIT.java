// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.jba.backoffice.identity.CurrentUser;
import de.jba.backoffice.instrument.InstrumentService;
import de.jba.backoffice.instrument.InstrumentSummary;
import de.jba.backoffice.shared.InstrumentId;
import de.jba.backoffice.shared.PageRequest;
import de.jba.backoffice.shared.RecordNotFound;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Nothing of one agency reaches another by way of what the server keeps: connections, threads, entities. */
@ExtendWith(ArquillianExtension.class)
class IsolationIT {
    private static final List<String> AGENCIES = List.of("arbeitsagentur", "jobcenter", "jugendamt");
    private static final String TENANT_TABLES = """
            SELECT relname FROM pg_class
            WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p') AND relrowsecurity
              AND has_table_privilege(oid, 'SELECT')
            """;
    private static final int POOL = 20;
    private static final int THREADS = 6;
    private static final int CALLS = 600;

    @Inject
    Inside inside;

    @Inject
    InstrumentService instruments;

    @Deployment
    static WebArchive war() {
        return Delivered.war();
    }

    @Test
    void theServerActsAsTheUnprivilegedRole() {
        assertThat(inside.undone(() -> inside.sql("SELECT session_user::text"))).isEqualTo(List.of("jba_app"));
        assertThat(inside.undone(() -> inside.sql("SELECT rolname FROM pg_roles WHERE rolname = session_user"
                        + " AND (rolsuper OR rolbypassrls OR rolcreaterole OR rolcreatedb)")))
                .isEmpty();
        assertThat(inside.undone(() -> inside.sql(
                        "SELECT relname FROM pg_class" + " WHERE pg_has_role(session_user, relowner, 'MEMBER')")))
                .isEmpty();
    }

    @Test
    void aTransactionWithoutCallerSeesNothing() {
        List<?> tables = inside.undone(() -> inside.sql(TENANT_TABLES));

        assertThat(tables).hasSizeGreaterThan(10);
        for (Object table : tables) {
            assertThat(inside.undone(() -> inside.sql("SELECT 1 FROM " + table)))
                    .as("%s without a scope", table)
                    .isEmpty();
        }
    }

    @Test
    void aTransactionWithoutCallerChangesNothing() {
        for (String change : List.of(
                "UPDATE instrument SET name = 'x'", "UPDATE capacity SET places = 1", "DELETE FROM contribution")) {
            assertThat(inside.committed(() ->
                            inside.entityManager().createNativeQuery(change).executeUpdate()))
                    .as(change)
                    .isZero();
        }
    }

    @Test
    void agenciesTakeTurnsOnTwoConnectionsAndNothingLeaks() throws Exception {
        Map<String, Set<InstrumentId>> alone = new TreeMap<>();
        for (String agency : AGENCIES) {
            create(agency);
            alone.put(agency, visible(agency));
        }
        assertThat(new TreeSet<>(alone.values().stream().map(Set::hashCode).toList()))
                .as("agencies that see the same prove nothing")
                .hasSize(AGENCIES.size());

        Map<Integer, Set<String>> servedBy = new TreeMap<>();
        for (Turn turn : turnsOnTwoConnections()) {
            assertThat(turn.seen()).as(turn.agency()).isEqualTo(alone.get(turn.agency()));
            servedBy.computeIfAbsent(turn.connection(), connection -> new TreeSet<>())
                    .add(turn.agency());
        }

        // Two at a time; the pool replaces one that it finds idle, so that a third may have served.
        assertThat(servedBy).hasSizeLessThanOrEqualTo(3);
        assertThat(servedBy.values()).allSatisfy(served -> assertThat(served).containsAll(AGENCIES));
    }

    @Test
    void aLoadedEntityIsNotKeptForTheNext() {
        UUID id = UUID.fromString(create("jobcenter").toString());
        Class<?> entity = inside.entityManager().getMetamodel().getEntities().stream()
                .filter(type -> type.getName().equals("Instrument"))
                .findFirst()
                .orElseThrow()
                .getJavaType();
        inside.undone(() -> inside.as(Inside.admin("jobcenter"), () -> {
            instruments.page(PageRequest.first());
            assertThat(inside.entityManager().find(entity, id)).isNotNull();
            return id;
        }));

        assertThat(inside.entityManager().getEntityManagerFactory().getCache().contains(entity, id))
                .isFalse();
        inside.undone(() -> inside.as(Inside.admin("jugendamt"), () -> {
            instruments.page(PageRequest.first());
            assertThat(inside.entityManager().find(entity, id)).isNull();
            return id;
        }));
    }

    @Test
    void whatAnotherAgencyHasJustReadDoesNotExist() {
        InstrumentId id = create("jobcenter");
        assertThat(inside.as(Inside.admin("jobcenter"), () -> instruments.instrument(id))
                        .id())
                .isEqualTo(id);

        assertThatThrownBy(() -> inside.as(Inside.admin("jugendamt"), () -> instruments.instrument(id)))
                .isInstanceOf(RecordNotFound.class);
    }

    /** One call, and the connection that served it. */
    private record Turn(String agency, int connection, Set<InstrumentId> seen) {}

    private List<Turn> turnsOnTwoConnections() throws SQLException, ExecutionException, InterruptedException {
        List<Connection> held = new ArrayList<>();
        ExecutorService workers = Executors.newFixedThreadPool(THREADS, inside.threads());
        try {
            for (int i = 0; i < POOL - 2; i++) {
                held.add(inside.database().getConnection());
            }
            List<Future<Turn>> calls = IntStream.range(0, CALLS)
                    .mapToObj(i -> workers.submit(() -> turn(AGENCIES.get(i % AGENCIES.size()))))
                    .toList();
            List<Turn> turns = new ArrayList<>();
            for (Future<Turn> call : calls) {
                turns.add(call.get());
            }
            return turns;
        } finally {
            workers.shutdownNow();
            for (Connection connection : held) {
                connection.close();
            }
        }
    }

    private Turn turn(String agency) {
        return inside.committed(() -> inside.as(Inside.reader(agency), () -> {
            Set<InstrumentId> seen = listed();
            return new Turn(
                    agency, (Integer) inside.sql("SELECT pg_backend_pid()").get(0), seen);
        }));
    }

    private Set<InstrumentId> visible(String agency) {
        return inside.as(Inside.reader(agency), this::listed);
    }

    private Set<InstrumentId> listed() {
        return instruments.page(new PageRequest(0, PageRequest.MAX_SIZE, null, true, null, false)).items().stream()
                .map(InstrumentSummary::id)
                .collect(Collectors.toSet());
    }

    private InstrumentId create(String agency) {
        CurrentUser admin = Inside.admin(agency);
        return inside.as(admin, () -> instruments
                .create(Entries.instrument("Nur für " + agency))
                .id());
    }
}
