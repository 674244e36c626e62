// SPDX-License-Identifier: EUPL-1.2
/**
 * Reads spreadsheets that people bring: workbooks and CSV, as tables of texts. Whatever a file claims of itself, reading
 * it takes bounded time and memory, and what is no plain table is refused.
 */
@NullMarked
@MayUse({})
package de.jba.backoffice.exchange.file;

import de.jba.backoffice.shared.MayUse;
import org.jspecify.annotations.NullMarked;
