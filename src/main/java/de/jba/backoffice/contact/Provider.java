// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.contact;

import de.jba.backoffice.shared.PartnerId;

/** Who carries instruments out (Maßnahmeträger): a network partner of the type {@link PartnerType#PROVIDER}. */
public record Provider(PartnerId id, String name) {}
