// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.programme;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An appointment as it is made.
 *
 * @param person Keycloak's identifier of who is to sign in the lead's place
 * @param from the first day; today when none is said
 * @param until the last day
 */
public record DeputyEntry(
        @Nullable String person,
        @Nullable LocalDate from,
        @Nullable LocalDate until) {}
