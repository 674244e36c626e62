// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.contact.ui;

import de.jba.backoffice.contact.PartnerDetails;
import de.jba.backoffice.contact.PartnerEntry;
import de.jba.backoffice.contact.PartnerService;
import de.jba.backoffice.contact.PhoneText;
import de.jba.backoffice.identity.Permission;
import de.jba.backoffice.shared.PartnerId;
import de.jba.backoffice.shared.Version;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/** What the pane asks about network partners. */
@ApplicationScoped
class PartnerDesk implements RecordDesk<PartnerEntry> {
    @Inject
    PartnerService partners;

    @Override
    public String kind() {
        return "partner";
    }

    @Override
    public Permission create() {
        return Permission.PARTNER_CREATE;
    }

    @Override
    public Permission edit() {
        return Permission.PARTNER_EDIT;
    }

    @Override
    public Permission archive() {
        return Permission.PARTNER_ARCHIVE;
    }

    @Override
    public PartnerEntry empty() {
        return new PartnerEntry(null, null, null, null, null, null, null, null);
    }

    @Override
    public Opened<PartnerEntry> read(UUID id) {
        return opened(partners.partner(new PartnerId(id)));
    }

    @Override
    public boolean isSeen(UUID id) {
        return partners.seenOf(List.of(new PartnerId(id))) > 0;
    }

    @Override
    public boolean isStill(Opened<PartnerEntry> shown) {
        return partners.seenOf(List.of((PartnerId) shown.id())) > 0
                && read(shown.id().value()).equals(shown);
    }

    @Override
    public Opened<PartnerEntry> create(PartnerEntry entry) {
        return opened(partners.create(entry));
    }

    @Override
    public Opened<PartnerEntry> describe(Opened<PartnerEntry> stored, PartnerEntry entry) {
        return opened(partners.describe((PartnerId) stored.id(), new Version(stored.version()), entry));
    }

    @Override
    public Opened<PartnerEntry> archive(Opened<PartnerEntry> stored) {
        return opened(partners.archive((PartnerId) stored.id(), new Version(stored.version())));
    }

    @Override
    public Opened<PartnerEntry> restore(Opened<PartnerEntry> archived) {
        return opened(partners.restore((PartnerId) archived.id(), new Version(archived.version())));
    }

    @Override
    public RecordForm<PartnerEntry> form() {
        return new PartnerForm();
    }

    private static Opened<PartnerEntry> opened(PartnerDetails partner) {
        return new Opened<>(
                partner.id(),
                partner.owner(),
                partner.name(),
                partner.coMaintained(),
                partner.archived(),
                partner.version(),
                new PartnerEntry(
                        partner.type(),
                        partner.name(),
                        partner.mailbox(),
                        PhoneText.of(partner.phone()),
                        partner.address(),
                        partner.schoolType(),
                        partner.cityDistrict(),
                        partner.notes()));
    }
}
