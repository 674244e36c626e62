// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.exchange;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A table on its way into a file.
 *
 * @param name what the table is called in the file
 */
record Sheet<T>(String name, List<Column<T>> columns, List<T> rows) {
    /**
     * A column.
     *
     * @param head its name in the first line
     * @param width its width in characters
     * @param value what stands in it: a text, a number, a day, or null for an empty cell
     */
    record Column<T>(String head, int width, Function<T, @Nullable Object> value) {}
}
