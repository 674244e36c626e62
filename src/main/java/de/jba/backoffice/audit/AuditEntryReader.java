// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import de.jba.backoffice.shared.AgencyId;
import jakarta.persistence.PersistenceException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads an entry from its canonical text and the personal values kept apart from it: shown is what is proved. */
final class AuditEntryReader {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    private static final TypeReference<TreeMap<String, @Nullable Object>> FIELDS = new TypeReference<>() {};

    private AuditEntryReader() {}

    static AuditEntry read(ResultSet row) throws SQLException {
        try {
            return read(
                    row.getLong("seq"), row.getString("chain"), row.getString("canonical"), row.getString("personal"));
        } catch (JsonProcessingException e) {
            throw new PersistenceException(e);
        }
    }

    private static AuditEntry read(long seq, String chain, String canonical, @Nullable String personal)
            throws JsonProcessingException {
        JsonNode entry = JSON.readTree(canonical);
        Map<String, Object> values = new HashMap<>();
        Map<String, Instant> erased = new TreeMap<>();
        JsonNode kept = JSON.readTree(personal == null ? "{}" : personal);
        for (String field : (Iterable<String>) () -> entry.path("personal").fieldNames()) {
            String value = text(kept.path(field), "value");
            String when = text(kept.path(field), "erased");
            if (value != null) {
                values.put(field, JSON.readValue(value, Object.class));
            } else if (when != null) {
                erased.put(field, OffsetDateTime.parse(when).toInstant());
            }
        }
        JsonNode object = entry.path("object");
        String label = text(object, "label");
        return new AuditEntry(
                seq,
                Instant.parse(entry.path("at").asText()),
                (String) values.get("actor.name"),
                (String) values.get("actor.subject"),
                agency(entry, "agency"),
                List.of(JSON.convertValue(entry.path("roles"), String[].class)),
                entry.path("action").asText(),
                entry.path("operation").asText(),
                object.path("type").asText(),
                object.path("id").asText(),
                label == null ? (String) values.get("label") : label,
                agency(object, "owner"),
                text(entry, "table"),
                number(entry.path("version"), "from"),
                number(entry.path("version"), "to"),
                fields(entry, "before", values),
                fields(entry, "after", values),
                fields(entry, "details", values),
                erased,
                text(entry, "reason"),
                text(entry, "channel"),
                text(entry, "request"),
                canonical,
                chain);
    }

    private static Map<String, @Nullable Object> fields(JsonNode entry, String name, Map<String, Object> personal) {
        Map<String, @Nullable Object> fields =
                entry.hasNonNull(name) ? JSON.convertValue(entry.get(name), FIELDS) : new TreeMap<>();
        personal.forEach((field, value) -> {
            if (field.startsWith(name + ".")) {
                fields.put(field.substring(name.length() + 1), value);
            }
        });
        return fields;
    }

    private static @Nullable AgencyId agency(JsonNode node, String field) {
        String alias = text(node, field);
        return alias == null ? null : new AgencyId(alias);
    }

    private static @Nullable String text(JsonNode node, String field) {
        return node.hasNonNull(field) ? node.get(field).asText() : null;
    }

    private static @Nullable Integer number(JsonNode node, String field) {
        return node.hasNonNull(field) ? node.get(field).asInt() : null;
    }
}
