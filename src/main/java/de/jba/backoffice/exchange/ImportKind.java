// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.exchange;

import java.util.List;

/** What the rows of an imported table are. */
public enum ImportKind {
    /** Instruments, with their places if the table has them. */
    INSTRUMENTS(
            ImportField.ID,
            ImportField.NAME,
            ImportField.ABBREVIATION,
            ImportField.ALIASES,
            ImportField.OWNER,
            ImportField.PARTICIPATING,
            ImportField.LEGAL_CIRCLES,
            ImportField.TARGET_GROUP,
            ImportField.EXPLANATION,
            ImportField.LEGAL_BASIS,
            ImportField.SUB_OFFERS,
            ImportField.AGE_FROM,
            ImportField.AGE_TO,
            ImportField.NEEDS,
            ImportField.TERM_FROM,
            ImportField.TERM_TO,
            ImportField.PROVIDER,
            ImportField.CONTACTS,
            ImportField.CAPACITY,
            ImportField.PLACES,
            ImportField.UNIT,
            ImportField.REGION,
            ImportField.VALID_FROM,
            ImportField.STATUS),
    /** Places of instruments that are there already. */
    PLACES(
            ImportField.ID,
            ImportField.NAME,
            ImportField.ABBREVIATION,
            ImportField.OWNER,
            ImportField.CAPACITY,
            ImportField.PLACES,
            ImportField.UNIT,
            ImportField.REGION,
            ImportField.VALID_FROM,
            ImportField.STATUS),
    /** Functions with their mailboxes and telephones. */
    CONTACTS(ImportField.ID, ImportField.FUNCTION, ImportField.MAILBOX, ImportField.PHONE, ImportField.OWNER),
    /** Schools, bodies, districts, providers and sites. */
    PARTNERS(
            ImportField.ID,
            ImportField.NAME,
            ImportField.TYPE,
            ImportField.SCHOOL_TYPE,
            ImportField.CITY_DISTRICT,
            ImportField.ADDRESS,
            ImportField.MAILBOX,
            ImportField.PHONE,
            ImportField.NOTES,
            ImportField.OWNER);

    private final List<ImportField> fields;

    ImportKind(ImportField... fields) {
        this.fields = List.of(fields);
    }

    /** What its columns can bring. */
    public List<ImportField> fields() {
        return fields;
    }
}
