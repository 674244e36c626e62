// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.notification.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import de.jba.backoffice.notification.DemoMail;
import de.jba.backoffice.notification.DemoMailService;
import de.jba.backoffice.ui.AccountPart;
import de.jba.backoffice.ui.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Shows a person in the demo the e-mails that would have gone to them. */
@ApplicationScoped
class DemoMailsPart implements AccountPart {
    private static final Texts TEXTS = Texts.of("notification");

    @Inject
    DemoMailService mails;

    @Override
    public Component accountPart() {
        Div part = new Div();
        part.addClassName("account-part");
        part.setId("demo-mails");
        part.setVisible(mails.isKept());
        if (mails.isKept()) {
            List<DemoMail> own = mails.own();
            part.add(new H2(TEXTS.get("mails")), new Paragraph(TEXTS.get("mails.text", own.size())));
            own.forEach(mail -> {
                Pre body = new Pre(mail.body());
                body.addClassName("mail");
                part.add(new H3(mail.subject()), body);
            });
        }
        return part;
    }
}
