// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.event.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import de.jba.backoffice.event.CalendarFeedService;
import de.jba.backoffice.shared.BusinessTime;
import de.jba.backoffice.ui.NoteBar;
import de.jba.backoffice.ui.StateBadge;
import de.jba.backoffice.ui.Texts;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** Makes and ends the secret address under which the person's calendar program reads what the person sees. */
class FeedDialog extends Dialog {
    private static final long serialVersionUID = 1L;
    private static final Texts TEXTS = Texts.of("event");
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("dd.MM.yyyy").withZone(BusinessTime.ZONE);

    private final transient CalendarFeedService feeds;
    private final Div state = new Div();
    private final Button make = new Button("", click -> make());
    private final Button end = new Button(TEXTS.get("feed.end"), click -> end());

    FeedDialog(CalendarFeedService feeds) {
        this.feeds = feeds;
        setHeaderTitle(TEXTS.get("feed.title"));
        setWidth("560px");
        Div body = new Div(new Paragraph(TEXTS.get("feed.text")), state);
        body.addClassName("dialog-form");
        add(body);
        make.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(TEXTS.get("close"), click -> close()), end, make);
        show();
    }

    private void show() {
        Optional<Instant> since = feeds.since();
        state.removeAll();
        state.add(new NoteBar(
                StateBadge.Tone.NEUTRAL,
                since.map(at -> TEXTS.get("feed.since", DAY.format(at))).orElseGet(() -> TEXTS.get("feed.none"))));
        end.setVisible(since.isPresent());
        make.setText(TEXTS.get(since.isPresent() ? "feed.renew" : "feed.make"));
    }

    private void make() {
        String path = "/kalender/" + feeds.create() + ".ics";
        show();
        TextField address = new TextField(TEXTS.get("feed.address"));
        address.setReadOnly(true);
        address.setWidthFull();
        address.setHelperText(TEXTS.get("feed.once"));
        state.add(address);
        address.getUI().ifPresent(ui -> ui.getPage()
                .fetchCurrentURL(here -> address.setValue(here.getProtocol() + "://" + here.getAuthority() + path)));
        address.focus();
    }

    private void end() {
        feeds.revoke();
        show();
    }
}
