// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.sharing.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import de.jba.backoffice.identity.Role;
import de.jba.backoffice.sharing.AccessReason;
import de.jba.backoffice.sharing.AccessRow;
import de.jba.backoffice.sharing.AccessRule;
import de.jba.backoffice.sharing.ShareDetails;
import de.jba.backoffice.ui.AgencyMarker;
import de.jba.backoffice.ui.PlainTable;
import de.jba.backoffice.ui.ScreenUser;
import de.jba.backoffice.ui.Symbol;
import de.jba.backoffice.ui.Texts;
import de.jba.backoffice.ui.WideContent;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Who may do what with a record, and why. Functions of one agency that may do the same for the same reason share a row. */
final class AccessTable {
    private static final Texts TEXTS = Texts.of("sharing");
    private static final Texts FRAME = Texts.of("ui");
    private static final long ROLES_OF_AN_AGENCY =
            Arrays.stream(Role.values()).filter(role -> role != Role.ANONYMOUS).count();

    private final ScreenUser user;
    private final List<ShareDetails> added;

    private AccessTable(ScreenUser user, List<ShareDetails> added) {
        this.user = user;
        this.added = added;
    }

    /** The table as it stands. */
    static Component of(ScreenUser user, List<AccessRow> rows) {
        return new AccessTable(user, List.of()).table(AccessLine.of(rows, rows));
    }

    /** The table with shares that are not granted yet; what they add is marked. */
    static Component after(ScreenUser user, List<AccessRow> today, List<AccessRow> after, List<ShareDetails> added) {
        return new AccessTable(user, added).table(AccessLine.of(today, after));
    }

    private Component table(List<AccessLine> lines) {
        PlainTable table = new PlainTable().columns(TEXTS.get("access.function"));
        Arrays.stream(Right.values()).forEach(right -> table.columns(TEXTS.get(right)));
        table.columns(TEXTS.get("access.why"));
        table.addClassName("access");
        lines.forEach(line -> row(table, line));
        return new WideContent(TEXTS.get("why"), table);
    }

    private void row(PlainTable table, AccessLine line) {
        Right[] rights = Right.values();
        Component[] cells = new Component[rights.length + 2];
        cells[0] = function(line);
        for (int i = 0; i < rights.length; i++) {
            cells[i + 1] = mark(rights[i].in(line.after()), line.isNew(rights[i]));
        }
        cells[cells.length - 1] = why(line);
        NativeTableRow row = table.row(cells);
        row.setClassName("current", line.concerns(added));
    }

    private Component function(AccessLine line) {
        Span function = new Span(AgencyMarker.of(user, line.after().agency()), new Span(functions(line)));
        function.addClassName("function");
        return function;
    }

    private static String functions(AccessLine line) {
        List<String> names = line.roles().stream().map(FRAME::get).toList();
        if (line.after().agency() == null || names.size() < ROLES_OF_AN_AGENCY - 1) {
            return String.join(", ", names);
        }
        return names.size() == ROLES_OF_AN_AGENCY
                ? TEXTS.get("access.allRoles")
                : TEXTS.get("access.allRolesBut", missing(line.roles()));
    }

    private static String missing(List<Role> roles) {
        return Arrays.stream(Role.values())
                .filter(role -> role != Role.ANONYMOUS && !roles.contains(role))
                .map(FRAME::get)
                .collect(Collectors.joining(", "));
    }

    private static Component mark(boolean given, boolean added) {
        Span sign = given ? new Span(Symbol.CHECK.create()) : new Span("–");
        sign.addClassName(given ? "given" : "sec");
        sign.getElement().setAttribute("role", "img");
        sign.getElement().setAttribute("aria-label", TEXTS.get(given ? "access.yes" : "access.no"));
        Span cell = new Span(sign);
        cell.addClassName("nowrap");
        if (added) {
            Span mark = new Span(TEXTS.get("access.new"));
            mark.addClassNames("state", "success");
            cell.add(mark);
        }
        return cell;
    }

    private Component why(AccessLine line) {
        Span why = new Span();
        why.addClassName("sec");
        if (line.after().reasons().isEmpty()) {
            why.setText(TEXTS.get(line.roles().contains(Role.ANONYMOUS) ? "access.published" : "access.none"));
        }
        for (AccessReason reason : line.after().reasons()) {
            if (why.getChildren().findAny().isPresent()) {
                why.add("; ");
            }
            ShareDetails share = reason.share();
            boolean isNew = share != null && added.contains(share);
            Span words = new Span(
                    share != null && isNew
                            ? TEXTS.get("reason.this", TEXTS.get(share.level()))
                            : ShareWords.brief(reason));
            words.addClassName(isNew ? "strong" : "reason");
            why.add(words);
        }
        if (line.after().share() && hasRule(line, AccessRule.OWNER)) {
            why.add("; " + TEXTS.get("reason.manager"));
        }
        return why;
    }

    private static boolean hasRule(AccessLine line, AccessRule rule) {
        return line.after().reasons().stream().anyMatch(reason -> reason.rule() == rule);
    }
}
