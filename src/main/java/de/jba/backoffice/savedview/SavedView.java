// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.savedview;

import java.util.UUID;

/**
 * A list as somebody arranged it.
 *
 * @param list the kind of the listed records, as the log names it
 * @param own whether the reader is its author, who alone changes it
 * @param shared whether everybody of the author's agency uses it
 * @param query what the address line says of the list
 * @param columns the columns in their order with their widths
 */
public record SavedView(UUID id, String list, String name, boolean own, boolean shared, String query, String columns) {}
