// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.contact;

import java.util.List;
import java.util.Map;

/**
 * What a change of many did, for taking it back.
 *
 * @param versions what each has been advanced to, by identifier
 * @param created those that are new
 * @param before the others as they were
 */
public record BatchDone(Map<String, Integer> versions, List<String> created, String before) {}
