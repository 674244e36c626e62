// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.sharing;

import de.jba.backoffice.contact.ContactSheet;
import de.jba.backoffice.contact.PartnerDetails;
import de.jba.backoffice.identity.Permission;
import de.jba.backoffice.instrument.InstrumentDetails;
import de.jba.backoffice.instrument.NamingInstrument;
import de.jba.backoffice.shared.AgencyId;
import de.jba.backoffice.shared.ShareableId;
import java.util.List;
import java.util.Optional;

/**
 * What sharing needs to know of a record, whatever its kind.
 *
 * @param participating the agencies that take part in an instrument
 * @param openings the instruments through which a contact is seen, as far as they were asked for
 * @param rights which actions of the table of permissions rule over records of this kind
 */
record SharedRecord(
        ShareableId id,
        AgencyId owner,
        List<AgencyId> participating,
        List<Opening> openings,
        Rights rights,
        int version) {
    /** An instrument that names the contact, and its shares: whoever sees the instrument sees the contact. */
    record Opening(NamingInstrument instrument, List<ShareDetails> shares) {}

    /**
     * The actions of one kind of record.
     *
     * @param comment empty where nobody comments
     * @param personal empty where there is no personal data
     */
    record Rights(Permission view, Optional<Permission> comment, Permission edit, Optional<Permission> personal) {}

    private static final Rights INSTRUMENT = new Rights(
            Permission.INSTRUMENT_VIEW,
            Optional.of(Permission.INSTRUMENT_COMMENT),
            Permission.INSTRUMENT_EDIT,
            Optional.of(Permission.CONTACT_VIEW_PERSONAL));
    private static final Rights CONTACT = new Rights(
            Permission.CONTACT_VIEW,
            Optional.empty(),
            Permission.CONTACT_EDIT,
            Optional.of(Permission.CONTACT_VIEW_PERSONAL));
    private static final Rights PARTNER =
            new Rights(Permission.PARTNER_VIEW, Optional.empty(), Permission.PARTNER_EDIT, Optional.empty());

    static SharedRecord of(InstrumentDetails instrument) {
        return new SharedRecord(
                instrument.id(),
                instrument.owner(),
                instrument.participating(),
                List.of(),
                INSTRUMENT,
                instrument.version());
    }

    static SharedRecord of(ContactSheet contact) {
        return new SharedRecord(contact.id(), contact.owner(), List.of(), List.of(), CONTACT, contact.version());
    }

    static SharedRecord of(PartnerDetails partner) {
        return new SharedRecord(partner.id(), partner.owner(), List.of(), List.of(), PARTNER, partner.version());
    }

    SharedRecord openedBy(List<Opening> instruments) {
        return new SharedRecord(id, owner, participating, instruments, rights, version);
    }
}
