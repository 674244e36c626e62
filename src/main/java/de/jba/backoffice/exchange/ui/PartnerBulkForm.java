// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.exchange.ui;

import com.vaadin.flow.component.select.Select;
import de.jba.backoffice.contact.PartnerType;
import de.jba.backoffice.contact.SchoolType;
import de.jba.backoffice.exchange.ImportField;
import de.jba.backoffice.exchange.ImportKind;
import de.jba.backoffice.ui.Texts;

/** What can be the same for many network partners: of what kind they are, and where. */
class PartnerBulkForm extends BulkForm {
    private static final long serialVersionUID = 1L;
    private static final Texts WORDS = Texts.of("contact");
    private static final int DISTRICT = 100;
    private static final int ADDRESS = 200;

    PartnerBulkForm() {
        super(ImportKind.PARTNERS);
        Select<PartnerType> type = new Select<>();
        type.setItems(PartnerType.values());
        type.setItemLabelGenerator(WORDS::get);
        line(ImportField.TYPE, type, Enum::name);
        Select<SchoolType> schoolType = new Select<>();
        schoolType.setItems(SchoolType.values());
        schoolType.setItemLabelGenerator(each -> each == null ? TEXTS.get("bulk.nothing") : WORDS.get(each));
        schoolType.setEmptySelectionAllowed(true);
        schoolType.setEmptySelectionCaption(TEXTS.get("bulk.nothing"));
        line(ImportField.SCHOOL_TYPE, schoolType, Enum::name);
        text(ImportField.CITY_DISTRICT, DISTRICT);
        text(ImportField.ADDRESS, ADDRESS);
    }
}
