// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.instrument;

import de.jba.backoffice.identity.Permission;
import de.jba.backoffice.identity.PermissionDenied;
import de.jba.backoffice.identity.RequiresPermission;
import de.jba.backoffice.instrument.PlacesConfirmed.Confirmed;
import de.jba.backoffice.instrument.PlacesConfirmed.LeftOut;
import de.jba.backoffice.instrument.PlacesConfirmed.Reason;
import de.jba.backoffice.places.Confirmation;
import de.jba.backoffice.places.ConfirmationService;
import de.jba.backoffice.shared.BusinessRuleViolation;
import de.jba.backoffice.shared.InstrumentId;
import de.jba.backoffice.shared.ListedRow;
import de.jba.backoffice.shared.PageRequest;
import de.jba.backoffice.shared.RecordNotFound;
import de.jba.backoffice.shared.Version;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.sql.Date;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says of the places of instruments that they still are what they were: one by one, or many in one transaction. */
@ApplicationScoped
public class InstrumentConfirmationService {
    private static final String ADVANCE = """
        UPDATE instrument SET version = version + 1 WHERE id = ANY (cast(?1 as uuid[])) RETURNING id, version
        """;

    private static final String ADVANCE_UNCHANGED = """
        UPDATE instrument i SET version = i.version + 1
        FROM unnest(cast(?1 as uuid[]), cast(?2 as integer[])) AS known (id, version)
        WHERE i.id = known.id AND i.version = known.version RETURNING i.id, i.version
        """;

    private static final String UNCHANGED = """
            SELECT i.id FROM instrument i
                JOIN unnest(cast(?1 as uuid[]), cast(?2 as integer[])) AS seen (id, version)
                    ON i.id = seen.id AND i.version = seen.version
            FOR NO KEY UPDATE OF i
            """;

    private static final String REST = """
        SELECT i.id, i.name,
               i.owner_id IS NOT DISTINCT FROM current_agency() OR co_maintains(i.id, 'places.edit'),
               EXISTS (SELECT FROM capacity c WHERE c.instrument_id = i.id AND c.validity @> business_today())
        FROM instrument i WHERE i.id = ANY (cast(?1 as uuid[])) ORDER BY i.name, i.id
        """;

    static final String UNCONFIRMED = """
        SELECT count(*), min(known.last_confirmed)
        FROM (SELECT c.last_confirmed FROM instrument i
              LEFT JOIN capacity c ON c.instrument_id = i.id AND c.valid_from <= business_today()
                  AND (c.valid_to IS NULL OR c.valid_to > business_today())
              WHERE i.archived_at IS NULL AND (NOT ?1 OR i.owner_id = current_agency())
                AND coalesce(c.last_confirmed < business_today() - %d, true)
                AND (c.instrument_id IS NOT NULL OR NOT EXISTS (SELECT FROM capacity l
                         WHERE l.instrument_id = i.id AND l.valid_from > business_today()))
              LIMIT %d) known
        """.formatted(InstrumentList.OLD_AFTER_DAYS, UnconfirmedPlaces.MOST);

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    InstrumentRights rights;

    @Inject
    InstrumentService instruments;

    @Inject
    InstrumentList list;

    @Inject
    ConfirmationService confirmations;

    /**
     * Confirms the places of an own or co-maintained instrument that hold today.
     *
     * @throws RecordNotFound when it does not exist for this person
     * @throws PermissionDenied when it belongs to another agency that does not share it for editing
     * @throws de.jba.backoffice.shared.StaleRecord when it was changed meanwhile
     * @throws BusinessRuleViolation when nothing is stated for today
     */
    @Transactional
    @RequiresPermission(Permission.PLACES_EDIT)
    public InstrumentDetails confirm(InstrumentId id, Version version) {
        Instrument instrument = rights.editable(id, Permission.PLACES_EDIT);
        version.requireCurrent(instrument.version());
        if (!confirmations.confirm(List.of(id)).isEmpty()) {
            entityManager.lock(instrument, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
            entityManager.flush();
        }
        InstrumentDetails now = instruments.instrument(id);
        if (now.capacity() == null) {
            throw new BusinessRuleViolation("instrument", "instrument.nothingToConfirm", "capacity");
        }
        return now;
    }

    /** Confirms what holds today of all those of these that the person maintains, and says which it left out. */
    @Transactional
    @RequiresPermission(Permission.PLACES_EDIT)
    public PlacesConfirmed confirm(Collection<InstrumentId> ids) {
        Map<InstrumentId, Confirmation> before = confirmations.confirm(ids).stream()
                .collect(Collectors.toMap(Confirmation::instrument, Function.identity()));
        List<Confirmed> confirmed = rows(ADVANCE, array(before.keySet())).stream()
                .map(row -> {
                    InstrumentId id = new InstrumentId((UUID) row[0]);
                    return new Confirmed(id, (Integer) row[1], Objects.requireNonNull(before.get(id)));
                })
                .toList();
        List<LeftOut> leftOut = rows(REST, array(ids)).stream()
                .filter(row -> !before.containsKey(new InstrumentId((UUID) row[0])))
                .map(row -> new LeftOut(
                        new InstrumentId((UUID) row[0]), (String) row[1], reason((Boolean) row[2], (Boolean) row[3])))
                .toList();
        return new PlacesConfirmed(confirmed, leftOut);
    }

    /**
     * The same as long as nobody changed them since the person saw them.
     *
     * @param seen the instruments with the versions that were seen
     */
    @Transactional
    @RequiresPermission(Permission.PLACES_EDIT)
    public PlacesConfirmed confirmSeen(Map<InstrumentId, Integer> seen) {
        List<InstrumentId> ids = List.copyOf(seen.keySet());
        String versions = ids.stream().map(seen::get).map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
        List<?> found = entityManager
                .createNativeQuery(UNCHANGED)
                .setParameter(1, array(ids))
                .setParameter(2, versions)
                .getResultList();
        Set<InstrumentId> unchanged =
                found.stream().map(id -> new InstrumentId((UUID) id)).collect(Collectors.toSet());
        PlacesConfirmed done = confirm(unchanged);
        Stream<LeftOut> changed =
                rows(
                                REST,
                                array(ids.stream()
                                        .filter(id -> !unchanged.contains(id))
                                        .toList()))
                        .stream()
                        .map(row -> new LeftOut(
                                new InstrumentId((UUID) row[0]),
                                (String) row[1],
                                (Boolean) row[2] ? Reason.CHANGED : Reason.NOT_MAINTAINED));
        return new PlacesConfirmed(
                done.confirmed(),
                Stream.concat(done.leftOut().stream(), changed).toList());
    }

    /**
     * The same for everything that a screen showed, on every page.
     *
     * @param shown all of it, as it was read
     * @param drawn those of it that were drawn since, at the versions they were drawn with
     */
    @Transactional
    @RequiresPermission(Permission.PLACES_EDIT)
    public PlacesConfirmed confirmSeen(SeenInstruments shown, Map<InstrumentId, Integer> drawn) {
        Map<InstrumentId, Integer> seen = shown.byId();
        drawn.forEach((id, version) -> seen.computeIfPresent(id, (same, before) -> version));
        return confirmSeen(seen);
    }

    /**
     * How many instruments have places that want to be confirmed again.
     *
     * @param own those of the person's agency alone, otherwise all that the person sees
     */
    @Transactional
    @RequiresPermission(Permission.PLACES_VIEW)
    public UnconfirmedPlaces unconfirmed(boolean own) {
        Object[] row = (Object[]) entityManager
                .createNativeQuery(UNCONFIRMED)
                .setParameter(1, own)
                .getSingleResult();
        long count = ((Number) row[0]).longValue();
        Date oldest = (Date) row[1];
        return new UnconfirmedPlaces(
                count, oldest == null || count == UnconfirmedPlaces.MOST ? null : oldest.toLocalDate());
    }

    /**
     * All rows of the list, on every page, as they are now.
     *
     * @param listed what the list is narrowed to
     */
    @Transactional
    @RequiresPermission(Permission.PLACES_EDIT)
    public SeenInstruments listed(PageRequest listed) {
        return list.seen(listed);
    }

    /**
     * The rows of the list that the person maintains, on every page and in its order.
     *
     * @param listed how the list is narrowed and sorted
     * @param most how many are read
     */
    @Transactional
    @RequiresPermission(Permission.PLACES_EDIT)
    public List<ListedRow> maintained(PageRequest listed, int most) {
        return list.maintained(listed, most);
    }

    /**
     * Gives back what was said before to those that nobody changed since.
     *
     * @return how many got it back
     */
    @Transactional
    @RequiresPermission(Permission.PLACES_EDIT)
    public int undo(PlacesConfirmed done) {
        String versions = done.confirmed().stream()
                .map(each -> String.valueOf(each.version()))
                .collect(Collectors.joining(",", "{", "}"));
        Set<InstrumentId> unchanged =
                rows(
                                ADVANCE_UNCHANGED,
                                array(done.confirmed().stream()
                                        .map(Confirmed::id)
                                        .toList()),
                                versions)
                        .stream()
                        .map(row -> new InstrumentId((UUID) row[0]))
                        .collect(Collectors.toSet());
        return confirmations.takeBack(done.confirmed().stream()
                .map(Confirmed::before)
                .filter(before -> unchanged.contains(before.instrument()))
                .toList());
    }

    private List<Object[]> rows(String sql, String... parameters) {
        Query query = entityManager.createNativeQuery(sql);
        for (int i = 0; i < parameters.length; i++) {
            query.setParameter(i + 1, parameters[i]);
        }
        List<?> rows = query.getResultList();
        return rows.stream().map(Object[].class::cast).toList();
    }

    private static Reason reason(boolean maintained, boolean stated) {
        return !maintained ? Reason.NOT_MAINTAINED : !stated ? Reason.NO_CAPACITY : Reason.ALREADY_CONFIRMED;
    }

    private static String array(Collection<InstrumentId> ids) {
        return ids.stream().map(InstrumentId::toString).collect(Collectors.joining(",", "{", "}"));
    }
}
