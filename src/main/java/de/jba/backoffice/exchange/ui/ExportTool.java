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
import de.jba.backoffice.exchange.Wanted;
import de.jba.backoffice.identity.Permission;
import de.jba.backoffice.planning.SheetRequest;
import de.jba.backoffice.ui.Download;
import de.jba.backoffice.ui.ListShown;
import de.jba.backoffice.ui.ListTool;
import de.jba.backoffice.ui.ScreenUser;
import de.jba.backoffice.ui.Symbol;
import de.jba.backoffice.ui.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** Takes a list along as it stands: its columns, its order, its filter, all its pages. */
@ApplicationScoped
class ExportTool implements ListTool {
    private static final Texts TEXTS = Texts.of("exchange");

    @Inject
    ExportService exports;

    @Inject
    ScreenUser user;

    @Override
    public Optional<Component> tool(String kind, SerializableSupplier<?> shown) {
        return user.may(Permission.EXPORT_RUN) ? Optional.of(button(kind, shown)) : Optional.empty();
    }

    private Component button(String kind, SerializableSupplier<?> shown) {
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
        Anchor print = Download.shown(
                TEXTS.get("print"),
                TEXTS.get("file." + kind) + ".html",
                "text/html;charset=UTF-8",
                () -> print(kind, shown.get()));
        files.add(print);
        choice.add(files);
        return new Div(export, choice);
    }

    private byte[] file(String kind, Object shown, FileFormat format) {
        if (shown instanceof SheetRequest sheet) {
            return exports.places(sheet, format);
        }
        Wanted wanted = wanted((ListShown) shown);
        return switch (kind) {
            case "instrument" -> exports.instruments(wanted, format);
            case "contact" -> exports.contacts(wanted, format);
            case "partner" -> exports.partners(wanted, format);
            default -> throw new IllegalArgumentException("no list of " + kind);
        };
    }

    private byte[] print(String kind, Object shown) {
        return shown instanceof ListShown list
                ? exports.print(kind, wanted(list), list.words())
                : exports.printPlaces((SheetRequest) shown);
    }

    private static Wanted wanted(ListShown shown) {
        return new Wanted(shown.request(), shown.columns());
    }
}
