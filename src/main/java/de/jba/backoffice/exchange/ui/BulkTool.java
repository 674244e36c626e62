// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.exchange.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.function.SerializableSupplier;
import de.jba.backoffice.agency.Agency;
import de.jba.backoffice.contact.ContactService;
import de.jba.backoffice.contact.ProviderService;
import de.jba.backoffice.exchange.BulkEditService;
import de.jba.backoffice.exchange.ImportService;
import de.jba.backoffice.identity.Permission;
import de.jba.backoffice.shared.ListedRow;
import de.jba.backoffice.ui.ScreenUser;
import de.jba.backoffice.ui.SelectionTool;
import de.jba.backoffice.ui.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;

/** Leads from checked rows to the same change of all of them. */
@ApplicationScoped
class BulkTool implements SelectionTool {
    private static final Texts TEXTS = Texts.of("exchange");
    private static final Set<String> KINDS = Set.of("instrument", "contact", "partner");

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
    public boolean isOffered(String kind) {
        return user.may(Permission.IMPORT_RUN) && KINDS.contains(kind);
    }

    @Override
    public Component tool(String kind, SerializableSupplier<List<ListedRow>> checked, SerializableRunnable changed) {
        return new Button(
                TEXTS.get("bulk.begin"),
                click -> new BulkDialog(bulk, imports, form(kind), checked.get(), changed).open());
    }

    @Override
    public int most() {
        return BulkEditService.MOST_RECORDS;
    }

    private List<Agency> partners() {
        return user.may(Permission.INSTRUMENT_NAME_PARTICIPANT)
                ? user.agencies().stream()
                        .filter(each -> !user.isOwn(each.id()))
                        .toList()
                : List.of();
    }

    private BulkForm form(String kind) {
        return switch (kind) {
            case "instrument" -> new InstrumentBulkForm(contacts.own(), providers.all(), partners());
            case "contact" -> new ContactBulkForm();
            case "partner" -> new PartnerBulkForm();
            default -> throw new IllegalArgumentException("no bulk edit of " + kind);
        };
    }
}
