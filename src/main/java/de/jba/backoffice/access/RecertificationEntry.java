// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.access;

import org.jspecify.annotations.Nullable;

/**
 * What a lead says of one person's access.
 *
 * @param subject Keycloak's identifier of the person
 * @param keep whether the access stays
 * @param note why it is to go; a remark when it stays
 */
public record RecertificationEntry(
        String subject, boolean keep, @Nullable String note) {}
