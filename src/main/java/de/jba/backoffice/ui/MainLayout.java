// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;

/** The frame of every screen: drawer with menu and person, bar on top, one main region. */
@JavaScript("context://js/shell.js")
@JavaScript("context://js/session.js")
public class MainLayout extends AppLayout {
    private static final long serialVersionUID = 1L;
    private static final Texts TEXTS = Texts.of("ui");
    private static final String MAIN = "main";

    @Inject
    MainMenu menu;

    @Inject
    ScreenUser user;

    @Inject
    @Any
    transient Instance<DrawerPart> drawerParts;

    @Inject
    @Any
    transient Instance<NavbarPart> navbarParts;

    private final Main main = new Main();

    @PostConstruct
    void build() {
        setPrimarySection(Section.DRAWER);
        main.setId(MAIN);
        main.getElement().setAttribute("tabindex", "-1");
        setContent(main);
        DrawerToggle toggle = new DrawerToggle();
        toggle.setAriaLabel(TEXTS.get("shell.menu"));
        ConnectionState connection = new ConnectionState();
        addToNavbar(skipLink());
        addToDrawer(drawer());
        addToNavbar(toggle);
        addParts(false);
        addToNavbar(connection, new HelpButton());
        addParts(true);
        addToNavbar(new SessionNotice());
    }

    private void addParts(boolean atEnd) {
        navbarParts.stream()
                .filter(part -> part.isAtEnd() == atEnd)
                .flatMap(part -> part.navbarPart().stream())
                .forEach(this::addToNavbar);
    }

    @Override
    public void showRouterLayoutContent(HasElement content) {
        main.removeAll();
        main.getElement().appendChild(content.getElement());
    }

    private Component skipLink() {
        Anchor skip = new Anchor("#" + MAIN, TEXTS.get("shell.skip"));
        skip.addClassName("skip-link");
        skip.setRouterIgnore(true);
        skip.getElement()
                .executeJs(
                        "this.addEventListener('click', e => { e.preventDefault();"
                                + " document.getElementById($0).focus(); })",
                        MAIN);
        return skip;
    }

    private Component drawer() {
        Anchor brand = new Anchor(".", TEXTS.get("shell.brand"));
        brand.addClassName("brand");
        List<Component> parts = new ArrayList<>();
        parts.add(new Header(brand));
        drawerParts.stream().flatMap(part -> part.drawerPart().stream()).forEach(parts::add);
        for (MenuGroup group : MenuGroup.values()) {
            List<MenuEntry> entries = menu.entries(group);
            if (group != MenuGroup.PERSON && !entries.isEmpty()) {
                parts.add(group(group, entries));
            }
        }
        Div drawer = new Div();
        drawer.addClassName("drawer");
        drawer.getElement().setAttribute("data-region", "");
        drawer.add(parts);
        drawer.add(new PersonFoot(user, menu.entries(MenuGroup.PERSON)));
        return drawer;
    }

    private static SideNav group(MenuGroup group, List<MenuEntry> entries) {
        SideNav nav = new SideNav(TEXTS.get(group));
        for (MenuEntry entry : entries) {
            SideNavItem item =
                    new SideNavItem(entry.label(), entry.path(), entry.symbol().create());
            item.setMatchNested(true);
            long waiting = entry.waiting().getAsLong();
            if (waiting > 0) {
                item.setSuffixComponent(new StateBadge(Long.toString(waiting), StateBadge.Tone.NEUTRAL));
            }
            nav.addItem(item);
        }
        return nav;
    }
}
