// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.instrument.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableRunnable;
import de.jba.backoffice.shared.InstrumentId;
import de.jba.backoffice.shared.ListedRow;
import de.jba.backoffice.ui.CheckedRows;
import de.jba.backoffice.ui.ListTools;
import de.jba.backoffice.ui.Notices;
import de.jba.backoffice.ui.SelectionBar;
import de.jba.backoffice.ui.Symbol;
import de.jba.backoffice.ui.Texts;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The foot of the list: confirms what is checked or, while nothing is, everything shown. */
class ConfirmBar extends SelectionBar {
    private static final long serialVersionUID = 1L;
    private static final Texts TEXTS = Texts.of("instrument");

    private final Button listed = new Button(TEXTS.get("confirm.listed"), Symbol.CHECK.create());
    private final Button confirm = new Button(TEXTS.get("confirm.checked"), Symbol.CHECK.create());
    private final CheckedRows<?> checked;
    private boolean ofToday = true;

    ConfirmBar(InstrumentGrid grid, CheckedRows<?> checked, ListTools tools) {
        super(grid, checked, tools, TEXTS.get("confirm.keys"));
        this.checked = checked;
        confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        confirm.getElement().setAttribute("data-confirm-checked", "");
        addComponentAsFirst(listed);
        addTool(confirm);
    }

    @Override
    protected void show(int rows) {
        super.show(rows);
        listed.setVisible(rows == 0);
    }

    void onListed(SerializableRunnable listener) {
        listed.addClickListener(click -> listener.run());
    }

    /** What the list shows as of another day is not what would be confirmed. */
    void showDay(boolean today) {
        ofToday = today;
        Stream.of(listed, confirm).forEach(button -> {
            button.setEnabled(today);
            button.setTooltipText(today ? "" : TEXTS.get("confirm.todayOnly"));
        });
    }

    /** Whether what the list shows can be confirmed; says why where it cannot. */
    boolean isOfToday() {
        if (!ofToday) {
            Notices.done(TEXTS.get("confirm.todayOnly"));
        }
        return ofToday;
    }

    /** Tells which instruments are to be confirmed, at the versions that stand in the list. */
    void onChecked(SerializableConsumer<Map<InstrumentId, Integer>> listener) {
        confirm.addClickListener(click -> {
            Map<InstrumentId, Integer> seen = checked.rows().stream()
                    .collect(Collectors.toUnmodifiableMap(row -> new InstrumentId(row.id()), ListedRow::version));
            clear();
            listener.accept(seen);
        });
    }
}
