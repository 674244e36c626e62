// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of an import beside its counts, packed as one value: it is read and written as a whole only.
 *
 * @param done what is needed to take it back; null before it is applied
 */
record ImportDocument(
        List<PlanColumn> columns,
        List<PlanRow> rows,
        @Nullable JsonNode done) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** What is left of one that was emptied. */
    static final ImportDocument EMPTY = new ImportDocument(List.of(), List.of(), null);

    byte[] packed() {
        ByteArrayOutputStream target = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(target)) {
            JSON.writeValue(zip, this);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return target.toByteArray();
    }

    static ImportDocument unpacked(byte[] packed) {
        try (GZIPInputStream zip = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            return JSON.readValue(zip, ImportDocument.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JsonNode tree(Object value) {
        return JSON.valueToTree(value);
    }

    static <T> T read(JsonNode tree, Class<T> type) {
        return JSON.convertValue(tree, type);
    }
}
