// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.instrument.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.HasValueChangeMode;
import com.vaadin.flow.function.SerializableRunnable;
import de.jba.backoffice.agency.Agency;
import de.jba.backoffice.agency.LegalCircle;
import de.jba.backoffice.contact.ContactEntry;
import de.jba.backoffice.contact.Provider;
import de.jba.backoffice.identity.Permission;
import de.jba.backoffice.instrument.InstrumentEntry;
import de.jba.backoffice.instrument.TargetGroup;
import de.jba.backoffice.instrument.Term;
import de.jba.backoffice.places.CapacityChange;
import de.jba.backoffice.shared.AgencyId;
import de.jba.backoffice.ui.DateField;
import de.jba.backoffice.ui.FormPart;
import de.jba.backoffice.ui.ScreenUser;
import de.jba.backoffice.ui.Texts;
import de.jba.backoffice.ui.Typing;
import de.jba.backoffice.ui.WordsField;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The fields of an instrument, without its places: those have a day and a form of their own. */
class InstrumentForm extends Div {
    private static final long serialVersionUID = 1L;
    private static final Texts TEXTS = Texts.of("instrument");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");
    private static final int EXPLANATION = 2_000;

    private final TextField name = new TextField(TEXTS.get("field.name"));
    private final TextField abbreviation = new TextField(TEXTS.get("field.abbreviation"));
    private final Select<TargetGroup> targetGroup = new Select<>();
    private final MultiSelectComboBox<LegalCircle> legalCircles =
            new MultiSelectComboBox<>(TEXTS.get("field.legalCircles"));
    private final MultiSelectComboBox<AgencyId> participating =
            new MultiSelectComboBox<>(TEXTS.get("field.participating"));
    private final WordsField aliases = new WordsField(TEXTS.get("field.aliases"));
    private final WordsField subOffers = new WordsField(TEXTS.get("field.subOffers"));
    private final TextArea explanation = new TextArea(TEXTS.get("field.explanation"));
    private final TextField legalBasis = new TextField(TEXTS.get("field.legalBasis"));
    private final ComboBox<Provider> provider = new ComboBox<>(TEXTS.get("field.provider"));
    private final DateField termFrom = new DateField(TEXTS.get("field.term.from"));
    private final DateField termTo = new DateField(TEXTS.get("field.term.to"));
    private final IntegerField ageFrom = new IntegerField(TEXTS.get("field.ageFrom"));
    private final IntegerField ageTo = new IntegerField(TEXTS.get("field.ageTo"));
    private final WordsField needs = new WordsField(TEXTS.get("field.needs"));

    private final transient List<FormPart<InstrumentEntry, ?>> parts = new ArrayList<>();
    private final transient ScreenUser user;
    private SerializableRunnable changed = () -> {};

    /** @param providers those who can be chosen, by words, offset and limit */
    InstrumentForm(ScreenUser user, Providers providers) {
        this.user = user;
        addClassName("form");
        targetGroup.setLabel(TEXTS.get("field.targetGroup"));
        targetGroup.setItems(TargetGroup.values());
        targetGroup.setItemLabelGenerator(TEXTS::get);
        legalCircles.setItems(LegalCircle.values());
        legalCircles.setItemLabelGenerator(circle -> Texts.of("ui").get(circle));
        participating.setItems(user.agencies().stream()
                .map(Agency::id)
                .filter(agency -> !user.isOwn(agency))
                .toList());
        participating.setItemLabelGenerator(this::agencyName);
        explanation.setMaxLength(EXPLANATION);
        explanation.setMinHeight("84px");
        explanation.setHelperText(TEXTS.get("field.explanation.help", 0, EXPLANATION));
        explanation.addValueChangeListener(change -> explanation.setHelperText(
                TEXTS.get("field.explanation.help", change.getValue().length(), EXPLANATION)));

        text("name", name, InstrumentEntry::name, true);
        text("abbreviation", abbreviation, InstrumentEntry::abbreviation, false);
        part("targetGroup", targetGroup, InstrumentEntry::targetGroup, TEXTS::get, false);
        part(
                "legalCircles",
                legalCircles,
                e -> new LinkedHashSet<>(some(e.legalCircles())),
                InstrumentForm::circles,
                false);
        part("participating", participating, e -> new LinkedHashSet<>(some(e.participating())), this::agencies, false);
        words("aliases", aliases, InstrumentEntry::aliases);
        words("subOffers", subOffers, InstrumentEntry::subOffers);
        text("explanation", explanation, InstrumentEntry::explanation, true);
        legalBasis.setPlaceholder(TEXTS.get("field.legalBasis.example"));
        provider.setItemLabelGenerator(Provider::name);
        provider.setItemsWithFilterConverter(
                query -> providers.like(query.getFilter().orElse(""), query.getOffset(), query.getLimit()).stream(),
                words -> words);
        provider.setClearButtonVisible(true);
        text("legalBasis", legalBasis, InstrumentEntry::legalBasis, true);
        part("provider", provider, InstrumentEntry::provider, Provider::name, true);
        part("term.from", termFrom, e -> e.term() == null ? null : e.term().from(), InstrumentForm::day, false);
        part("term.to", termTo, e -> e.term() == null ? null : e.term().to(), InstrumentForm::day, false);
        part("ageFrom", ageFrom, InstrumentEntry::ageFrom, String::valueOf, false);
        part("ageTo", ageTo, InstrumentEntry::ageTo, String::valueOf, false);
        words("needs", needs, InstrumentEntry::needs);
    }

    /** Finds providers by what their names hold. */
    interface Providers extends Serializable {
        List<Provider> like(String words, int offset, int limit);
    }

    /** Shows a record; what was entered before is gone. */
    void show(InstrumentEntry entry) {
        aliases.setWords(some(entry.aliases()));
        subOffers.setWords(some(entry.subOffers()));
        needs.setWords(some(entry.needs()));
        parts.forEach(part -> part.show(entry));
    }

    /** What stands in the fields, with these contacts and this first capacity. */
    InstrumentEntry entry(List<ContactEntry> contacts, @Nullable CapacityChange capacity) {
        return new InstrumentEntry(
                filled(name.getValue()),
                filled(abbreviation.getValue()),
                aliases.words(),
                List.copyOf(participating.getValue()),
                Set.copyOf(legalCircles.getValue()),
                targetGroup.getValue(),
                filled(explanation.getValue()),
                filled(legalBasis.getValue()),
                subOffers.words(),
                ageFrom.getValue(),
                ageTo.getValue(),
                needs.words(),
                term(),
                provider.getValue(),
                contacts,
                capacity);
    }

    private @Nullable Term term() {
        return termFrom.isEmpty() && termTo.isEmpty() ? null : new Term(termFrom.getValue(), termTo.getValue());
    }

    /** Tells when a field says something else, whoever did that. */
    void onChange(SerializableRunnable listener) {
        changed = listener;
    }

    /** The fields one by one. */
    List<FormPart<InstrumentEntry, ?>> parts() {
        return List.copyOf(parts);
    }

    /** Opens the fields for writing or reading; who takes part is for those who may name them. */
    void setReadOnly(boolean readOnly, boolean ownersPeople) {
        parts.forEach(part -> part.setReadOnly(readOnly));
        participating.setReadOnly(readOnly || !ownersPeople || !user.may(Permission.INSTRUMENT_NAME_PARTICIPANT));
    }

    void focusName() {
        name.focus();
    }

    private <F extends Component & HasValue<?, String> & HasValueChangeMode> void text(
            String path, F field, Function<InstrumentEntry, @Nullable String> read, boolean wide) {
        Typing.follow(field);
        part(path, field, entry -> Objects.requireNonNullElse(read.apply(entry), ""), Function.identity(), wide);
    }

    private void words(String path, WordsField field, Function<InstrumentEntry, @Nullable List<String>> read) {
        part(path, field, e -> new LinkedHashSet<>(some(read.apply(e))), words -> String.join(", ", words), true);
    }

    private <V extends @Nullable Object, F extends Component & HasValue<?, V>> void part(
            String path, F field, Function<InstrumentEntry, V> read, Function<V, String> words, boolean wide) {
        parts.add(new FormPart<>(path, TEXTS.get("field." + path), field, read, words));
        field.addValueChangeListener(change -> changed.run());
        if (wide) {
            field.addClassName("wide");
        }
        add(field);
    }

    private String agencies(Set<AgencyId> agencies) {
        return agencies.stream().map(this::agencyName).collect(Collectors.joining(", "));
    }

    private String agencyName(AgencyId agency) {
        return user.agency(agency).map(Agency::name).orElse(agency.alias());
    }

    private static String day(LocalDate day) {
        return DAY.format(day);
    }

    private static String circles(Set<LegalCircle> circles) {
        return circles.stream().sorted().map(Texts.of("ui")::get).collect(Collectors.joining(", "));
    }

    private static <T> Collection<T> some(@Nullable Collection<T> values) {
        return values == null ? List.of() : values;
    }

    private static @Nullable String filled(String value) {
        return value.isBlank() ? null : value.strip();
    }
}
