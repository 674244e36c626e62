// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.ui;

import de.jba.backoffice.shared.PageRequest;
import java.util.List;

/**
 * What a list shows at the moment, for taking it along.
 *
 * @param request how it is sorted and narrowed
 * @param columns the keys of its columns, in their order
 * @param words by what it is narrowed, in words; empty for everything
 */
public record ListShown(PageRequest request, List<String> columns, String words) {}
