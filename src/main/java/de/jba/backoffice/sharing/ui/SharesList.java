// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.sharing.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.function.SerializableConsumer;
import de.jba.backoffice.sharing.ShareDetails;
import de.jba.backoffice.ui.EmptyState;
import de.jba.backoffice.ui.ScreenUser;
import de.jba.backoffice.ui.ShownRecord;
import de.jba.backoffice.ui.StateBadge;
import de.jba.backoffice.ui.Texts;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The shares of a record: for whom, how far, what for, until when, by whom. */
class SharesList extends Div {
    private static final long serialVersionUID = 1L;
    private static final Texts TEXTS = Texts.of("sharing");

    private final transient ScreenUser user;
    private final @Nullable SerializableConsumer<ShareDetails> revoke;
    private final boolean openedByOthers;

    /**
     * @param shown the record; a contact is seen through instruments as well
     * @param revoke ends a share; null for people who may not
     */
    SharesList(ScreenUser user, ShownRecord shown, @Nullable SerializableConsumer<ShareDetails> revoke) {
        this.user = user;
        this.revoke = revoke;
        openedByOthers = shown.kind().equals("contact");
    }

    void show(List<ShareDetails> shares) {
        removeAll();
        if (shares.isEmpty()) {
            add(new EmptyState(TEXTS.get(openedByOthers ? "list.empty.contact" : "list.empty")));
            return;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("shares");
        shares.stream().map(this::item).forEach(list::add);
        add(list);
    }

    private ListItem item(ShareDetails share) {
        String agency = ShareWords.agency(user, share.agency());
        Span name = new Span(agency);
        name.addClassNames("strong", "grow");
        Div head = row(ShareWords.marker(user, share.agency()), name);
        if (revoke != null) {
            Button end = new Button(TEXTS.get("revoke"), click -> revoke.accept(share));
            end.addThemeNames("small", "error");
            end.setAriaLabel(TEXTS.get("revoke.of", agency, TEXTS.get(share.level())));
            head.add(end);
        }
        Div how = row(
                new StateBadge(TEXTS.get(share.level()), StateBadge.Tone.PRIMARY),
                new Span(ShareWords.until(share.until())),
                new Span(TEXTS.get(share.personal() ? "personal.with" : "personal.without")));
        Div by = new Div(TEXTS.get("list.by", share.grantedBy(), ShareWords.day(share.grantedAt())));
        by.addClassName("sec");
        return new ListItem(head, how, new Div(TEXTS.get("list.purpose", share.purpose())), by);
    }

    private static Div row(Component... parts) {
        Div row = new Div(parts);
        row.addClassName("row");
        return row;
    }
}
