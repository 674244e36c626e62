// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.contact.ui;

import de.jba.backoffice.contact.PartnerEntry;
import jakarta.inject.Inject;

/** One network partner beside the list. */
class PartnerPane extends RecordPane<PartnerEntry> {
    private static final long serialVersionUID = 1L;

    @Inject
    PartnerPane(PartnerDesk desk) {
        super(desk);
    }
}
