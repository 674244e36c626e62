// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.notification.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import de.jba.backoffice.notification.MailDelivery;
import de.jba.backoffice.notification.NoticeSetting;
import de.jba.backoffice.notification.NoticeSettingService;
import de.jba.backoffice.ui.AccountPart;
import de.jba.backoffice.ui.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Lets a person say how to be told of what; what is chosen counts at once. */
@ApplicationScoped
class NoticeSettingsPart implements AccountPart {
    private static final Texts TEXTS = Texts.of("notification");

    @Inject
    NoticeSettingService settings;

    @Override
    public Component accountPart() {
        List<NoticeSetting> now = settings.settings();
        UnorderedList lines = new UnorderedList();
        lines.addClassName("notice-settings");
        now.stream().map(this::line).forEach(lines::add);
        Div part = new Div(new H2(TEXTS.get("settings")), new Paragraph(TEXTS.get("settings.text")), lines);
        part.addClassName("account-part");
        part.setId("notice-settings");
        part.setVisible(!now.isEmpty());
        return part;
    }

    private ListItem line(NoticeSetting setting) {
        String name = TEXTS.get(setting.kind());
        Span label = new Span(name);
        label.addClassName("what");
        Checkbox shown = new Checkbox(TEXTS.get("settings.shown"), setting.shown());
        shown.setAriaLabel(TEXTS.get("settings.shown.of", name));
        Select<MailDelivery> mail = new Select<>();
        mail.setAriaLabel(TEXTS.get("settings.mail.of", name));
        mail.setItems(MailDelivery.values());
        mail.setItemLabelGenerator(TEXTS::get);
        mail.setValue(setting.mail());
        shown.addValueChangeListener(change -> set(setting, shown, mail));
        mail.addValueChangeListener(change -> set(setting, shown, mail));
        return new ListItem(label, shown, mail);
    }

    private void set(NoticeSetting before, Checkbox shown, Select<MailDelivery> mail) {
        settings.set(new NoticeSetting(before.kind(), shown.getValue(), mail.getValue()));
        NoticesRead.tell(UI.getCurrent());
    }
}
