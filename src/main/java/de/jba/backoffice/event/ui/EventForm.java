// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.event.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.timepicker.TimePicker;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.function.SerializableRunnable;
import de.jba.backoffice.contact.PartnerDetails;
import de.jba.backoffice.contact.PartnerType;
import de.jba.backoffice.event.EventEntry;
import de.jba.backoffice.shared.PartnerId;
import de.jba.backoffice.ui.DateField;
import de.jba.backoffice.ui.FormPart;
import de.jba.backoffice.ui.Texts;
import de.jba.backoffice.ui.Typing;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The fields of an event. */
class EventForm extends Div {
    private static final long serialVersionUID = 1L;
    private static final Texts TEXTS = Texts.of("event");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");
    private static final int LINE = 200;
    private static final int NOTE = 2_000;
    private static final int STEP_IN_MINUTES = 15;

    private final TextField title = new TextField();
    private final DateField firstDay = new DateField(TEXTS.get("field.firstDay"));
    private final TimePicker from = time();
    private final DateField lastDay = new DateField(TEXTS.get("field.lastDay"));
    private final TimePicker until = time();
    private final TextField place = new TextField();
    private final ComboBox<PartnerDetails> partner = new ComboBox<>();
    private final TextArea note = new TextArea();
    private final Checkbox jbaWide = new Checkbox();
    private final transient List<PartnerDetails> partners;
    private final transient List<FormPart<EventEntry, ?>> parts = new ArrayList<>();

    private SerializableRunnable changed = () -> {};

    EventForm(List<PartnerDetails> partners) {
        this.partners = partners;
        addClassName("form");
        title.setMaxLength(LINE);
        title.setRequiredIndicatorVisible(true);
        firstDay.setRequiredIndicatorVisible(true);
        Typing.follow(title);
        part("title", title, entry -> Objects.requireNonNullElse(entry.title(), ""), Function.identity());
        part("firstDay", firstDay, EventEntry::firstDay, DAY::format);
        part("from", from, EventEntry::from, Object::toString);
        part("lastDay", lastDay, EventEntry::lastDay, DAY::format);
        part("until", until, EventEntry::until, Object::toString);
        firstDay.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getOldValue() != null && change.getValue() != null) {
                moveLastDay(ChronoUnit.DAYS.between(change.getOldValue(), change.getValue()));
            }
        });
        from.setHelperText(TEXTS.get("field.from.help"));
        place.setMaxLength(LINE);
        Typing.follow(place);
        part("place", place, entry -> Objects.requireNonNullElse(entry.place(), ""), Function.identity());
        suggestSites();
        partner.setItems(partners);
        partner.setItemLabelGenerator(PartnerDetails::name);
        partner.setClearButtonVisible(true);
        partner.setHelperText(TEXTS.get("field.partner.help"));
        part("partner", partner, entry -> partner(entry.partner()), PartnerDetails::name);
        note.setMaxLength(NOTE);
        note.setMinHeight("84px");
        note.setHelperText(TEXTS.get("field.note.help", NOTE));
        Typing.follow(note);
        part("note", note, entry -> Objects.requireNonNullElse(entry.note(), ""), Function.identity());
        part("jbaWide", jbaWide, EventEntry::jbaWide, value -> TEXTS.get(value ? "yes" : "no"));
        List.<HasStyle>of(title, place, partner, note, jbaWide).forEach(field -> field.addClassName("wide"));
    }

    static EventEntry empty(LocalDate day) {
        return new EventEntry(null, day, null, null, null, null, null, null, false);
    }

    void show(EventEntry entry) {
        parts.forEach(part -> part.show(entry));
    }

    EventEntry entry() {
        PartnerDetails chosen = partner.getValue();
        return new EventEntry(
                filled(title.getValue()),
                firstDay.getValue(),
                from.getValue(),
                lastDay.getValue(),
                until.getValue(),
                filled(place.getValue()),
                chosen == null ? null : chosen.id(),
                filled(note.getValue()),
                jbaWide.getValue());
    }

    List<FormPart<EventEntry, ?>> parts() {
        return List.copyOf(parts);
    }

    /** Tells when a field says something else, whoever did that. */
    void onChange(SerializableRunnable listener) {
        changed = listener;
    }

    void focusFirst() {
        title.focus();
    }

    /** An event that is moved keeps its length. */
    private void moveLastDay(long days) {
        if (lastDay.getValue() != null) {
            lastDay.setValue(lastDay.getValue().plusDays(days));
        }
    }

    /** The browser's own list: what is typed is the value, whether it is on the list or not. */
    private void suggestSites() {
        String id = "sites-" + UUID.randomUUID();
        Element sites = new Element("datalist");
        sites.setAttribute("id", id);
        partners.stream()
                .filter(each -> each.type() == PartnerType.SITE)
                .forEach(site -> sites.appendChild(new Element("option").setAttribute("value", site.name())));
        getElement().appendChild(sites);
        place.addAttachListener(
                attached -> place.getElement().executeJs("this.inputElement.setAttribute('list', $0)", id));
    }

    private @Nullable PartnerDetails partner(@Nullable PartnerId id) {
        return partners.stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElse(null);
    }

    private <V extends @Nullable Object, F extends Component & HasValue<?, V>> void part(
            String path, F field, Function<EventEntry, V> read, Function<V, String> words) {
        String label = TEXTS.get("field." + path);
        field.getElement().setProperty("label", label);
        parts.add(new FormPart<>(path, label, field, read, words));
        field.addValueChangeListener(change -> changed.run());
        add(field);
    }

    private static TimePicker time() {
        TimePicker field = new TimePicker();
        field.setLocale(Texts.locale());
        field.setStep(Duration.ofMinutes(STEP_IN_MINUTES));
        field.setClearButtonVisible(true);
        return field;
    }

    private static @Nullable String filled(@Nullable String entered) {
        return entered == null || entered.isBlank() ? null : entered.strip();
    }
}
