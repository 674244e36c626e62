// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.exchange;

import de.jba.backoffice.shared.BusinessRuleViolation;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The own records that rows are matched with. What another agency has is not among them, so it reads as unknown. */
final class Records<T> {
    private final Map<String, T> byId = new HashMap<>();
    private final Map<String, List<T>> byName = new HashMap<>();
    private final Map<String, Integer> seen = new HashMap<>();

    Records(List<T> all, Function<T, String> id, Function<T, String> name) {
        for (T each : all) {
            byId.put(id.apply(each), each);
            byName.computeIfAbsent(plain(name.apply(each)), key -> new ArrayList<>())
                    .add(each);
        }
    }

    /** The record whose identifier stands in the row; null, and the row is refused, when it is none of the own. */
    @Nullable
    T withIdOf(Line line) {
        T found = byId.get(line.text(ImportField.ID).strip().toLowerCase(Locale.ROOT));
        if (found == null) {
            line.refuse(ImportField.ID, new BusinessRuleViolation("exchange", "row.unknownId", "id"));
        }
        return found;
    }

    List<T> named(String name) {
        return byName.getOrDefault(plain(name), List.of());
    }

    /** Refuses a second row about the same record. */
    void requireOnce(Line line, ImportField field, String record) {
        Integer before = seen.putIfAbsent(record, line.number());
        if (before != null) {
            line.refuse(field, new BusinessRuleViolation("exchange", "row.twice", field.key(), before));
        }
    }

    /** A name as it is compared: composed, in small letters, with single blanks. */
    static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC)
                .replaceAll("[\\s\\u00a0\\u202f]+", " ")
                .strip()
                .toLowerCase(Locale.GERMAN);
    }
}
