// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The foot of a list: how many rows are checked, and what can be done with them. */
public class SelectionBar extends Footer {
    private static final long serialVersionUID = 1L;
    private static final Texts TEXTS = Texts.of("ui");

    /** How many rows are checked at once where nothing that is done with them takes less. */
    private static final int MOST = 10_000;

    private final ListGrid<?> grid;
    private final CheckedRows<?> checked;
    private final ListTools list;
    private final Button begin = new Button(TEXTS.get("checked.begin"), click -> choose(!this.choosing));
    private final Span count = new Span();
    private final Button uncheck = new Button(TEXTS.get("checked.clear"), click -> clear());
    private final List<Component> tools = new ArrayList<>();
    private boolean choosing;
    private int most = MOST;

    /**
     * @param list keeps in the address what is checked
     * @param hint what the rows are checked for
     */
    public SelectionBar(ListGrid<?> grid, CheckedRows<?> checked, ListTools list, String hint) {
        this.grid = grid;
        this.checked = checked;
        this.list = list;
        addClassName("foot");
        count.getElement().setAttribute("role", "status");
        uncheck.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        uncheck.setVisible(false);
        Span hinted = new Span(hint);
        hinted.addClassName("hint");
        begin.setVisible(false);
        add(begin, count, uncheck, hinted);
        mark(false);
        NarrowWindow.watch(this, begin::setVisible);
        grid.onCheckAll(this::checkAll);
        checked.onCount(this::show);
        checked.onChange(list::remember);
    }

    /**
     * Adds what capabilities offer to do with the checked rows.
     *
     * @param kind the kind of the listed records, as the log names it
     * @param changed tells the screen that records were changed
     */
    public final void offer(Stream<SelectionTool> offered, String kind, SerializableRunnable changed) {
        offered.filter(tool -> tool.isOffered(kind)).forEach(tool -> {
            most = Math.min(most, tool.most());
            addTool(tool.tool(kind, checked::rows, () -> {
                clear();
                changed.run();
            }));
        });
    }

    /** Adds something that can be done with checked rows; it shows while there are any. */
    protected final void addTool(Component tool) {
        tools.add(tool);
        addComponentAtIndex(indexOf(uncheck), tool);
        tool.setVisible(false);
    }

    /** Checks no row any more, in the address neither. */
    protected final void clear() {
        checked.clear();
        list.remember(List.of());
        grid.getDataProvider().refreshAll();
    }

    private void checkAll(boolean every) {
        if (!every) {
            clear();
        } else if (!checked.checkAll(grid.shown(), most)) {
            Notices.done(TEXTS.get("checked.most", most));
        }
        grid.getDataProvider().refreshAll();
    }

    /** Says how many rows are checked. */
    protected void show(int rows) {
        if (rows > 0 && !choosing) {
            mark(true);
        }
        count.setText(
                rows == 0
                        ? ""
                        : TEXTS.get(
                                rows > ListAddress.MOST_CHECKED ? "checked.many" : "checked.count",
                                rows,
                                ListAddress.MOST_CHECKED));
        tools.forEach(tool -> tool.setVisible(rows > 0));
        uncheck.setVisible(rows > 0);
        grid.showChecked(rows > 0);
    }

    /** On a telephone: shows the boxes, or puts them and what is checked away. */
    private void choose(boolean now) {
        mark(now);
        if (!now) {
            clear();
        }
    }

    private void mark(boolean now) {
        choosing = now;
        begin.getElement().setAttribute("aria-pressed", Boolean.toString(now));
        grid.columns().checking(now);
    }
}
