// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.planning;

import de.jba.backoffice.shared.AgencyId;

/**
 * The part of the places that is meant for one agency.
 *
 * @param places its quota, or the sum of its quotas
 */
public record AgencyPlaces(AgencyId agency, long places) {}
