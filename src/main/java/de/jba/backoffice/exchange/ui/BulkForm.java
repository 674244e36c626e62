// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.exchange.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasEnabled;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import de.jba.backoffice.agency.LegalCircle;
import de.jba.backoffice.contact.ContactDetails;
import de.jba.backoffice.contact.Provider;
import de.jba.backoffice.exchange.ImportField;
import de.jba.backoffice.instrument.TargetGroup;
import de.jba.backoffice.ui.DateField;
import de.jba.backoffice.ui.Texts;
import de.jba.backoffice.ui.Typing;
import de.jba.backoffice.ui.WordsField;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which fields of the checked instruments get which value: a field is changed when its box is checked. */
class BulkForm extends Div {
    private static final long serialVersionUID = 1L;
    private static final Texts TEXTS = Texts.of("exchange");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    private final transient List<Line<?>> lines = new ArrayList<>();

    /**
     * @param contacts those that can be named
     * @param providers those that can be named
     */
    BulkForm(List<ContactDetails> contacts, List<Provider> providers) {
        addClassName("bulk-form");
        Select<TargetGroup> targetGroup = new Select<>();
        targetGroup.setItems(TargetGroup.values());
        targetGroup.setItemLabelGenerator(Texts.of("instrument")::get);
        line(ImportField.TARGET_GROUP, targetGroup, Enum::name);
        MultiSelectComboBox<LegalCircle> circles = new MultiSelectComboBox<>();
        circles.setItems(LegalCircle.values());
        circles.setItemLabelGenerator(Texts.of("ui")::get);
        line(
                ImportField.LEGAL_CIRCLES,
                circles,
                chosen -> joined(chosen, " ", each -> each.name().replace("SGB_", "")));
        TextField legalBasis = new TextField();
        Typing.follow(legalBasis);
        line(ImportField.LEGAL_BASIS, legalBasis, Function.identity());
        line(ImportField.TERM_FROM, new DateField(""), BulkForm::day);
        line(ImportField.TERM_TO, new DateField(""), BulkForm::day);
        ComboBox<Provider> provider = new ComboBox<>();
        provider.setItems(providers);
        provider.setItemLabelGenerator(Provider::name);
        provider.setClearButtonVisible(true);
        line(ImportField.PROVIDER, provider, Provider::name);
        MultiSelectComboBox<ContactDetails> named = new MultiSelectComboBox<>();
        named.setItems(contacts);
        named.setItemLabelGenerator(each -> TEXTS.get("bulk.contact", each.function(), each.mailbox()));
        line(ImportField.CONTACTS, named, chosen -> joined(chosen, "; ", ContactDetails::mailbox));
        line(ImportField.AGE_FROM, new IntegerField(), String::valueOf);
        line(ImportField.AGE_TO, new IntegerField(), String::valueOf);
        line(ImportField.NEEDS, new WordsField(""), chosen -> joined(chosen, "; ", each -> each));
    }

    /** The new values of the fields that are to be changed, as a table would say them. */
    SortedMap<ImportField, String> values() {
        SortedMap<ImportField, String> values = new TreeMap<>();
        lines.stream().filter(Line::isChosen).forEach(line -> values.put(line.field(), line.words()));
        return values;
    }

    /** The names of the fields that are to be changed. */
    String names() {
        return lines.stream()
                .filter(Line::isChosen)
                .map(line -> line.field().head())
                .collect(Collectors.joining(", "));
    }

    void focusFirst() {
        lines.get(0).box().focus();
    }

    private <V extends @Nullable Object, F extends Component & HasValue<?, V> & HasEnabled> void line(
            ImportField field, F input, Function<V, String> words) {
        String label = field.head();
        Checkbox box = new Checkbox(TEXTS.get("bulk.change", label));
        input.getElement().setProperty("label", label);
        input.setEnabled(false);
        box.addValueChangeListener(change -> input.setEnabled(change.getValue()));
        Div line = new Div(box, input);
        line.addClassName("bulk-line");
        add(line);
        lines.add(new Line<>(field, box, input, words));
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : DAY.format(day);
    }

    private static <T> String joined(Collection<T> chosen, String between, Function<T, String> words) {
        return chosen.stream().map(words).collect(Collectors.joining(between));
    }

    private record Line<V extends @Nullable Object>(
            ImportField field, Checkbox box, HasValue<?, V> input, Function<V, String> reading) {
        boolean isChosen() {
            return box.getValue();
        }

        String words() {
            return input.isEmpty() ? "" : reading.apply(input.getValue());
        }
    }
}
