// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.contact.ui;

import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import de.jba.backoffice.contact.PartnerEntry;
import de.jba.backoffice.contact.PartnerType;
import de.jba.backoffice.contact.SchoolType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The fields of a network partner. */
class PartnerForm extends RecordForm<PartnerEntry> {
    private static final long serialVersionUID = 1L;
    private static final int NOTES = 2_000;

    private final TextField name = text("name", 200, PartnerEntry::name);
    private final Select<PartnerType> type = new Select<>();
    private final Select<SchoolType> schoolType = new Select<>();
    private final TextField cityDistrict;
    private final TextField phone;
    private final TextField mailbox;
    private final TextField address;
    private final TextArea notes = new TextArea();

    PartnerForm() {
        type.setItems(PartnerType.values());
        type.setItemLabelGenerator(TEXTS::get);
        part("type", type, PartnerEntry::type, TEXTS::get);
        schoolType.setItems(SchoolType.values());
        schoolType.setItemLabelGenerator(each -> each == null ? TEXTS.get("schoolType.none") : TEXTS.get(each));
        schoolType.setEmptySelectionAllowed(true);
        schoolType.setEmptySelectionCaption(TEXTS.get("schoolType.none"));
        schoolType.setVisible(false);
        part("schoolType", schoolType, PartnerEntry::schoolType, TEXTS::get);
        type.addValueChangeListener(change -> showSchoolType(change.getValue()));
        phone = text("phone", 40, PartnerEntry::phone);
        mailbox = text("mailbox", 254, PartnerEntry::mailbox);
        address = text("address", 200, PartnerEntry::address);
        cityDistrict = text("cityDistrict", 100, PartnerEntry::cityDistrict);
        notes.setMaxLength(NOTES);
        notes.setMinHeight("84px");
        notes.setHelperText(TEXTS.get("field.notes.help", NOTES));
        text("notes", notes, PartnerEntry::notes);
        List.of(name, mailbox, address, notes).forEach(field -> field.addClassName("wide"));
    }

    @Override
    public PartnerEntry entry() {
        return new PartnerEntry(
                type.getValue(),
                filled(name),
                filled(mailbox),
                filled(phone),
                filled(address),
                schoolType.getValue(),
                filled(cityDistrict),
                filled(notes));
    }

    private void showSchoolType(@Nullable PartnerType chosen) {
        schoolType.setVisible(chosen == PartnerType.SCHOOL);
        if (chosen != PartnerType.SCHOOL) {
            schoolType.clear();
        }
    }

    @Override
    void focusFirst() {
        name.focus();
    }
}
