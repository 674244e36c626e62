// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.instrument;

import de.jba.backoffice.shared.InstrumentId;
import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * Which instruments a screen shows, at which versions: what is done to all of them is done to what was seen. Kept as the
 * database writes arrays, because a screen may show thousands.
 *
 * @param ids the identifiers, as in {@code {a,b}}
 * @param versions their versions, in the same order
 */
public record SeenInstruments(String ids, String versions) implements Serializable {
    /** Nothing was shown. */
    public static final SeenInstruments NONE = new SeenInstruments("{}", "{}");

    /** As {@code array_agg} answers: null for no row at all. */
    public static SeenInstruments of(Object[] row) {
        return row[0] == null ? NONE : new SeenInstruments((String) row[0], (String) row[1]);
    }

    Map<InstrumentId, Integer> byId() {
        Map<InstrumentId, Integer> byId = new HashMap<>();
        if (!ids.equals(NONE.ids)) {
            String[] each = parts(ids);
            String[] version = parts(versions);
            for (int i = 0; i < each.length; i++) {
                byId.put(new InstrumentId(UUID.fromString(each[i])), Integer.valueOf(version[i]));
            }
        }
        return byId;
    }

    private static String[] parts(String array) {
        return array.substring(1, array.length() - 1).split(",");
    }
}
