// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.instrument;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.jba.backoffice.contact.ContactDetails;
import de.jba.backoffice.contact.Provider;
import de.jba.backoffice.identity.Permission;
import de.jba.backoffice.identity.RequiresPermission;
import de.jba.backoffice.places.CapacityStep;
import de.jba.backoffice.places.PlacesBatchService;
import de.jba.backoffice.shared.InstrumentId;
import de.jba.backoffice.shared.StaleRecord;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Changes many instruments of the person's own agency at once: all or none, in a few statements for all of them, each
 * with its entry in the log.
 */
@ApplicationScoped
public class InstrumentBatchService {
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String ENTRIES = """
            jsonb_to_recordset(cast(?1 as jsonb)) AS e (id uuid, version integer, name text, abbreviation text,
                aliases text[], sub_offers text[], target_group text, legal_circles text[], explanation text,
                legal_basis text, age_from smallint, age_to smallint, needs text[], participating text[], term_from date,
                term_to date, provider_id uuid, keeps_provider boolean, contacts uuid[])
            """;

    private static final String COLUMNS = "name, abbreviation, aliases, sub_offers, target_group, legal_circles,"
            + " explanation, legal_basis, age_from, age_to, needs, participating, term_from, term_to, provider_id, contacts";

    private static final String LOCK =
            "SELECT id FROM instrument WHERE id = ANY (cast(?1 as uuid[])) ORDER BY id FOR NO KEY UPDATE";

    private static final String BEFORE = """
            SELECT cast(coalesce(jsonb_agg(to_jsonb(i) - 'search_text' - 'visible_to'), '[]') as text)
            FROM instrument i WHERE id = ANY (cast(?1 as uuid[]))
            """;

    /** What stays is left alone: an archived contact or a provider out of sight is still named, and was not read. */
    private static final String DESCRIBE = "UPDATE instrument i SET (" + COLUMNS + ", version) = (e."
            + COLUMNS.replace(", ", ", e.")
                    .replace("e.contacts", "coalesce(e.contacts, i.contacts)")
                    .replace("e.provider_id", "CASE WHEN e.keeps_provider THEN i.provider_id ELSE e.provider_id END")
            + ", i.version + 1) FROM " + ENTRIES
            + " WHERE i.id = e.id AND i.version = e.version";

    private static final String CREATE = "INSERT INTO instrument (id, owner_id, " + COLUMNS + ", version)"
            + " SELECT e.id, current_agency(), e." + COLUMNS.replace(", ", ", e.") + ", 1 FROM " + ENTRIES;

    private static final String GIVE_BACK = "UPDATE instrument i SET (" + COLUMNS + ", version) = (e."
            + COLUMNS.replace(", ", ", e.") + ", i.version + 1)"
            + " FROM jsonb_populate_recordset(cast(null as instrument), cast(?1 as jsonb)) e WHERE i.id = e.id";

    private static final String ARCHIVE = """
            UPDATE instrument SET archived_at = cast(?2 as timestamptz), version = version + 1
            WHERE id = ANY (cast(?1 as uuid[]))
            """;

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    InstrumentBatchReader reader;

    @Inject
    PlacesBatchService places;

    @Inject
    Clock clock;

    /**
     * One instrument's part in a change of many.
     *
     * @param step what it does to its places; null for nothing
     */
    public record Change(
            CheckedInstrument instrument, @Nullable CapacityStep step) {}

    /**
     * What a change of many did, for taking it back.
     *
     * @param versions what each has been advanced to
     * @param created those that are new
     * @param before the others as they were
     */
    public record Done(
            Map<String, Integer> versions, List<String> created, String before, PlacesBatchService.Done places) {}

    /** The instruments of the person's own agency that are not archived, without their places. */
    @Transactional
    @RequiresPermission(Permission.INSTRUMENT_EDIT)
    public List<InstrumentDetails> own(Collection<ContactDetails> contacts) {
        return reader.own(contacts);
    }

    /** Lets nobody else change these until the end of the transaction. */
    @Transactional
    @RequiresPermission(Permission.INSTRUMENT_EDIT)
    public void hold(Collection<InstrumentId> ids) {
        entityManager
                .createNativeQuery(LOCK)
                .setParameter(1, array(ids.stream().map(InstrumentId::toString).toList()))
                .getResultList();
    }

    /**
     * Makes the changes.
     *
     * @throws StaleRecord when one of them was changed meanwhile
     */
    @Transactional
    @RequiresPermission(Permission.INSTRUMENT_EDIT)
    public Done make(List<Change> changes) {
        Map<Boolean, List<Change>> byNew = changes.stream()
                .collect(Collectors.partitioningBy(each -> each.instrument().stored() == null));
        List<Change> fresh = Objects.requireNonNull(byNew.get(true));
        List<Change> known = Objects.requireNonNull(byNew.get(false));
        String ids = array(
                known.stream().map(each -> each.instrument().id().toString()).toList());
        String before = (String)
                entityManager.createNativeQuery(BEFORE).setParameter(1, ids).getSingleResult();
        int changed = update(DESCRIBE, json(known));
        if (changed != known.size()) {
            throw new StaleRecord(known.size(), changed);
        }
        update(CREATE, json(fresh));
        PlacesBatchService.Done stated = places.make(
                changes.stream().map(Change::step).filter(Objects::nonNull).toList());
        Map<String, Integer> versions = new HashMap<>();
        changes.forEach(each -> versions.put(
                each.instrument().id().toString(),
                each.instrument().stored() == null
                        ? 1
                        : each.instrument().stored().version() + 1));
        entityManager.clear();
        return new Done(
                versions,
                fresh.stream().map(each -> each.instrument().id().toString()).toList(),
                before,
                stated);
    }

    /** Which of these are no longer as they were left, by name. */
    @Transactional
    @RequiresPermission(Permission.INSTRUMENT_EDIT)
    public List<String> changedSince(Done done) {
        return reader.changedSince(done.versions());
    }

    /**
     * Gives back what was before, and archives what was new.
     *
     * @param cause the import that did it
     */
    @Transactional
    @RequiresPermission(Permission.INSTRUMENT_EDIT)
    public void takeBack(UUID cause, Done done) {
        places.takeBack(cause, done.places());
        update(GIVE_BACK, done.before());
        entityManager
                .createNativeQuery(ARCHIVE)
                .setParameter(1, array(done.created()))
                .setParameter(2, clock.instant().toString())
                .executeUpdate();
        entityManager.clear();
    }

    private int update(String sql, String json) {
        return entityManager.createNativeQuery(sql).setParameter(1, json).executeUpdate();
    }

    private static String json(List<Change> changes) {
        ArrayNode all = JSON.createArrayNode();
        changes.forEach(change -> all.add(node(change.instrument())));
        return all.toString();
    }

    private static ObjectNode node(CheckedInstrument checked) {
        InstrumentDetails entry = checked.described();
        ObjectNode node = JSON.createObjectNode()
                .put("id", checked.id().toString())
                .put("version", checked.stored() == null ? 0 : checked.stored().version())
                .put("name", entry.name())
                .put("abbreviation", entry.abbreviation())
                .put("target_group", entry.targetGroup().name())
                .put("explanation", entry.explanation())
                .put("legal_basis", entry.legalBasis())
                .put("age_from", entry.ageFrom())
                .put("age_to", entry.ageTo());
        put(node, "aliases", entry.aliases());
        put(node, "sub_offers", entry.subOffers());
        put(node, "needs", entry.needs());
        put(node, "legal_circles", entry.legalCircles());
        put(node, "participating", entry.participating());
        if (checked.stored() == null || !checked.stored().contacts().equals(entry.contacts())) {
            put(
                    node,
                    "contacts",
                    entry.contacts().stream().map(ContactDetails::id).toList());
        }
        InstrumentDetails stored = checked.stored();
        Provider provider = entry.provider();
        node.put("provider_id", provider == null ? null : provider.id().toString())
                .put("keeps_provider", stored != null && Objects.equals(stored.provider(), provider));
        Term term = entry.term();
        return node.put(
                        "term_from",
                        term == null || term.from() == null ? null : term.from().toString())
                .put(
                        "term_to",
                        term == null || term.to() == null ? null : term.to().toString());
    }

    private static void put(ObjectNode node, String name, Collection<?> values) {
        ArrayNode array = node.putArray(name);
        values.forEach(value -> array.add(value.toString()));
    }

    private static String array(Collection<String> ids) {
        return "{" + String.join(",", ids) + "}";
    }
}
