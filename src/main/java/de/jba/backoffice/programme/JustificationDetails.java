// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.programme;

import java.time.Instant;

/**
 * Why a warning may stand.
 *
 * @param text the sentence
 * @param function the function that wrote it, never the person
 * @param at when
 */
public record JustificationDetails(String text, String function, Instant at) {}
