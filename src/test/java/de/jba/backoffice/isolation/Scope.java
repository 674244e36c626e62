// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.isolation;

/**
 * The scope of a transaction as the application would bind it.
 *
 * @param name agency, programme, auditor or public
 * @param agency alias, or empty
 * @param person subject of the person
 * @param roles comma separated
 */
record Scope(String name, String agency, String person, String roles) {
    static Scope admin(String agency) {
        return new Scope("agency", agency, agency + "-admin", "agency-admin,share-manager");
    }

    static Scope lead(String agency) {
        return new Scope("agency", agency, agency + "-lead", "team-lead");
    }

    static Scope reader(String agency) {
        return new Scope("agency", agency, agency + "-reader", "reader");
    }

    static Scope editor() {
        return new Scope("programme", "", "editor", "programme-editor");
    }

    static Scope auditor() {
        return new Scope("auditor", "", "auditor", "auditor");
    }

    static Scope everybody() {
        return new Scope("public", "", "", "anonymous");
    }

    @Override
    public String toString() {
        return person.isEmpty() ? name : person;
    }
}
