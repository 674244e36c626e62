// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.contact.ui;

import de.jba.backoffice.shared.Facet;
import de.jba.backoffice.ui.FilterChip;
import de.jba.backoffice.ui.FilterChip.Choice;
import java.util.stream.Stream;

/** The words for what the lists of contacts and network partners can be narrowed by. */
final class RecordFilters {
    private RecordFilters() {}

    /** The word for a facet. */
    static String word(String parameter) {
        return RecordGrid.TEXTS.get("facet." + parameter);
    }

    /** One whose values have words of their own. */
    static FilterChip named(Facet facet, String... values) {
        return FilterChip.of(facet, word(facet.parameter()), () -> Stream.of(values)
                .map(value -> new Choice(value, RecordGrid.TEXTS.get("facet." + facet.parameter() + "." + value)))
                .toList());
    }
}
