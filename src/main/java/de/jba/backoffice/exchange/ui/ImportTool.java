// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.exchange.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.function.SerializableSupplier;
import de.jba.backoffice.exchange.ImportKind;
import de.jba.backoffice.identity.Permission;
import de.jba.backoffice.ui.ListTool;
import de.jba.backoffice.ui.ScreenUser;
import de.jba.backoffice.ui.Symbol;
import de.jba.backoffice.ui.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** Leads from a list to the import of such records. */
@ApplicationScoped
class ImportTool implements ListTool {
    private static final Texts TEXTS = Texts.of("exchange");

    @Inject
    ScreenUser user;

    @Override
    public Optional<Component> tool(String kind, SerializableSupplier<?> shown) {
        return user.may(Permission.IMPORT_RUN) ? kind(kind).map(ImportTool::button) : Optional.empty();
    }

    private static Component button(ImportKind kind) {
        Button button =
                new Button(TEXTS.get("import.begin"), Symbol.UP.create(), click -> ImportNavigation.begin(kind));
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        return button;
    }

    private static Optional<ImportKind> kind(String list) {
        return switch (list) {
            case "instrument" -> Optional.of(ImportKind.INSTRUMENTS);
            case "places" -> Optional.of(ImportKind.PLACES);
            case "contact" -> Optional.of(ImportKind.CONTACTS);
            case "partner" -> Optional.of(ImportKind.PARTNERS);
            default -> Optional.empty();
        };
    }
}
