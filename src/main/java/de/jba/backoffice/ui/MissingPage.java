// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.AccessDeniedException;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.ParentLayout;
import de.jba.backoffice.identity.PermissionDenied;
import de.jba.backoffice.shared.RecordNotFound;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletResponse;

/** Not found and not allowed: one page, one text and one status for every cause, so that nothing is told. */
abstract class MissingPage extends Div implements HasDynamicTitle {
    private static final long serialVersionUID = 1L;
    private static final Texts TEXTS = Texts.of("ui");

    @Inject
    transient ScreenRefusals refusals;

    final int refuse(BeforeEnterEvent event, Exception refusal) {
        refusals.note(refusal);
        return show(event);
    }

    final int show(BeforeEnterEvent event) {
        removeAll();
        Reference reference = Reference.ofMissing(event.getLocation().getPathWithQueryParameters());
        add(new MessagePage(
                TEXTS.get("missing.kicker"),
                TEXTS.get("missing.title"),
                TEXTS.get("missing.text"),
                reference,
                ways(),
                new H2(TEXTS.get("missing.next")),
                new UnorderedList(
                        new ListItem(TEXTS.get("missing.next.share")), new ListItem(TEXTS.get("missing.next.ended")))));
        return HttpServletResponse.SC_NOT_FOUND;
    }

    @Override
    public String getPageTitle() {
        return TEXTS.get("missing.title");
    }

    private static Div ways() {
        Button home =
                new Button(TEXTS.get("missing.home"), click -> UI.getCurrent().navigate(""));
        home.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Button back = new Button(
                TEXTS.get("missing.back"),
                click -> UI.getCurrent().getPage().getHistory().back());
        Div ways = new Div(home, back);
        ways.addClassName("row");
        return ways;
    }

    /** The address leads nowhere. */
    @ParentLayout(MainLayout.class)
    public static class NoSuchAddress extends MissingPage implements HasErrorParameter<NotFoundException> {
        private static final long serialVersionUID = 1L;

        @Override
        public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> parameter) {
            return show(event);
        }
    }

    /** The view is not for this person. */
    @ParentLayout(MainLayout.class)
    public static class NoSuchView extends MissingPage implements HasErrorParameter<AccessDeniedException> {
        private static final long serialVersionUID = 1L;

        @Override
        public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<AccessDeniedException> parameter) {
            refusals.noteView(event.getLocation().getPath());
            return show(event);
        }
    }

    /** The record is not for this person, or does not exist. */
    @ParentLayout(MainLayout.class)
    public static class NoSuchRecord extends MissingPage implements HasErrorParameter<RecordNotFound> {
        private static final long serialVersionUID = 1L;

        @Override
        public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<RecordNotFound> parameter) {
            return refuse(event, parameter.getException());
        }
    }

    /** The record is not to be opened in this way by this person. */
    @ParentLayout(MainLayout.class)
    public static class NoSuchRight extends MissingPage implements HasErrorParameter<PermissionDenied> {
        private static final long serialVersionUID = 1L;

        @Override
        public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<PermissionDenied> parameter) {
            return refuse(event, parameter.getException());
        }
    }
}
