// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.privacy.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import de.jba.backoffice.privacy.OwnDataService;
import de.jba.backoffice.ui.AccountPart;
import de.jba.backoffice.ui.Download;
import de.jba.backoffice.ui.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Lets a person take along what is held on them. */
@ApplicationScoped
class OwnDataPart implements AccountPart {
    private static final Texts TEXTS = Texts.of("privacy");

    @Inject
    OwnDataService ownData;

    @Override
    public Component accountPart() {
        Div part = new Div(
                new H2(TEXTS.get("title")),
                new Paragraph(TEXTS.get("text")),
                Download.of(TEXTS.get("download"), "auskunft.json", "application/json", ownData::ownData));
        part.addClassName("account-part");
        return part;
    }
}
