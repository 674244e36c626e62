// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.programme;

import java.time.LocalDate;

/**
 * Who signs a year's programme in a lead's place, and for how long. Days are business days (Europe/Berlin).
 *
 * @param year the programme's year
 * @param person Keycloak's identifier of the deputy
 * @param function the deputy's function
 * @param from the first day
 * @param until the last day
 * @param appointedBy the function of the lead
 * @param inForce whether it counts today
 * @param version the version to end it on
 */
public record DeputyDetails(
        DeputyId id,
        int year,
        String person,
        String function,
        LocalDate from,
        LocalDate until,
        String appointedBy,
        boolean inForce,
        int version) {}
