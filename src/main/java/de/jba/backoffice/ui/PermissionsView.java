// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import de.jba.backoffice.identity.Permission;
import de.jba.backoffice.identity.PermissionTable;
import de.jba.backoffice.identity.Reach;
import de.jba.backoffice.identity.Role;
import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Set;
import java.util.stream.Collectors;

/** Who may what: the one table that interceptor, menu, API and policies read, for everybody who is signed in. */
@Route(value = PermissionsNavigation.PATH, layout = MainLayout.class)
@ViewForEverybody
public class PermissionsView extends Div implements HasDynamicTitle {
    private static final long serialVersionUID = 1L;
    private static final Texts TEXTS = Texts.of("ui");

    @Inject
    ScreenUser user;

    @PostConstruct
    void build() {
        addClassName("screen");
        ScreenHead head = new ScreenHead(TEXTS.get("permissions.title"));
        head.setActions(download());
        Paragraph intro = new Paragraph(TEXTS.get("permissions.intro"));
        intro.addClassName("sec");
        Div page = new Div(intro, new WideContent(TEXTS.get("permissions.title"), table()));
        page.addClassName("permissions");
        add(head, page);
    }

    @Override
    public String getPageTitle() {
        return Titles.of(TEXTS.get("permissions.title"));
    }

    private static Component download() {
        Anchor link = new Anchor(
                DownloadHandler.forClassResource(PermissionTable.class, PermissionTable.FILE, PermissionTable.FILE),
                "");
        link.add(Symbol.DL.create(), new Span(TEXTS.get("permissions.download")));
        link.getElement().setAttribute("download", PermissionTable.FILE);
        link.addClassName("action-link");
        return link;
    }

    private PlainTable table() {
        Set<Role> mine = user.user().roles();
        PlainTable table = new PlainTable().columns(TEXTS.get("permissions.action"));
        Arrays.stream(Role.values()).forEach(role -> table.columns(TEXTS.get(role)));
        mark(table.getHead().getRow(0).orElseThrow(), mine);
        Arrays.stream(Permission.values())
                .collect(Collectors.groupingBy(Permission::object, LinkedHashMap::new, Collectors.toList()))
                .forEach((object, permissions) -> {
                    table.section(TEXTS.get("permissions.object." + object));
                    permissions.forEach(permission -> mark(table.row(cells(permission)), mine));
                });
        return table;
    }

    private static Component[] cells(Permission permission) {
        Role[] roles = Role.values();
        Component[] cells = new Component[roles.length + 1];
        Span action = new Span(TEXTS.get(permission));
        action.setTitle(permission.action());
        cells[0] = action;
        for (int i = 0; i < roles.length; i++) {
            Reach reach = PermissionTable.get().reach(permission, roles[i]);
            Span cell = new Span(TEXTS.get(reach));
            cell.addClassName(reach == Reach.NONE ? "sec" : "reach");
            cells[i + 1] = cell;
        }
        return cells;
    }

    /** Marks the columns of the person's own roles. */
    private static void mark(NativeTableRow row, Set<Role> mine) {
        int first = 1;
        for (Role role : Role.values()) {
            row.getElement().getChild(first + role.ordinal()).getClassList().set("mine", mine.contains(role));
        }
    }
}
