// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.shared;

/** Something that happened in one capability and that others may want to know, told within the transaction. */
public interface DomainEvent {}
