// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.shared;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list as the database cut it.
 *
 * @param items the rows of this page, in order
 * @param total how many rows there are in all, or null when the caller did not ask
 * @param page the number of the page, from 0
 * @param size the most rows a page holds, 1 to 200
 */
public record Page<T>(List<T> items, @Nullable Long total, int page, int size) {
    public Page {
        items = List.copyOf(items);
    }
}
