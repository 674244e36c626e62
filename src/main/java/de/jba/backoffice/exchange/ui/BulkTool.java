// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.exchange.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.function.SerializableSupplier;
import de.jba.backoffice.contact.ContactService;
import de.jba.backoffice.contact.ProviderService;
import de.jba.backoffice.exchange.BulkEditService;
import de.jba.backoffice.exchange.ImportService;
import de.jba.backoffice.identity.Permission;
import de.jba.backoffice.ui.ScreenUser;
import de.jba.backoffice.ui.SelectionTool;
import de.jba.backoffice.ui.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** Leads from checked rows to the same change of all of them. */
@ApplicationScoped
class BulkTool implements SelectionTool {
    private static final Texts TEXTS = Texts.of("exchange");

    @Inject
    ScreenUser user;

    @Inject
    BulkEditService bulk;

    @Inject
    ImportService imports;

    @Inject
    ContactService contacts;

    @Inject
    ProviderService providers;

    @Override
    public Optional<Component> tool(
            String kind, SerializableSupplier<List<Checked>> checked, SerializableRunnable changed) {
        return user.may(Permission.IMPORT_RUN) && kind.equals("instrument")
                ? Optional.of(new Button(TEXTS.get("bulk.begin"), click -> new BulkDialog(
                                bulk, imports, new BulkForm(contacts.own(), providers.all()), checked.get(), changed)
                        .open()))
                : Optional.empty();
    }
}
