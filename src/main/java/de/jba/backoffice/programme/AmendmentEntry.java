// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.programme;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How an amendment begins.
 *
 * @param title what it is about, in a line
 * @param asOf the day it speaks for, not before the programme's; today when not given
 * @param redaction whether it withdraws what the law forbids: earlier Fassungen are no longer public then
 * @param reason for a redaction, why; it stays public, and does not repeat what is withdrawn
 */
public record AmendmentEntry(
        @Nullable String title,
        @Nullable LocalDate asOf,
        @Nullable Boolean redaction,
        @Nullable String reason) {}
