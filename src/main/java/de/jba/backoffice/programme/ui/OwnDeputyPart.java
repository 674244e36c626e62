// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.programme.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import de.jba.backoffice.programme.DeputyDetails;
import de.jba.backoffice.programme.DeputyService;
import de.jba.backoffice.ui.AccountPart;
import de.jba.backoffice.ui.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** Tells a person for whom they sign, and how long. */
@ApplicationScoped
class OwnDeputyPart implements AccountPart {
    private static final Texts TEXTS = Texts.of("programme");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    @Inject
    DeputyService deputies;

    @Override
    public Component accountPart() {
        List<DeputyDetails> own = deputies.own();
        UnorderedList list = new UnorderedList();
        own.forEach(each -> list.add(new ListItem(TEXTS.get(
                "deputy.own",
                Integer.toString(each.year()),
                DAY.format(each.from()),
                DAY.format(each.until()),
                each.appointedBy()))));
        Div part = new Div(new H2(TEXTS.get("menu.deputies")), list);
        part.addClassName("account-part");
        part.setId("own-deputies");
        part.setVisible(!own.isEmpty());
        return part;
    }
}
