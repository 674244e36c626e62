// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.savedview;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a person left a list.
 *
 * @param view the view that was used last; null for the list without one
 * @param columns the columns of the list without a view; empty for those it begins with
 */
public record ListUse(@Nullable UUID view, String columns) {}
