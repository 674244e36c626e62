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
import com.vaadin.flow.function.SerializableRunnable;
import de.jba.backoffice.agency.Agency;
import de.jba.backoffice.places.Occupancy;
import de.jba.backoffice.places.OccupancyDay;
import de.jba.backoffice.places.OccupancyReport;
import de.jba.backoffice.shared.AgencyId;
import de.jba.backoffice.shared.BusinessRuleViolation;
import de.jba.backoffice.ui.DateField;
import de.jba.backoffice.ui.PercentBar;
import de.jba.backoffice.ui.PlainTable;
import de.jba.backoffice.ui.ScreenUser;
import de.jba.backoffice.ui.Texts;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What was reported per reference date, with the utilisation, and the form for the next report. */
class OccupancyPart extends Div implements PartForm<OccupancyReport> {
    private static final long serialVersionUID = 1L;
    private static final Texts TEXTS = Texts.of("instrument");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    private final Select<AgencyId> agency = new Select<>();
    private final DateField referenceDate = new DateField(TEXTS.get("occupancy.referenceDate"));
    private final Map<String, IntegerField> figures = new LinkedHashMap<>();
    private final Button report = new Button(TEXTS.get("occupancy.report"));
    private final Div table = new Div();
    private final Div form = new Div(agency, referenceDate);
    private final transient ScreenUser user;
    private transient List<Occupancy> known = List.of();

    OccupancyPart(ScreenUser user) {
        this.user = user;
        addClassName("places-part");
        agency.setLabel(TEXTS.get("quota.agency"));
        agency.setItemLabelGenerator(one -> user.agency(one).map(Agency::name).orElse(one.alias()));
        agency.addClassName("wide");
        agency.addValueChangeListener(change -> fill());
        referenceDate.addValueChangeListener(change -> fill());
        for (String figure : List.of("occupied", "waitingList", "entries", "exits")) {
            IntegerField field = new IntegerField(TEXTS.get("occupancy." + figure));
            figures.put(figure, field);
            form.add(field);
        }
        form.add(report);
        form.addClassName("form");
        add(new H3(TEXTS.get("occupancy.title")), table, form);
    }

    void onReport(SerializableRunnable listener) {
        report.addClickListener(click -> listener.run());
    }

    /** Shows the latest days, and knows every single report, which one more about the same day would replace. */
    void show(List<OccupancyDay> days, List<Occupancy> reports) {
        known = reports;
        table.removeAll();
        if (days.isEmpty()) {
            table.add(new Span(TEXTS.get("occupancy.empty")));
            return;
        }
        PlainTable rows = new PlainTable()
                .columns(TEXTS.get("occupancy.referenceDate"))
                .figures(TEXTS.get("occupancy.occupied"))
                .columns(TEXTS.get("occupancy.utilisation"))
                .figures(TEXTS.get("occupancy.waitingList"))
                .figures(TEXTS.get("occupancy.moves"));
        days.forEach(day -> rows.row(
                new Span(DAY.format(day.referenceDate())),
                number(day.occupied()),
                bar(day),
                number(day.waitingList()),
                new Span(
                        day.entries() == null && day.exits() == null
                                ? "–"
                                : TEXTS.get("occupancy.movesOf", zero(day.entries()), zero(day.exits())))));
        table.add(rows);
    }

    /** Opens the form for reports of these agencies; for none there is no form. */
    void open(List<AgencyId> agencies, LocalDate today) {
        agency.setItems(agencies);
        agency.setValue(agencies.stream().findFirst().orElse(null));
        agency.setVisible(agencies.size() > 1);
        form.setVisible(!agencies.isEmpty());
        referenceDate.setMax(today);
        clear(today);
    }

    /** Empties the form, or shows in it what was reported today. */
    void clear(LocalDate today) {
        referenceDate.setValue(today);
        fill();
    }

    /** What is stored about the chosen day. */
    @Override
    public OccupancyReport blank() {
        return of(stored());
    }

    @Override
    public void enter(OccupancyReport entry) {
        agency.setValue(entry.agency());
        referenceDate.setValue(entry.referenceDate());
        figures(entry);
    }

    @Override
    public boolean mayEnter(PaneRights rights, OccupancyReport entry) {
        return entry.agency() != null && rights.reports().contains(entry.agency());
    }

    @Override
    public void onChange(SerializableRunnable listener) {
        Stream.concat(Stream.<HasValue<?, ?>>of(agency, referenceDate), figures.values().stream())
                .forEach(field -> field.addValueChangeListener(change -> listener.run()));
    }

    boolean isDirty() {
        return form.isVisible() && !change().equals(blank());
    }

    @Override
    public OccupancyReport change() {
        return new OccupancyReport(
                agency.getValue(),
                referenceDate.getValue(),
                value("occupied"),
                value("waitingList"),
                value("entries"),
                value("exits"));
    }

    /** What was entered, in words; nothing when nothing was. */
    Optional<String> entered() {
        return isDirty()
                ? Optional.of(figures.values().stream()
                        .filter(field -> field.getValue() != null)
                        .map(field -> field.getLabel() + " " + field.getValue())
                        .collect(Collectors.joining(" · ")))
                : Optional.empty();
    }

    /** Shows a broken rule at its field; what was entered stays. */
    void refuse(BusinessRuleViolation violation) {
        accept();
        String message = violation.message(Texts.locale());
        IntegerField figure = figures.get(violation.field());
        if (figure == null) {
            referenceDate.setErrorMessage(message);
            referenceDate.setInvalid(true);
            referenceDate.focus();
        } else {
            figure.setErrorMessage(message);
            figure.setInvalid(true);
            figure.focus();
        }
    }

    /** What was reported about the chosen day stands in the fields: a second report replaces the first. */
    private void fill() {
        figures(blank());
    }

    private void figures(OccupancyReport before) {
        figure("occupied", before.occupied());
        figure("waitingList", before.waitingList());
        figure("entries", before.entries());
        figure("exits", before.exits());
        accept();
    }

    private Optional<Occupancy> stored() {
        return known.stream()
                .filter(each -> each.agency().equals(agency.getValue())
                        && each.referenceDate().equals(referenceDate.getValue()))
                .findFirst();
    }

    private OccupancyReport of(Optional<Occupancy> stored) {
        return new OccupancyReport(
                agency.getValue(),
                referenceDate.getValue(),
                stored.map(Occupancy::occupied).orElse(null),
                stored.map(Occupancy::waitingList).orElse(null),
                stored.map(Occupancy::entries).orElse(null),
                stored.map(Occupancy::exits).orElse(null));
    }

    private void accept() {
        referenceDate.setInvalid(false);
        figures.values().forEach(field -> field.setInvalid(false));
    }

    private @Nullable Integer value(String figure) {
        return field(figure).getValue();
    }

    private void figure(String figure, @Nullable Integer value) {
        if (value == null) {
            field(figure).clear();
        } else {
            field(figure).setValue(value);
        }
    }

    private IntegerField field(String figure) {
        return Objects.requireNonNull(figures.get(figure));
    }

    private static Component bar(OccupancyDay day) {
        return day.utilisation()
                .<Component>map(utilisation -> new PercentBar(utilisation.percent()))
                .orElseGet(() -> new Span("–"));
    }

    private static Span number(@Nullable Integer figure) {
        return new Span(figure == null ? "–" : String.valueOf(figure));
    }

    private static int zero(@Nullable Integer figure) {
        return figure == null ? 0 : figure;
    }
}
