// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.instrument.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableRunnable;
import de.jba.backoffice.places.CapacityChange;
import de.jba.backoffice.places.CapacityKind;
import de.jba.backoffice.places.CapacityPeriod;
import de.jba.backoffice.places.CapacityStatus;
import de.jba.backoffice.shared.BusinessRuleViolation;
import de.jba.backoffice.ui.DateField;
import de.jba.backoffice.ui.PlainTable;
import de.jba.backoffice.ui.ScreenUser;
import de.jba.backoffice.ui.StateBadge;
import de.jba.backoffice.ui.Symbol;
import de.jba.backoffice.ui.Texts;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The places of an instrument over time, and the form for the next value. A number alone is refused in its field. */
class PlacesTab extends Div implements PartForm<CapacityChange> {
    private static final long serialVersionUID = 1L;
    private static final Texts TEXTS = Texts.of("instrument");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    private final IntegerField places = new IntegerField(TEXTS.get("places.number"));
    private final Select<CapacityKind> kind = new Select<>();
    private final TextField region = new TextField(TEXTS.get("places.region"));
    private final DateField validFrom = new DateField(TEXTS.get("places.validFrom"));
    private final Select<CapacityStatus> status = new Select<>();
    private final Div history = new Div();
    private final SuggestedNumber suggestion = new SuggestedNumber(places);
    private final Div form = new Div(places, kind, region, validFrom, status, suggestion);
    private final H3 newValue = new H3(TEXTS.get("places.new"));
    private final Div age = new Div();
    private final Button confirm = new Button(TEXTS.get("confirm.one"), Symbol.CHECK.create());
    private final QuotaPart quotas;
    private final OccupancyPart occupancy;
    private transient CapacityChange blank = change();

    PlacesTab(ScreenUser user) {
        quotas = new QuotaPart(user);
        occupancy = new OccupancyPart(user);
        addClassName("pane-body");
        kind.setLabel(TEXTS.get("places.unit"));
        kind.setItems(CapacityKind.values());
        kind.setItemLabelGenerator(value -> value == null ? "" : TEXTS.get(value));
        kind.setPlaceholder(TEXTS.get("places.unit.choose"));
        kind.addValueChangeListener(change -> adjustTo(change.getValue()));
        status.setLabel(TEXTS.get("places.status"));
        status.setItems(CapacityStatus.CONFIRMED, CapacityStatus.PROVISIONAL);
        status.setItemLabelGenerator(TEXTS::get);
        region.setPlaceholder(TEXTS.get("places.region.example"));
        region.addClassName("wide");
        form.addClassName("form");
        age.addClassNames("row", "confirmation");
        confirm.getElement().setAttribute("data-confirm", "");
        confirm.setTooltipText(TEXTS.get("confirm.key"));
        add(new H3(TEXTS.get("places.history")), history, age, newValue, form, quotas, occupancy);
    }

    /** Tells when what holds today is to be confirmed. */
    void onConfirm(SerializableRunnable listener) {
        confirm.addClickListener(click -> listener.run());
    }

    QuotaPart quotas() {
        return quotas;
    }

    OccupancyPart occupancy() {
        return occupancy;
    }

    /** Shows the values the instrument had, has and is to have; what was entered stays. */
    void show(List<CapacityPeriod> periods, LocalDate today, Component confirmed, PaneRights rights) {
        history.removeAll();
        history.add(periods.isEmpty() ? new Span(TEXTS.get("places.none")) : table(periods, today));
        age.removeAll();
        age.add(new Span(TEXTS.get("confirm.last")), confirmed);
        if (rights.places()) {
            age.add(confirm);
        }
        form.setVisible(rights.places());
        newValue.setVisible(rights.places());
    }

    /** Empties the forms. */
    void clear(LocalDate today, PaneRights rights) {
        clearCapacity(today);
        quotas.open(rights.quotas(), today);
        occupancy.open(rights.reports(), today);
    }

    /** Empties the form of the next value. */
    void clearCapacity(LocalDate today) {
        places.clear();
        kind.clear();
        region.clear();
        validFrom.setValue(today);
        status.setValue(CapacityStatus.CONFIRMED);
        adjustTo(null);
        accept();
        blank = change();
    }

    /** Whether something was entered. */
    boolean isDirty() {
        return isCapacityDirty() || quotas.isDirty() || occupancy.isDirty();
    }

    private boolean isCapacityDirty() {
        return places.getValue() != null || kind.getValue() != null || !region.isEmpty();
    }

    @Override
    public CapacityChange blank() {
        return blank;
    }

    @Override
    public void enter(CapacityChange entry) {
        kind.setValue(entry.kind());
        places.setValue(entry.places());
        region.setValue(Objects.requireNonNullElse(entry.region(), ""));
        validFrom.setValue(entry.validFrom());
        status.setValue(entry.status());
        accept();
    }

    @Override
    public boolean mayEnter(PaneRights rights, CapacityChange entry) {
        return rights.places();
    }

    @Override
    public void onChange(SerializableRunnable listener) {
        Stream.<HasValue<?, ?>>of(places, kind, region, validFrom, status)
                .forEach(field -> field.addValueChangeListener(change -> listener.run()));
    }

    @Override
    public CapacityChange change() {
        String regionName = region.getValue().strip();
        return new CapacityChange(
                kind.getValue(),
                places.getValue(),
                regionName.isEmpty() ? null : regionName,
                validFrom.getValue(),
                status.getValue());
    }

    /** What was entered, in words; nothing when nothing was. */
    Optional<String> entered() {
        String words = Stream.of(capacityEntered(), quotas.entered(), occupancy.entered())
                .flatMap(Optional::stream)
                .collect(Collectors.joining("; "));
        return words.isEmpty() ? Optional.empty() : Optional.of(words);
    }

    private Optional<String> capacityEntered() {
        return isCapacityDirty()
                ? Optional.of(Stream.of(
                                places.getValue(),
                                Optional.ofNullable(kind.getValue())
                                        .map(TEXTS::get)
                                        .orElse(null),
                                region.getValue(),
                                day(validFrom.getValue()))
                        .filter(Objects::nonNull)
                        .map(String::valueOf)
                        .filter(words -> !words.isEmpty())
                        .collect(Collectors.joining(" · ")))
                : Optional.empty();
    }

    /** Shows a broken rule at its field; what was entered stays. */
    boolean refuse(BusinessRuleViolation violation) {
        accept();
        String message = violation.message(Texts.locale());
        String field = violation.field().substring(violation.field().lastIndexOf('.') + 1);
        switch (field) {
            case "kind" -> {
                kind.setErrorMessage(message);
                kind.setInvalid(true);
                kind.focus();
            }
            case "places" -> {
                places.setErrorMessage(message);
                places.setInvalid(true);
                places.focus();
                suggestion.offer(violation.suggestion());
            }
            case "region" -> {
                region.setErrorMessage(message);
                region.setInvalid(true);
                region.focus();
            }
            case "validFrom" -> {
                validFrom.setErrorMessage(message);
                validFrom.setInvalid(true);
                validFrom.focus();
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    void focusNumber() {
        places.focus();
    }

    private void accept() {
        kind.setInvalid(false);
        places.setInvalid(false);
        region.setInvalid(false);
        validFrom.setInvalid(false);
        suggestion.offer(Optional.empty());
    }

    private void adjustTo(@Nullable CapacityKind chosen) {
        region.setVisible(chosen == CapacityKind.REGION_BOUND);
        places.setEnabled(chosen != CapacityKind.INDIVIDUAL_NEED);
        if (chosen == CapacityKind.INDIVIDUAL_NEED) {
            places.clear();
        }
        if (chosen != CapacityKind.REGION_BOUND) {
            region.clear();
        }
    }

    private static PlainTable table(List<CapacityPeriod> periods, LocalDate today) {
        PlainTable table = new PlainTable()
                .columns(TEXTS.get("places.validFrom"))
                .figures(TEXTS.get("column.capacity"))
                .columns(TEXTS.get("places.status"))
                .figures(TEXTS.get("places.confirmedOn"));
        for (CapacityPeriod period : periods) {
            boolean holds = !period.validFrom().isAfter(today)
                    && (period.validTo() == null || period.validTo().isAfter(today));
            table.row(
                            new Span(DAY.format(period.validFrom())),
                            CapacityText.of(period),
                            state(period, holds),
                            new Span(day(period.lastConfirmed())))
                    .setClassName("current", holds);
        }
        return table;
    }

    private static Component state(CapacityPeriod period, boolean holds) {
        return holds && period.status() == CapacityStatus.CONFIRMED
                ? new StateBadge(TEXTS.get("places.holdsToday"), StateBadge.Tone.SUCCESS)
                : new StateBadge(TEXTS.get(period.status()), StateBadge.Tone.NEUTRAL);
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "–" : DAY.format(Objects.requireNonNull(day));
    }
}
