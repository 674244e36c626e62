// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.exchange.ui;

import de.jba.backoffice.exchange.ImportField;
import de.jba.backoffice.exchange.ImportKind;

/** What can be the same for many contacts: several functions share a mailbox or a telephone, never a name. */
class ContactBulkForm extends BulkForm {
    private static final long serialVersionUID = 1L;
    private static final int MAILBOX = 254;
    private static final int PHONE = 40;

    ContactBulkForm() {
        super(ImportKind.CONTACTS);
        text(ImportField.MAILBOX, MAILBOX);
        text(ImportField.PHONE, PHONE);
    }
}
