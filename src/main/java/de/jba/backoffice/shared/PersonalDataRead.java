// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.shared;

/**
 * Somebody was shown personal data of another agency's record. The log notes every such reading, for the owner to see.
 *
 * @param record whose personal data it is
 * @param owner the agency that the record belongs to
 */
public record PersonalDataRead(ShareableId record, AgencyId owner) implements DomainEvent {}
