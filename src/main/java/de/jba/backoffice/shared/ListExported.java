// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.shared;

/**
 * Somebody took a list along as a file. The log notes it.
 *
 * @param kind the kind of records, as the log names it
 * @param format the ending of the file's name
 * @param rows how many records are in it
 */
public record ListExported(String kind, String format, int rows) implements DomainEvent {}
