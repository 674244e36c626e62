// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.identity;

import java.util.Arrays;

/** An action that the table of permissions gives to roles; one constant for each of its lines. */
public enum Permission {
    INSTRUMENT_VIEW("instrument.view"),
    INSTRUMENT_CREATE("instrument.create"),
    INSTRUMENT_EDIT("instrument.edit"),
    INSTRUMENT_COMMENT("instrument.comment"),
    INSTRUMENT_ARCHIVE("instrument.archive"),
    INSTRUMENT_HANDOVER("instrument.handover"),
    INSTRUMENT_ACCEPT_HANDOVER("instrument.acceptHandover"),
    PLACES_VIEW("places.view"),
    PLACES_EDIT("places.edit"),
    CONTACT_VIEW("contact.view"),
    CONTACT_VIEW_PERSONAL("contact.viewPersonal"),
    CONTACT_EDIT("contact.edit"),
    CONTACT_CREATE("contact.create"),
    CONTACT_ARCHIVE("contact.archive"),
    CONTACT_ERASE("contact.erase"),
    PARTNER_VIEW("partner.view"),
    PARTNER_EDIT("partner.edit"),
    PARTNER_CREATE("partner.create"),
    PARTNER_ARCHIVE("partner.archive"),
    SHARE_VIEW("share.view"),
    SHARE_GRANT("share.grant"),
    SHARE_REVOKE("share.revoke"),
    SHARE_CONFIRM("share.confirm"),
    INSTRUMENT_NAME_PARTICIPANT("instrument.nameParticipant"),
    IMPORT_RUN("import.run"),
    IMPORT_UNDO("import.undo"),
    BULK_EDIT("bulk.edit"),
    EXPORT_RUN("export.run"),
    PUBLICATION_VIEW("publication.view"),
    PROGRAMME_VIEW("programme.view"),
    PROGRAMME_CREATE("programme.create"),
    PROGRAMME_STRUCTURE("programme.structure"),
    PROGRAMME_COMMENT("programme.comment"),
    PROGRAMME_TAKE_OVER("programme.takeOver"),
    CHAPTER_EDIT("chapter.edit"),
    INDICATOR_EDIT("indicator.edit"),
    CONTRIBUTION_EDIT("contribution.edit"),
    FINDING_JUSTIFY("finding.justify"),
    PROGRAMME_COORDINATE("programme.coordinate"),
    PROGRAMME_COSIGN("programme.cosign"),
    PROGRAMME_WITHDRAW("programme.withdraw"),
    PROGRAMME_RETURN_FOR_REWORK("programme.returnForRework"),
    PROGRAMME_PUBLISH("programme.publish"),
    PROGRAMME_AMEND("programme.amend"),
    AMENDMENT_COSIGN("amendment.cosign"),
    AMENDMENT_PUBLISH("amendment.publish"),
    PROGRAMME_ROLLOVER("programme.rollover"),
    DEPUTY_APPOINT("deputy.appoint"),
    AUDIT_VIEW("audit.view"),
    AUDIT_VERIFY("audit.verify"),
    AUDIT_EXPORT("audit.export"),
    AUDIT_NOTE("audit.note"),
    AUDIT_CONSENT("audit.consent"),
    WITNESS_SUBMIT("witness.submit"),
    ACCESS_REVIEW("access.review"),
    ACCESS_RECERTIFY("access.recertify");

    private final String action;

    Permission(String action) {
        this.action = action;
    }

    /** The name of the action in the table of permissions, such as {@code instrument.edit}. */
    public String action() {
        return action;
    }

    /** What the action is done with: the name before the point, such as {@code instrument}. */
    public String object() {
        return action.substring(0, action.indexOf('.'));
    }

    /**
     * The permission for an action.
     *
     * @throws IllegalArgumentException when the table has no such action
     */
    public static Permission of(String action) {
        return Arrays.stream(values())
                .filter(p -> p.action.equals(action))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no permission named " + action));
    }
}
