// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.instrument.ui;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.function.SerializableRunnable;
import de.jba.backoffice.agency.Agency;
import de.jba.backoffice.places.QuotaChange;
import de.jba.backoffice.places.QuotaPeriod;
import de.jba.backoffice.shared.AgencyId;
import de.jba.backoffice.shared.BusinessRuleViolation;
import de.jba.backoffice.ui.AgencyMarker;
import de.jba.backoffice.ui.DateField;
import de.jba.backoffice.ui.PlainTable;
import de.jba.backoffice.ui.ScreenUser;
import de.jba.backoffice.ui.Texts;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The quotas of the agencies of an instrument, today and later, and the form for the next one. */
class QuotaPart extends Div implements PartForm<QuotaChange> {
    private static final long serialVersionUID = 1L;
    private static final Texts TEXTS = Texts.of("instrument");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    private final Select<AgencyId> agency = new Select<>();
    private final IntegerField places = new IntegerField(TEXTS.get("quota.places"));
    private final DateField validFrom = new DateField(TEXTS.get("places.validFrom"));
    private final Button state = new Button(TEXTS.get("quota.state"));
    private final SuggestedNumber suggestion = new SuggestedNumber(places);
    private final Div table = new Div();
    private final Div form = new Div(agency, places, validFrom, suggestion, state);
    private final transient ScreenUser user;
    private List<AgencyId> writable = List.of();
    private transient QuotaChange blank = change();

    QuotaPart(ScreenUser user) {
        this.user = user;
        addClassName("places-part");
        agency.setLabel(TEXTS.get("quota.agency"));
        agency.setItemLabelGenerator(this::name);
        agency.addClassName("wide");
        places.setHelperText(TEXTS.get("quota.none"));
        form.addClassName("form");
        add(new H3(TEXTS.get("quota.title")), table, form);
    }

    void onState(SerializableRunnable listener) {
        state.addClickListener(click -> listener.run());
    }

    /** Shows what holds today and later. */
    void show(List<QuotaPeriod> quotas, @Nullable Integer available, LocalDate today) {
        table.removeAll();
        List<QuotaPeriod> holding =
                quotas.stream().filter(quota -> quota.holdsOn(today)).toList();
        List<QuotaPeriod> known = quotas.stream()
                .filter(quota -> quota.validTo() == null || quota.validTo().isAfter(today))
                .filter(quota -> quota.places() != null || quota.validFrom().isAfter(today))
                .toList();
        if (known.isEmpty()) {
            table.add(new Span(TEXTS.get("quota.empty")));
            return;
        }
        PlainTable rows = new PlainTable()
                .columns(TEXTS.get("quota.agency"), TEXTS.get("places.validFrom"))
                .figures(TEXTS.get("quota.places"));
        known.forEach(quota -> rows.row(
                        AgencyMarker.of(user, quota.agency()),
                        new Span(DAY.format(quota.validFrom())),
                        new Span(quota.places() == null ? "–" : String.valueOf(quota.places())))
                .setClassName("current", quota.holdsOn(today)));
        int given = holding.stream()
                .map(QuotaPeriod::places)
                .filter(Objects::nonNull)
                .mapToInt(Integer::intValue)
                .sum();
        table.add(rows);
        if (available != null) {
            Span sum = new Span(TEXTS.get("quota.sum", given, available));
            sum.addClassName("sec");
            table.add(sum);
        }
    }

    /** Opens the form for these agencies, empty; for none there is no form. */
    void open(List<AgencyId> agencies, LocalDate today) {
        if (!agencies.equals(writable)) {
            writable = agencies;
            agency.setItems(agencies);
        }
        agency.setValue(agencies.stream()
                .filter(user::isOwn)
                .findFirst()
                .or(() -> agencies.stream().findFirst())
                .orElse(null));
        agency.setVisible(agencies.size() > 1);
        form.setVisible(!agencies.isEmpty());
        clear(today);
    }

    /** Empties the form. */
    void clear(LocalDate today) {
        places.clear();
        validFrom.setValue(today);
        accept();
        blank = change();
    }

    boolean isDirty() {
        return places.getValue() != null;
    }

    @Override
    public QuotaChange blank() {
        return blank;
    }

    @Override
    public void enter(QuotaChange entry) {
        agency.setValue(entry.agency());
        places.setValue(entry.places());
        validFrom.setValue(entry.validFrom());
        accept();
    }

    @Override
    public boolean mayEnter(PaneRights rights, QuotaChange entry) {
        return entry.agency() != null && rights.quotas().contains(entry.agency());
    }

    @Override
    public void onChange(SerializableRunnable listener) {
        Stream.<HasValue<?, ?>>of(agency, places, validFrom)
                .forEach(field -> field.addValueChangeListener(change -> listener.run()));
    }

    @Override
    public QuotaChange change() {
        return new QuotaChange(agency.getValue(), places.getValue(), validFrom.getValue());
    }

    /** What was entered, in words; nothing when nothing was. */
    Optional<String> entered() {
        return isDirty()
                ? Optional.of(Stream.of(
                                Optional.ofNullable(agency.getValue()).map(this::name),
                                Optional.of(places.getValue()),
                                Optional.ofNullable(validFrom.getValue()).map(DAY::format))
                        .flatMap(Optional::stream)
                        .map(String::valueOf)
                        .collect(Collectors.joining(" · ")))
                : Optional.empty();
    }

    /** Shows a broken rule at its field, and offers what would be possible; what was entered stays. */
    void refuse(BusinessRuleViolation violation) {
        accept();
        String message = violation.message(Texts.locale());
        if (violation.field().equals("validFrom")) {
            validFrom.setErrorMessage(message);
            validFrom.setInvalid(true);
            validFrom.focus();
            return;
        }
        places.setErrorMessage(message);
        places.setInvalid(true);
        places.focus();
        suggestion.offer(violation.suggestion());
    }

    private void accept() {
        places.setInvalid(false);
        validFrom.setInvalid(false);
        suggestion.offer(Optional.empty());
    }

    private String name(AgencyId one) {
        return user.agency(one).map(Agency::name).orElse(one.alias());
    }
}
