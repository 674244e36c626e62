// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.exchange.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import de.jba.backoffice.agency.Agency;
import de.jba.backoffice.agency.LegalCircle;
import de.jba.backoffice.contact.ContactDetails;
import de.jba.backoffice.contact.Provider;
import de.jba.backoffice.exchange.ImportField;
import de.jba.backoffice.exchange.ImportKind;
import de.jba.backoffice.instrument.TargetGroup;
import de.jba.backoffice.ui.DateField;
import de.jba.backoffice.ui.Texts;
import de.jba.backoffice.ui.WordsField;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What can be the same for many instruments. */
class InstrumentBulkForm extends BulkForm {
    private static final long serialVersionUID = 1L;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");
    private static final int LEGAL_BASIS = 200;

    /**
     * @param contacts those that can be named
     * @param providers those that can be named
     * @param partners the agencies that can be named as participants; none where the person may name none
     */
    InstrumentBulkForm(List<ContactDetails> contacts, List<Provider> providers, List<Agency> partners) {
        super(ImportKind.INSTRUMENTS);
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
        if (!partners.isEmpty()) {
            MultiSelectComboBox<Agency> participating = new MultiSelectComboBox<>();
            participating.setItems(partners);
            participating.setItemLabelGenerator(Agency::name);
            line(
                    ImportField.PARTICIPATING,
                    participating,
                    chosen -> joined(chosen, "; ", each -> each.id().alias()));
        }
        text(ImportField.LEGAL_BASIS, LEGAL_BASIS);
        line(ImportField.TERM_FROM, new DateField(""), InstrumentBulkForm::day);
        line(ImportField.TERM_TO, new DateField(""), InstrumentBulkForm::day);
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

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : DAY.format(day);
    }

    private static <T> String joined(Collection<T> chosen, String between, Function<T, String> words) {
        return chosen.stream().map(words).collect(Collectors.joining(between));
    }
}
