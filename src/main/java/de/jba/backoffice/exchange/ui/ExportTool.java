// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.exchange.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import com.vaadin.flow.function.SerializableSupplier;
import de.jba.backoffice.exchange.ExportService;
import de.jba.backoffice.exchange.FileFormat;
import de.jba.backoffice.identity.Permission;
import de.jba.backoffice.shared.PageRequest;
import de.jba.backoffice.ui.Download;
import de.jba.backoffice.ui.ListTool;
import de.jba.backoffice.ui.ScreenUser;
import de.jba.backoffice.ui.Symbol;
import de.jba.backoffice.ui.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** Takes a list along as it stands: its order, its search, all its pages. */
@ApplicationScoped
class ExportTool implements ListTool {
    private static final Texts TEXTS = Texts.of("exchange");

    @Inject
    ExportService exports;

    @Inject
    ScreenUser user;

    @Override
    public Optional<Component> tool(String kind, SerializableSupplier<PageRequest> shown) {
        return user.may(Permission.EXPORT_RUN) ? Optional.of(button(kind, shown)) : Optional.empty();
    }

    private Component button(String kind, SerializableSupplier<PageRequest> shown) {
        Button export = new Button(TEXTS.get("export"), Symbol.DL.create());
        export.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        Popover choice = new Popover();
        choice.setTarget(export);
        choice.setPosition(PopoverPosition.BOTTOM_END);
        choice.setAutofocus(true);
        choice.setAriaLabel(TEXTS.get("export.choice"));
        Div files = new Div();
        files.addClassName("export");
        for (FileFormat format : FileFormat.values()) {
            Anchor file = Download.of(
                    TEXTS.get(format),
                    TEXTS.get("file." + kind) + "." + format.ending(),
                    format.mediaType(),
                    () -> file(kind, shown.get(), format));
            files.add(file);
        }
        choice.add(files);
        return new Div(export, choice);
    }

    private byte[] file(String kind, PageRequest shown, FileFormat format) {
        return switch (kind) {
            case "instrument" -> exports.instruments(shown, format);
            case "contact" -> exports.contacts(shown, format);
            case "partner" -> exports.partners(shown, format);
            default -> throw new IllegalArgumentException("no list of " + kind);
        };
    }
}
