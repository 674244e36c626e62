// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import com.vaadin.flow.function.SerializableConsumer;
import de.jba.backoffice.shared.ListFilter;
import java.util.List;
import java.util.stream.Stream;

/** By what a list is narrowed, and by what else it can be; one step back to everything. */
final class FilterBar extends Div {
    private static final long serialVersionUID = 1L;
    private static final Texts TEXTS = Texts.of("ui");

    private final List<FilterChip> chips;
    private final Button more = new Button(TEXTS.get("filter.more"), Symbol.PLUS.create());
    private final Popover others = new Popover();
    private final Button reset = new Button(TEXTS.get("filter.reset"));
    private ListFilter filter = ListFilter.NONE;

    FilterBar(List<FilterChip> chips, SerializableConsumer<ListFilter> wanted) {
        this.chips = List.copyOf(chips);
        addClassName("chips");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", TEXTS.get("filter.group"));
        more.addClassName("chip");
        more.addThemeName("small");
        others.setTarget(more);
        others.setPosition(PopoverPosition.BOTTOM_START);
        others.setAutofocus(true);
        others.setAriaLabel(TEXTS.get("filter.more"));
        others.addOpenedChangeListener(change -> {
            if (change.isOpened()) {
                offer();
            }
        });
        reset.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        reset.addClickListener(click -> wanted.accept(ListFilter.NONE));
        chips.forEach(chip -> {
            chip.onChange((facet, values) -> wanted.accept(filter.with(facet, values)));
            add(chip);
        });
        add(more, others, reset);
        show(ListFilter.NONE);
    }

    /** Shows by what the list is narrowed. */
    void show(ListFilter now) {
        filter = now;
        chips.forEach(chip -> chip.show(now));
        more.setVisible(chips.stream().anyMatch(chip -> !chip.isUsual()));
        reset.setVisible(!now.isEmpty());
    }

    /** The chips that narrow the list. */
    Stream<FilterChip> narrowing() {
        return chips.stream().filter(chip -> !filter.of(chip.facet()).isEmpty());
    }

    private void offer() {
        Div box = new Div();
        box.addClassName("filter-box");
        chips.stream().filter(chip -> !chip.isUsual()).forEach(chip -> {
            Button choice = new Button(chip.label());
            choice.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
            choice.addClickListener(click -> {
                others.close();
                chip.open();
            });
            box.add(choice);
        });
        others.removeAll();
        others.add(box);
    }
}
