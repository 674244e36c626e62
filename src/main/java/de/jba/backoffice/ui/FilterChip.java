// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.checkbox.CheckboxGroupVariant;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import com.vaadin.flow.data.selection.MultiSelect;
import com.vaadin.flow.function.SerializableBiConsumer;
import com.vaadin.flow.function.SerializableSupplier;
import de.jba.backoffice.shared.Facet;
import de.jba.backoffice.shared.ListFilter;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One thing that a list can be narrowed by: a button that says by what it is, and a box to choose the values in. */
public final class FilterChip extends Div {
    private static final long serialVersionUID = 1L;
    private static final Texts TEXTS = Texts.of("ui");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");
    private static final int MOST_BOXES = 9;

    /** A value with its word. */
    public record Choice(String value, String label) implements Serializable {}

    private final Facet facet;
    private final String label;
    private final @Nullable SerializableSupplier<List<Choice>> choices;
    private final Button button = new Button();
    private final Popover popover = new Popover();
    private SerializableBiConsumer<Facet, List<String>> changed = (which, values) -> {};
    private List<String> values = List.of();
    private boolean usual;

    private FilterChip(Facet facet, String label, @Nullable SerializableSupplier<List<Choice>> choices) {
        this.facet = facet;
        this.label = label;
        this.choices = choices;
        button.addClassName("chip");
        button.addThemeName("small");
        button.setSuffixComponent(Symbol.DOWN.small());
        popover.setTarget(button);
        popover.setPosition(PopoverPosition.BOTTOM_START);
        popover.setAutofocus(true);
        popover.setAriaLabel(TEXTS.get("filter.by", label));
        popover.addOpenedChangeListener(change -> {
            if (change.isOpened()) {
                fill();
            }
        });
        add(button, popover);
        show(ListFilter.NONE);
    }

    /** One of whose values some may be chosen; they are asked for whenever the box opens. */
    public static FilterChip of(Facet facet, String label, SerializableSupplier<List<Choice>> choices) {
        return new FilterChip(facet, label, choices);
    }

    /** One whose value is a day. */
    public static FilterChip ofDay(Facet facet, String label) {
        return new FilterChip(facet, label, null);
    }

    /** The constants of an enum with their words. */
    public static List<Choice> choices(Texts texts, Enum<?>... constants) {
        return Arrays.stream(constants)
                .map(each -> new Choice(each.name(), texts.get(each)))
                .toList();
    }

    /** The same, shown from the beginning and not only when it is wanted. */
    public FilterChip usual() {
        usual = true;
        return this;
    }

    boolean isUsual() {
        return usual;
    }

    Facet facet() {
        return facet;
    }

    String label() {
        return label;
    }

    void onChange(SerializableBiConsumer<Facet, List<String>> listener) {
        changed = listener;
    }

    void open() {
        setVisible(true);
        popover.open();
    }

    /** Shows by what the list is narrowed; shown itself when it is one of those. */
    void show(ListFilter filter) {
        values = filter.of(facet);
        boolean narrows = !values.isEmpty();
        button.setText(narrows ? words() : label);
        button.getElement().setAttribute("aria-pressed", Boolean.toString(narrows));
        setVisible(usual || narrows || popover.isOpened());
    }

    /** What it is narrowed to, in words. */
    String words() {
        return TEXTS.get("filter.state", label, valueWords());
    }

    private String valueWords() {
        if (choices == null) {
            return values.stream().map(day -> DAY.format(LocalDate.parse(day))).collect(Collectors.joining(", "));
        }
        List<Choice> offered = choices.get();
        String known = offered.stream()
                .filter(choice -> values.contains(choice.value()))
                .map(Choice::label)
                .collect(Collectors.joining(", "));
        return known.isEmpty() ? TEXTS.get("filter.unknown") : known;
    }

    private void fill() {
        Div box = new Div();
        box.addClassName("filter-box");
        box.add(choices == null ? day() : several(choices.get()));
        Button clear = new Button(TEXTS.get("filter.clear"));
        clear.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        clear.addClickListener(click -> {
            popover.close();
            changed.accept(facet, List.of());
            button.focus();
        });
        box.add(clear);
        popover.removeAll();
        popover.add(box);
    }

    private Component day() {
        DateField field = new DateField(label);
        field.setValue(values.isEmpty() ? null : LocalDate.parse(values.get(0)));
        field.addValueChangeListener(change -> {
            LocalDate day = change.getValue();
            if (day == null) {
                changed.accept(facet, List.of());
            } else if (facet.accepts(day.toString())) {
                changed.accept(facet, List.of(day.toString()));
            }
        });
        return field;
    }

    private Component several(List<Choice> offered) {
        Set<Choice> chosen = offered.stream()
                .filter(choice -> values.contains(choice.value()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        if (offered.size() > MOST_BOXES) {
            MultiSelectComboBox<Choice> field = new MultiSelectComboBox<>(label);
            field.setItems(offered);
            field.setItemLabelGenerator(Choice::label);
            listen(field, chosen);
            return field;
        }
        CheckboxGroup<Choice> field = new CheckboxGroup<>(label);
        field.setItems(offered);
        field.setItemLabelGenerator(Choice::label);
        field.addThemeVariants(CheckboxGroupVariant.LUMO_VERTICAL);
        listen(field, chosen);
        return field;
    }

    private void listen(MultiSelect<?, Choice> field, Set<Choice> chosen) {
        field.setValue(chosen);
        field.addSelectionListener(selection -> {
            if (selection.isFromClient()) {
                changed.accept(
                        facet,
                        selection.getValue().stream()
                                .map(Choice::value)
                                .sorted()
                                .toList());
            }
        });
    }
}
