// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.places;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.jba.backoffice.identity.Permission;
import de.jba.backoffice.identity.RequiresPermission;
import de.jba.backoffice.shared.AgencyId;
import de.jba.backoffice.shared.InstrumentId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The capacities of many instruments at once, in a few statements for all of them. */
@ApplicationScoped
public class PlacesBatchService {
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String CAPACITIES = """
            SELECT instrument_id, kind, places, region, valid_from, valid_to, status, last_confirmed
            FROM capacity WHERE instrument_id = ANY (cast(?1 as uuid[])) ORDER BY instrument_id, valid_from DESC
            """;

    private static final String QUOTAS = """
            SELECT instrument_id, agency_id, places, valid_from, valid_to
            FROM quota WHERE instrument_id = ANY (cast(?1 as uuid[])) ORDER BY instrument_id, agency_id, valid_from DESC
            """;

    private static final String PERIODS = """
            jsonb_to_recordset(cast(?1 as jsonb)) AS p (instrument_id uuid, kind text, places integer, region text,
                valid_from date, valid_to date, status text, last_confirmed date)
            """;

    private static final String BEFORE = """
            SELECT cast(coalesce(jsonb_agg(to_jsonb(c) - 'validity'), '[]') as text) FROM capacity c JOIN %s
                ON c.instrument_id = p.instrument_id AND c.valid_from = p.valid_from
            """.formatted(PERIODS);

    private static final String RESTATE = """
            UPDATE capacity c SET kind = p.kind, places = p.places, region = p.region, valid_to = p.valid_to,
                status = p.status, last_confirmed = p.last_confirmed, version = c.version + 1
            FROM %s WHERE c.instrument_id = p.instrument_id AND c.valid_from = p.valid_from
            """.formatted(PERIODS);

    private static final String OPEN = """
            INSERT INTO capacity (id, instrument_id, kind, places, region, valid_from, valid_to, status, last_confirmed,
                                  version)
            SELECT gen_random_uuid(), p.instrument_id, p.kind, p.places, p.region, p.valid_from, p.valid_to, p.status,
                   p.last_confirmed, 1 FROM %s
            RETURNING cast(id as text)
            """.formatted(PERIODS);

    private static final String GIVE_BACK = """
            UPDATE capacity c SET kind = p.kind, places = p.places, region = p.region, valid_to = p.valid_to,
                status = p.status, last_confirmed = p.last_confirmed, version = c.version + 1
            FROM jsonb_populate_recordset(cast(null as capacity), cast(?1 as jsonb)) p WHERE c.id = p.id
            """;

    @PersistenceContext
    EntityManager entityManager;

    /**
     * What is known of the places of an instrument.
     *
     * @param capacities the latest first
     */
    public record Known(List<CapacityPeriod> capacities, List<QuotaPeriod> quotas) {
        /** Of an instrument that is new. */
        public static final Known NOTHING = new Known(List.of(), List.of());

        /** What holds on a day; null when nothing does. */
        public @Nullable CapacityPeriod on(LocalDate day) {
            return capacities.stream()
                    .filter(period -> Period.holds(period.validFrom(), period.validTo(), day))
                    .findFirst()
                    .orElse(null);
        }
    }

    /**
     * What many steps did, for taking them back.
     *
     * @param before the periods that were changed, as they were
     * @param opened the identifiers of those that were not there
     */
    public record Done(String before, List<String> opened) {}

    /** What is known of the places of these, as far as the person sees them. */
    @Transactional
    @RequiresPermission(Permission.PLACES_VIEW)
    public Map<InstrumentId, Known> known(Collection<InstrumentId> instruments) {
        Map<InstrumentId, Known> known = new HashMap<>();
        for (Object[] row : rows(CAPACITIES, array(instruments))) {
            of(known, row[0])
                    .capacities()
                    .add(new CapacityPeriod(
                            CapacityKind.valueOf((String) row[1]),
                            (Integer) row[2],
                            (String) row[3],
                            ((Date) row[4]).toLocalDate(),
                            day(row[5]),
                            CapacityStatus.valueOf((String) row[6]),
                            day(row[7])));
        }
        for (Object[] row : rows(QUOTAS, array(instruments))) {
            of(known, row[0])
                    .quotas()
                    .add(new QuotaPeriod(
                            new AgencyId((String) row[1]),
                            (Integer) row[2],
                            ((Date) row[3]).toLocalDate(),
                            day(row[4])));
        }
        return known;
    }

    /** Does the steps; the instruments' own versions are advanced by who asks for it. */
    @Transactional
    @RequiresPermission(Permission.PLACES_EDIT)
    public Done make(List<CapacityStep> steps) {
        List<CapacityStep> restating =
                steps.stream().filter(CapacityStep::restated).toList();
        String changed = json(Stream.concat(
                steps.stream().filter(step -> step.cut() != null).map(step -> node(step.instrument(), step.cut())),
                restating.stream().map(step -> node(step.instrument(), step.stated()))));
        String opened = json(
                steps.stream().filter(step -> !step.restated()).map(step -> node(step.instrument(), step.stated())));
        String before = (String) query(BEFORE, changed).getSingleResult();
        query(RESTATE, changed).executeUpdate();
        List<?> ids = query(OPEN, opened).getResultList();
        return new Done(before, ids.stream().map(String.class::cast).toList());
    }

    /**
     * Takes back what was done, by the import that did it.
     *
     * @return how many periods had been opened and are gone
     */
    @Transactional
    @RequiresPermission(Permission.PLACES_EDIT)
    public int takeBack(UUID cause, Done done) {
        int gone = ((Number) entityManager
                        .createNativeQuery("SELECT take_back_capacity(cast(?1 as uuid), cast(?2 as uuid[]))")
                        .setParameter(1, cause.toString())
                        .setParameter(2, "{" + String.join(",", done.opened()) + "}")
                        .getSingleResult())
                .intValue();
        query(GIVE_BACK, done.before()).executeUpdate();
        return gone;
    }

    private static Known of(Map<InstrumentId, Known> known, Object instrument) {
        return known.computeIfAbsent(
                new InstrumentId((UUID) instrument), id -> new Known(new ArrayList<>(), new ArrayList<>()));
    }

    private static ObjectNode node(InstrumentId instrument, @Nullable CapacityPeriod period) {
        if (period == null) {
            throw new IllegalArgumentException("no period");
        }
        return JSON.createObjectNode()
                .put("instrument_id", instrument.toString())
                .put("kind", period.kind().name())
                .put("places", period.places())
                .put("region", period.region())
                .put("valid_from", period.validFrom().toString())
                .put("valid_to", text(period.validTo()))
                .put("status", period.status().name())
                .put("last_confirmed", text(period.lastConfirmed()));
    }

    private static @Nullable String text(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }

    private static String json(Stream<ObjectNode> nodes) {
        ArrayNode all = JSON.createArrayNode();
        nodes.forEach(all::add);
        return all.toString();
    }

    private Query query(String sql, String parameter) {
        return entityManager.createNativeQuery(sql).setParameter(1, parameter);
    }

    private List<Object[]> rows(String sql, String parameter) {
        List<?> rows = query(sql, parameter).getResultList();
        return rows.stream().map(Object[].class::cast).toList();
    }

    private static @Nullable LocalDate day(@Nullable Object value) {
        return value == null ? null : ((Date) value).toLocalDate();
    }

    private static String array(Collection<InstrumentId> ids) {
        return ids.stream().map(InstrumentId::toString).collect(Collectors.joining(",", "{", "}"));
    }
}
