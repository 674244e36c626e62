// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.instrument.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.function.SerializableSupplier;
import de.jba.backoffice.contact.ContactDuplicateService;
import de.jba.backoffice.identity.Permission;
import de.jba.backoffice.shared.PageRequest;
import de.jba.backoffice.shared.RecordsChanged;
import de.jba.backoffice.ui.ListTool;
import de.jba.backoffice.ui.OpenScreens;
import de.jba.backoffice.ui.Renewed;
import de.jba.backoffice.ui.ScreenUser;
import de.jba.backoffice.ui.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** Leads from the contacts to those that may be the same, and says how many pairs there are. */
@ApplicationScoped
class DuplicatesTool implements ListTool {
    private static final Texts TEXTS = Texts.of("instrument");
    private static final PageRequest COUNT = new PageRequest(0, 1, null, true, null, true);

    @Inject
    ContactDuplicateService duplicates;

    @Inject
    OpenScreens screens;

    @Inject
    ScreenUser user;

    @Override
    public Optional<Component> tool(String kind, SerializableSupplier<?> shown) {
        if (!kind.equals("contact") || !user.may(Permission.CONTACT_EDIT)) {
            return Optional.empty();
        }
        Anchor link = new Anchor(DuplicatesView.PATH, words());
        link.addClassName("target");
        screens.follow(link, changed -> {
            if (ofContacts(changed)) {
                Renewed.text(link, words());
            }
        });
        return Optional.of(link);
    }

    /** Whether contacts may have changed. */
    static boolean ofContacts(RecordsChanged changed) {
        return changed.records().isEmpty() || changed.tellsOf("contact");
    }

    private String words() {
        Long pairs = duplicates.suspected(COUNT, false).total();
        return TEXTS.get("duplicates.tool", pairs == null ? 0 : pairs);
    }
}
