// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.exchange;

import de.jba.backoffice.shared.PageRequest;
import java.util.List;

/**
 * The list that is taken along.
 *
 * @param request how it is sorted and narrowed; page and size do not count
 * @param columns the keys of the columns in their order; empty for all that a file has
 */
public record Wanted(PageRequest request, List<String> columns) {}
