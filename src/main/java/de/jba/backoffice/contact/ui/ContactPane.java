// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.contact.ui;

import jakarta.inject.Inject;

/** One contact beside the list. */
class ContactPane extends RecordPane<ContactInput> {
    private static final long serialVersionUID = 1L;

    @Inject
    ContactPane(ContactDesk desk) {
        super(desk);
    }
}
