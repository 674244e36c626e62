// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;
import com.vaadin.flow.component.orderedlayout.HorizontalLayout;

/** Short messages at the foot of the screen, read out by screen readers. */
public final class Notices {
    private static final Texts TEXTS = Texts.of("ui");
    private static final int SHORT = 5_000;
    private static final int WITH_ACTION = 12_000;

    private Notices() {}

    /** Says that something was done. */
    public static void done(String message) {
        show(SHORT, NotificationVariant.LUMO_SUCCESS, new Span(message));
    }

    /** Says that something was done, and offers the way back for a while. */
    public static void done(String message, String undoLabel, Runnable undo) {
        Button button = new Button(undoLabel, Symbol.UNDO.create());
        HorizontalLayout content = new HorizontalLayout(new Span(message), button);
        content.setAlignItems(HorizontalLayout.Alignment.CENTER);
        Notification notification = show(WITH_ACTION, NotificationVariant.LUMO_SUCCESS, content);
        button.addClickListener(click -> {
            notification.close();
            undo.run();
        });
    }

    /** Says that something was not done; stays until it is closed. */
    public static void failure(String message) {
        Button close = new Button(Symbol.X.create());
        close.addThemeName("icon");
        close.setAriaLabel(TEXTS.get("close"));
        Div text = new Div(message);
        HorizontalLayout content = new HorizontalLayout(text, close);
        content.setAlignItems(HorizontalLayout.Alignment.CENTER);
        Notification notification = show(0, NotificationVariant.LUMO_ERROR, content);
        notification.setAssertive(true);
        close.addClickListener(click -> notification.close());
    }

    private static Notification show(int duration, NotificationVariant variant, Component content) {
        Notification notification = new Notification(content);
        notification.setDuration(duration);
        notification.setPosition(Notification.Position.BOTTOM_START);
        notification.addThemeVariants(variant);
        notification.open();
        return notification;
    }
}
