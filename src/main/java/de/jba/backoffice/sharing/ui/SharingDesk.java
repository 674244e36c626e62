// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.sharing.ui;

import de.jba.backoffice.identity.Permission;
import de.jba.backoffice.instrument.InstrumentService;
import de.jba.backoffice.shared.BusinessTime;
import de.jba.backoffice.shared.ContactId;
import de.jba.backoffice.shared.InstrumentId;
import de.jba.backoffice.shared.PartnerId;
import de.jba.backoffice.shared.ShareableId;
import de.jba.backoffice.sharing.AccessService;
import de.jba.backoffice.sharing.ShareSummary;
import de.jba.backoffice.sharing.SharingService;
import de.jba.backoffice.ui.RecordAddresses;
import de.jba.backoffice.ui.ScreenUser;
import de.jba.backoffice.ui.ShownRecord;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;

/** What the parts of the screen of shares ask: the services, the person, the day. */
@ApplicationScoped
class SharingDesk {
    @Inject
    SharingService sharing;

    @Inject
    AccessService access;

    @Inject
    InstrumentService instruments;

    @Inject
    RecordAddresses addresses;

    @Inject
    ScreenUser user;

    @Inject
    Clock clock;

    SharingService sharing() {
        return sharing;
    }

    AccessService access() {
        return access;
    }

    InstrumentService instruments() {
        return instruments;
    }

    String address(ShareSummary share) {
        return addresses.of(share.kind(), share.record());
    }

    ScreenUser user() {
        return user;
    }

    LocalDate today() {
        return LocalDate.now(clock.withZone(BusinessTime.ZONE));
    }

    boolean mayGrant(ShownRecord record) {
        return user.isOwn(record.owner()) && user.may(Permission.SHARE_GRANT);
    }

    boolean mayNameParticipants(ShownRecord record) {
        return user.isOwn(record.owner()) && user.may(Permission.INSTRUMENT_NAME_PARTICIPANT);
    }

    boolean mayRevoke(ShownRecord record) {
        return user.isOwn(record.owner()) && user.may(Permission.SHARE_REVOKE);
    }

    static ShareableId id(ShownRecord record) {
        return switch (record.kind()) {
            case "contact" -> new ContactId(record.id());
            case "partner" -> new PartnerId(record.id());
            default -> new InstrumentId(record.id());
        };
    }
}
