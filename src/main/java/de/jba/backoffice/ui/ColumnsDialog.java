// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Which columns a list shows, in which order and how wide: one line each, by keys as by pointer, without dragging. */
final class ColumnsDialog extends Dialog {
    private static final long serialVersionUID = 1L;
    private static final Texts TEXTS = Texts.of("ui");
    private final List<IntegerField> widths = new ArrayList<>();

    private final ListColumns columns;
    private final OrderedList lines = new OrderedList();
    private final Span said = new Span();
    private List<ListColumn> wanted;

    /**
     * @param chosen told how the columns are to be
     */
    ColumnsDialog(ListColumns columns, SerializableConsumer<List<ListColumn>> chosen) {
        this.columns = columns;
        wanted = new ArrayList<>(columns.arranged());
        addClassName("columns-dialog");
        setHeaderTitle(TEXTS.get("columns.title"));
        setWidth("520px");
        lines.addClassName("columns");
        said.getElement().setAttribute("role", "status");
        said.addClassName("grow");
        add(lines);
        Button reset = new Button(TEXTS.get("columns.reset"));
        reset.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        reset.addClickListener(click -> {
            wanted = new ArrayList<>(columns.standard());
            said.setText(TEXTS.get("columns.isReset"));
            show();
        });
        Button cancel = new Button(TEXTS.get("columns.cancel"), click -> close());
        Button apply = new Button(TEXTS.get("columns.apply"));
        apply.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        apply.addClickListener(click -> {
            widths.stream().filter(IntegerField::isInvalid).findFirst().ifPresentOrElse(IntegerField::focus, () -> {
                close();
                chosen.accept(List.copyOf(wanted));
            });
        });
        getFooter().add(reset, said, cancel, apply);
        show();
    }

    private void show() {
        lines.removeAll();
        widths.clear();
        for (int i = 0; i < wanted.size(); i++) {
            lines.add(line(i));
        }
    }

    private ListItem line(int at) {
        ListColumn column = wanted.get(at);
        String label = columns.label(column.key());
        Checkbox shown = new Checkbox(label, column.shown());
        shown.addClassName("grow");
        shown.addValueChangeListener(change -> change(column.key(), change.getValue(), widthOf(column.key())));
        IntegerField width = new IntegerField();
        width.setAriaLabel(TEXTS.get("columns.width", label));
        width.setMin(ListColumn.NARROWEST);
        width.setMax(ListColumn.WIDEST);
        String range = TEXTS.get("columns.range", ListColumn.NARROWEST, ListColumn.WIDEST);
        width.setI18n(new IntegerField.IntegerFieldI18n()
                .setBadInputErrorMessage(range)
                .setMinErrorMessage(range)
                .setMaxErrorMessage(range));
        widths.add(width);
        width.setValue(column.width());
        width.setWidth("110px");
        width.addValueChangeListener(change -> {
            Integer pixels = change.getValue();
            if (pixels != null && pixels >= ListColumn.NARROWEST && pixels <= ListColumn.WIDEST) {
                change(column.key(), isShown(column.key()), pixels);
            }
        });
        Button up = mover(Symbol.UP, TEXTS.get("columns.up", label), at, at - 1);
        Button down = mover(Symbol.DOWN, TEXTS.get("columns.down", label), at, at + 1);
        Div line = new Div(shown, width, up, down);
        line.addClassName("row");
        return new ListItem(line);
    }

    private Button mover(Symbol sign, String words, int from, int to) {
        Button button = new Button(sign.create());
        button.addThemeName("icon");
        button.setAriaLabel(words);
        button.setEnabled(to >= 0 && to < wanted.size());
        button.addClickListener(click -> {
            Collections.swap(wanted, from, to);
            said.setText(TEXTS.get("columns.moved", columns.label(wanted.get(to).key()), to + 1, wanted.size()));
            show();
            focus(to, sign);
        });
        return button;
    }

    /** The focus goes along with the column, to the other direction where it cannot go on. */
    private void focus(int at, Symbol sign) {
        Div line = (Div) lines.getChildren()
                .skip(at)
                .flatMap(Component::getChildren)
                .findFirst()
                .orElseThrow();
        Button up = (Button) line.getComponentAt(line.getComponentCount() - 2);
        Button down = (Button) line.getComponentAt(line.getComponentCount() - 1);
        Button same = sign == Symbol.UP ? up : down;
        (same.isEnabled() ? same : sign == Symbol.UP ? down : up).focus();
    }

    private void change(String key, boolean shown, int width) {
        wanted.replaceAll(column -> column.key().equals(key) ? new ListColumn(key, shown, width) : column);
    }

    private boolean isShown(String key) {
        return wanted.stream().anyMatch(column -> column.key().equals(key) && column.shown());
    }

    private int widthOf(String key) {
        return wanted.stream()
                .filter(column -> column.key().equals(key))
                .findFirst()
                .orElseThrow()
                .width();
    }
}
