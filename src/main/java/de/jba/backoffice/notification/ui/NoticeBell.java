// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.notification.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.shared.Registration;
import de.jba.backoffice.notification.NoticeService;
import de.jba.backoffice.notification.Unread;
import de.jba.backoffice.shared.RecordsChanged;
import de.jba.backoffice.ui.OpenScreens;
import de.jba.backoffice.ui.Symbol;
import de.jba.backoffice.ui.Texts;
import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;

/** The bell in the bar: how many notices this person has not read, and the way to them. */
class NoticeBell extends Div {
    private static final long serialVersionUID = 1L;
    private static final Texts TEXTS = Texts.of("notification");

    @Inject
    transient NoticeService notices;

    @Inject
    transient OpenScreens screens;

    private final Anchor bell = new Anchor(NoticesView.PATH);
    private final Span number = new Span();
    private final Span told = new Span();
    private @Nullable Unread shown;

    @PostConstruct
    void build() {
        addClassName("bell");
        getElement().setAttribute("role", "navigation"); // a landmark of its own in the bar
        getElement().setAttribute("aria-label", TEXTS.get("title"));
        bell.setId("notices");
        bell.add(Symbol.BELL.create());
        number.addClassName("number");
        number.getElement().setAttribute("aria-hidden", "true");
        told.addClassName("unseen");
        told.getElement().setAttribute("role", "status");
        add(bell, number, told);
        screens.follow(this, this::hear);
    }

    @Override
    protected void onAttach(AttachEvent attach) {
        read();
        Registration away = NoticesRead.hear(attach.getUI(), this::read);
        addDetachListener(detach -> {
            detach.unregisterListener();
            away.remove();
        });
    }

    private void hear(RecordsChanged changed) {
        if (shown == null || shown.dependsOn(changed)) {
            read();
        }
    }

    /** Sends nothing to the browser when there are as many as there were. */
    private void read() {
        Unread now = notices.unread();
        if (!now.equals(shown)) {
            show(now.count());
            if (shown != null) {
                told.setText(TEXTS.get("bell.unread", now.count()));
            }
            shown = now;
        }
    }

    private void show(int count) {
        bell.setAriaLabel(TEXTS.get("bell", TEXTS.get("bell.unread", count)));
        number.setText(count < Unread.MOST ? Integer.toString(count) : TEXTS.get("bell.most", Unread.MOST - 1));
        number.setVisible(count > 0);
    }
}
