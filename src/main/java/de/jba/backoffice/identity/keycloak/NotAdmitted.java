// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.identity.keycloak;

/** The person is who they say, but their roles and agencies do not fit the rules of permissions. */
final class NotAdmitted extends Exception {
    private static final long serialVersionUID = 1L;

    private final Reason reason;

    NotAdmitted(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    Reason reason() {
        return reason;
    }

    /** Why somebody is not let in; the sentences stand in the message bundle. */
    enum Reason {
        NO_ROLE,
        TWO_AGENCIES,
        NO_AGENCY,
        UNKNOWN_AGENCY,
        AUDITOR_WRITES;

        /** The last part of the key in the message bundle. */
        String key() {
            return switch (this) {
                case NO_ROLE -> "noRole";
                case TWO_AGENCIES -> "twoAgencies";
                case NO_AGENCY -> "noAgency";
                case UNKNOWN_AGENCY -> "unknownAgency";
                case AUDITOR_WRITES -> "auditorWrites";
            };
        }
    }
}
