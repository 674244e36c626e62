// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.shared;

import org.jspecify.annotations.Nullable;

/**
 * Somebody was given everything that is held on a person (GDPR, Article 15). The log notes it.
 *
 * @param objectType what names the person: {@code person} or {@code contact}
 * @param objectId its identifier
 * @param owner the agency that the record belongs to, if it belongs to one
 */
public record PersonalDataDisclosed(
        String objectType, String objectId, @Nullable AgencyId owner) implements DomainEvent {}
