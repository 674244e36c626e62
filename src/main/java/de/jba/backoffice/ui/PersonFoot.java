// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.dom.Element;
import java.util.List;
import java.util.Locale;

/** Who is signed in, for which agency, and what they may set for themselves; always in sight. */
class PersonFoot extends Footer {
    private static final long serialVersionUID = 1L;
    private static final Texts TEXTS = Texts.of("ui");

    /** Where the sign-in adapter ends the session, here and at Keycloak. */
    static final String SIGN_OUT = "/logout";

    PersonFoot(ScreenUser user, List<MenuEntry> entries) {
        addClassName("me");
        getElement().setAttribute("data-region", "");
        add(AgencyMarker.big(user), who(user), menu(entries));
    }

    private static Div who(ScreenUser user) {
        Element function = new Element("b").setText(user.function());
        Element agency = new Element("small").setText(user.agencyName());
        agency.setAttribute("title", user.agencyName());
        Div who = new Div();
        who.addClassName("who");
        who.getElement().appendChild(function, agency);
        return who;
    }

    private static MenuBar menu(List<MenuEntry> entries) {
        MenuBar bar = new MenuBar();
        bar.addThemeVariants(MenuBarVariant.LUMO_ICON, MenuBarVariant.LUMO_TERTIARY);
        MenuItem root = bar.addItem(Symbol.MORE.create());
        root.setAriaLabel(TEXTS.get("person.menu"));
        SubMenu menu = root.getSubMenu();
        SubMenu display = menu.addItem(TEXTS.get("person.display")).getSubMenu();
        for (Display choice : Display.values()) {
            display.addItem(TEXTS.get(choice), click -> choice.apply());
        }
        SubMenu language = menu.addItem(TEXTS.get("person.language")).getSubMenu();
        for (Locale locale : Languages.all()) {
            language.addItem(locale.getDisplayLanguage(locale), click -> Languages.choose(locale));
        }
        entries.forEach(
                entry -> menu.addItem(entry.label(), click -> UI.getCurrent().navigate(entry.path())));
        menu.addItem(TEXTS.get("account.title"), click -> UI.getCurrent().navigate(AccountView.class));
        menu.addSeparator();
        menu.addItem(
                new Span(TEXTS.get("person.signOut")),
                click -> UI.getCurrent().getPage().setLocation(SIGN_OUT));
        return bar;
    }
}
