// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.contact;

/** What sort of organisation a network partner is. */
public enum PartnerType {
    /** A school, or all schools of a type. */
    SCHOOL,
    /** An authority, a unit of one, an alliance or another body. */
    BODY,
    /** A conference of a city district. */
    DISTRICT,
    /** Who carries out measures. */
    PROVIDER,
    /** A house where people are met. */
    SITE
}
