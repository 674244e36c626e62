// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.access.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import de.jba.backoffice.access.AccessReviewService;
import de.jba.backoffice.access.PersonAccess;
import de.jba.backoffice.access.RecertificationEntry;
import de.jba.backoffice.identity.PeopleUnavailable;
import de.jba.backoffice.identity.Permission;
import de.jba.backoffice.shared.PageRequest;
import de.jba.backoffice.ui.Download;
import de.jba.backoffice.ui.MainLayout;
import de.jba.backoffice.ui.NoteBar;
import de.jba.backoffice.ui.Notices;
import de.jba.backoffice.ui.ScreenHead;
import de.jba.backoffice.ui.ScreenUser;
import de.jba.backoffice.ui.StateBadge;
import de.jba.backoffice.ui.Symbol;
import de.jba.backoffice.ui.Texts;
import de.jba.backoffice.ui.Titles;
import de.jba.backoffice.ui.ViewFor;
import de.jba.backoffice.ui.WideContent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;

/** Who may enter with which roles, whether that is still right, and who lets the joint auditors look. */
@Route(value = AccessNavigation.PATH, layout = MainLayout.class)
@ViewFor(Permission.ACCESS_REVIEW)
public class AccessView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private static final long serialVersionUID = 1L;
    private static final Texts TEXTS = Texts.of("access");

    @Inject
    transient AccessReviewService review;

    @Inject
    transient PeopleTable table;

    @Inject
    transient ConsentPart consent;

    @Inject
    ScreenUser user;

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show();
    }

    @Override
    public String getPageTitle() {
        return Titles.of(TEXTS.get("title"));
    }

    private void show() {
        removeAll();
        addClassName("screen");
        ScreenHead head = new ScreenHead(TEXTS.get("title"));
        Div page = new Div();
        page.addClassName("access-review");
        add(head, page);
        page.add(new Paragraph(TEXTS.get("text")));
        try {
            List<PersonAccess> people = people();
            head.setActions(csv());
            if (user.may(Permission.ACCESS_RECERTIFY)) {
                page.add(keepAll(people));
            }
            page.add(new WideContent(
                    TEXTS.get("people"), table.of(people, user.may(Permission.ACCESS_RECERTIFY), this::show)));
        } catch (PeopleUnavailable away) {
            page.add(new NoteBar(
                    StateBadge.Tone.ERROR, TEXTS.get("away"), new Button(TEXTS.get("again"), click -> show())));
        }
        page.add(new H2(TEXTS.get("consent")), consent.of(this::show));
    }

    /** All of them: a JBA has some dozens of people, and Keycloak was asked for all at once. */
    private List<PersonAccess> people() {
        List<PersonAccess> all = new ArrayList<>();
        for (int number = 0; ; number++) {
            List<PersonAccess> page = review.page(
                            new PageRequest(number, PageRequest.MAX_SIZE, "agency", true, null, false))
                    .items();
            all.addAll(page);
            if (page.size() < PageRequest.MAX_SIZE) {
                return all;
            }
        }
    }

    private Component keepAll(List<PersonAccess> people) {
        List<PersonAccess> open = people.stream().filter(PersonAccess::isOpen).toList();
        Button all = new Button(TEXTS.get("keep.all", open.size()), Symbol.CHECK.create(), click -> keep(open));
        all.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        all.setEnabled(!open.isEmpty());
        Div row = new Div(all);
        row.addClassName("row");
        return row;
    }

    private Anchor csv() {
        return Download.of(TEXTS.get("csv"), "zugriffe.csv", "text/csv;charset=UTF-8", review::csv);
    }

    private void keep(List<PersonAccess> open) {
        review.recertify(open.stream()
                .map(person -> new RecertificationEntry(person.subject(), true, null))
                .toList());
        Notices.done(TEXTS.get("kept", open.size()));
        show();
    }
}
