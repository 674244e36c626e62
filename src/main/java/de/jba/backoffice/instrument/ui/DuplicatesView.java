// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.instrument.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import de.jba.backoffice.contact.ContactDuplicateService;
import de.jba.backoffice.contact.ContactService;
import de.jba.backoffice.contact.SuspectedDuplicate;
import de.jba.backoffice.identity.Permission;
import de.jba.backoffice.instrument.ContactMergeService;
import de.jba.backoffice.shared.Page;
import de.jba.backoffice.shared.PageRequest;
import de.jba.backoffice.shared.RecordNotFound;
import de.jba.backoffice.ui.EmptyState;
import de.jba.backoffice.ui.MainLayout;
import de.jba.backoffice.ui.Notices;
import de.jba.backoffice.ui.OpenScreens;
import de.jba.backoffice.ui.RecordAddresses;
import de.jba.backoffice.ui.ScreenHead;
import de.jba.backoffice.ui.ScreenUser;
import de.jba.backoffice.ui.ShownRecord;
import de.jba.backoffice.ui.Texts;
import de.jba.backoffice.ui.Titles;
import de.jba.backoffice.ui.ViewFor;
import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Own contacts that may be the same, pair by pair: each is merged, or said to be two. */
@Route(value = DuplicatesView.PATH, layout = MainLayout.class)
@ViewFor(Permission.CONTACT_EDIT)
public class DuplicatesView extends Div implements HasDynamicTitle {
    static final String PATH = "doppelte-kontakte";
    private static final String CONTACTS = "kontakte";
    private static final long serialVersionUID = 1L;
    private static final Texts TEXTS = Texts.of("instrument");
    private static final int SIZE = 20;

    @Inject
    transient ContactDuplicateService duplicates;

    @Inject
    transient ContactService contacts;

    @Inject
    transient ContactMergeService merges;

    @Inject
    transient OpenScreens screens;

    @Inject
    transient RecordAddresses addresses;

    @Inject
    ScreenUser user;

    private final Section list = new Section();
    private final Span total = new Span();
    private final Button other = new Button("", click -> turn());
    private final Button before = new Button(TEXTS.get("duplicates.before"), click -> go(-1));
    private final Button after = new Button(TEXTS.get("duplicates.after"), click -> go(1));
    private transient @Nullable Page<SuspectedDuplicate> shown;
    private boolean dismissed;
    private int page;

    @PostConstruct
    void build() {
        addClassName("screen");
        ScreenHead head = new ScreenHead(TEXTS.get("duplicates.title"));
        Anchor back = new Anchor(CONTACTS, TEXTS.get("duplicates.back"));
        back.addClassName("target");
        head.addAction(back);
        total.addClassNames("sec", "totals");
        total.getElement().setAttribute("role", "status");
        Div tools = new Div(other, before, after, total);
        tools.addClassName("tools");
        list.addClassName("pairs");
        list.getElement().setAttribute("aria-label", TEXTS.get("duplicates.title"));
        list.getElement().setAttribute("data-region", "");
        add(head, tools, list);
        read();
        screens.follow(this, changed -> {
            if (DuplicatesTool.ofContacts(changed)) {
                read();
            }
        });
    }

    @Override
    public String getPageTitle() {
        return Titles.of(TEXTS.get("duplicates.title"));
    }

    /** Reads the pairs again, and shows them unless they are those that are shown. */
    private void read() {
        Page<SuspectedDuplicate> read =
                duplicates.suspected(new PageRequest(page, SIZE, null, true, null, true), dismissed);
        if (read.items().isEmpty() && page > 0) {
            page--;
            read();
            return;
        }
        if (read.equals(shown)) {
            return;
        }
        shown = read;
        long pairs = read.total() == null ? 0 : read.total();
        total.setText(TEXTS.get(dismissed ? "duplicates.total.dismissed" : "duplicates.total", pairs));
        other.setText(TEXTS.get(dismissed ? "duplicates.showOpen" : "duplicates.showDismissed"));
        before.setVisible(page > 0);
        after.setVisible((page + 1L) * SIZE < pairs);
        list.removeAll();
        if (read.items().isEmpty()) {
            list.add(new EmptyState(TEXTS.get(dismissed ? "duplicates.noneDismissed" : "duplicates.none")));
        }
        read.items().forEach(pair -> list.add(new DuplicatePair(pair, addresses, actions(pair))));
    }

    private List<Button> actions(SuspectedDuplicate pair) {
        if (dismissed) {
            return List.of(new Button(TEXTS.get("duplicates.again"), click -> suspectAgain(pair)));
        }
        return List.of(
                new Button(TEXTS.get("duplicates.compare"), click -> merge(pair)),
                new Button(TEXTS.get("duplicates.dismiss"), click -> dismiss(pair)));
    }

    private void merge(SuspectedDuplicate pair) {
        try {
            ShownRecord kept = new ShownRecord(
                    "contact",
                    pair.contact().id().value(),
                    user.user().agency().orElseThrow(),
                    pair.contact().function(),
                    0,
                    this::read);
            new MergeDialog(contacts, merges, kept, pair.other().id()).open();
        } catch (RecordNotFound gone) {
            Notices.failure(TEXTS.get("departure.stale"));
            read();
        }
    }

    private void dismiss(SuspectedDuplicate pair) {
        change(pair, () -> duplicates.dismiss(pair.contact().id(), pair.other().id()));
        Notices.done(
                TEXTS.get(
                        "duplicates.dismissed",
                        pair.contact().function(),
                        pair.other().function()),
                TEXTS.get("departure.undo"),
                () -> suspectAgain(pair));
    }

    private void suspectAgain(SuspectedDuplicate pair) {
        change(
                pair,
                () -> duplicates.suspectAgain(pair.contact().id(), pair.other().id()));
        Notices.done(TEXTS.get("duplicates.suspectedAgain"));
    }

    /** Changes what is said of a pair; the focus goes to the pair that takes its place. */
    private void change(SuspectedDuplicate pair, Runnable change) {
        int place = shown == null ? 0 : shown.items().indexOf(pair);
        try {
            change.run();
        } catch (RecordNotFound gone) {
            Notices.failure(TEXTS.get("departure.stale"));
        }
        read();
        list.getChildren()
                .filter(DuplicatePair.class::isInstance)
                .map(DuplicatePair.class::cast)
                .skip(Math.max(0, place))
                .findFirst()
                .ifPresentOrElse(DuplicatePair::focus, other::focus);
    }

    private void turn() {
        dismissed = !dismissed;
        page = 0;
        shown = null;
        read();
    }

    private void go(int pages) {
        page += pages;
        read();
    }
}
