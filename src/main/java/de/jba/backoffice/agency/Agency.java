// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.agency;

import de.jba.backoffice.shared.AgencyId;

/**
 * A partner agency as everybody may know it.
 *
 * @param id the alias of its organisation
 * @param name its name in full, such as "Jobcenter Herne"
 * @param marker the letters it is marked with on screen, such as "JC"
 * @param legalCircle the legal circle it acts in
 */
public record Agency(AgencyId id, String name, String marker, LegalCircle legalCircle) {}
