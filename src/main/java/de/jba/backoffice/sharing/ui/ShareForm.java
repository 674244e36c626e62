// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.sharing.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.function.SerializableRunnable;
import de.jba.backoffice.agency.Agency;
import de.jba.backoffice.shared.BusinessRuleViolation;
import de.jba.backoffice.shared.ShareLevel;
import de.jba.backoffice.sharing.ShareDetails;
import de.jba.backoffice.sharing.ShareEntry;
import de.jba.backoffice.ui.DateField;
import de.jba.backoffice.ui.NoteBar;
import de.jba.backoffice.ui.ScreenUser;
import de.jba.backoffice.ui.ShownRecord;
import de.jba.backoffice.ui.Texts;
import de.jba.backoffice.ui.Typing;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The fields of a new share: for whom, how far, what for, until when. */
class ShareForm extends Div {
    private static final long serialVersionUID = 1L;
    private static final Texts TEXTS = Texts.of("sharing");
    private static final int LONGEST_PURPOSE = 300;

    private final MultiSelectComboBox<String> agency = new MultiSelectComboBox<>(TEXTS.get("agency"));
    private final RadioButtonGroup<ShareLevel> level = new RadioButtonGroup<>();
    private final Checkbox personal = new Checkbox(TEXTS.get("personal"));
    private final TextArea purpose = new TextArea(TEXTS.get("purpose"));
    private final DateField until = new DateField(TEXTS.get("until"));
    private final Div beside = new Div();
    private SerializableRunnable changed = () -> {};

    ShareForm(ScreenUser user, ShownRecord shown, LocalDate today) {
        addClassName("share-form");
        agency.setItems(agencies(user, shown));
        agency.setItemLabelGenerator(alias -> ShareWords.agency(user, alias));
        agency.setAutoExpand(MultiSelectComboBox.AutoExpandMode.VERTICAL);
        level.setLabel(TEXTS.get("level"));
        level.setItems(ShareLevel.values());
        level.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        level.setRenderer(new ComponentRenderer<>(ShareForm::explained));
        level.setValue(ShareLevel.READ);
        personal.setHelperText(TEXTS.get("personal.help"));
        personal.setVisible(!shown.kind().equals("partner"));
        purpose.setRequiredIndicatorVisible(true);
        purpose.setMaxLength(LONGEST_PURPOSE);
        purpose.setMinHeight("64px");
        Typing.follow(purpose);
        until.setMin(today);
        until.setHelperText(TEXTS.get("until.help"));
        LocalDate yearEnd = today.with(TemporalAdjusters.lastDayOfYear());
        until.setValue(yearEnd);
        Div picks = new Div(
                pick(TEXTS.get("until.threeMonths"), today.plusMonths(3)),
                pick(TEXTS.get("until.yearEnd"), yearEnd),
                pick(TEXTS.get("until.none"), null));
        picks.addClassName("row");
        agency.addValueChangeListener(change -> {
            keepApart(change.getOldValue());
            accept(() -> agency.setInvalid(false));
        });
        level.addValueChangeListener(change -> accept(() -> level.setInvalid(false)));
        personal.addValueChangeListener(change -> changed.run());
        until.addValueChangeListener(change -> changed.run());
        purpose.addValueChangeListener(change -> {
            purpose.setInvalid(false);
            count();
        });
        count();
        Div left = new Div(agency, level, personal);
        Div right = new Div(purpose, until, picks, beside);
        left.addClassName("column");
        right.addClassName("column");
        add(left, right);
    }

    /** Tells when for whom, how far or until when has changed. */
    void onChange(SerializableRunnable listener) {
        changed = listener;
    }

    /** Puts a note beside the fields. */
    void setNote(NoteBar note) {
        beside.removeAll();
        beside.add(note);
    }

    /** What stands in the fields, complete or not: one share for each agency. */
    List<ShareEntry> entries() {
        return agency.isEmpty()
                ? List.of(entry(null))
                : agency.getValue().stream().sorted().map(this::entry).toList();
    }

    private ShareEntry entry(@Nullable String alias) {
        return new ShareEntry(alias, level.getValue(), personal.getValue(), purpose.getValue(), until.getValue());
    }

    /** The whole JBA stands for every agency: whichever was chosen later takes the other's place. */
    private void keepApart(Set<String> before) {
        if (agency.getValue().size() > 1 && agency.getValue().contains(ShareDetails.WHOLE_JBA)) {
            if (before.contains(ShareDetails.WHOLE_JBA)) {
                agency.deselect(ShareDetails.WHOLE_JBA);
            } else {
                agency.setValue(Set.of(ShareDetails.WHOLE_JBA));
            }
        }
    }

    /** Whether the day in its field cannot be read; then there is no telling when the share is to end. */
    boolean isDayUnreadable() {
        if (until.isInvalid()) {
            until.focus();
        }
        return until.isInvalid();
    }

    /** Shows a broken rule at its field; what was entered stays. */
    boolean refuse(BusinessRuleViolation violation) {
        String message = violation.message(Texts.locale());
        switch (violation.field()) {
            case "agency" -> {
                agency.setErrorMessage(message);
                agency.setInvalid(true);
                agency.focus();
            }
            case "level" -> {
                level.setErrorMessage(message);
                level.setInvalid(true);
            }
            case "purpose" -> {
                purpose.setErrorMessage(message);
                purpose.setInvalid(true);
                purpose.focus();
            }
            case "until" -> {
                until.setErrorMessage(message);
                until.setInvalid(true);
                until.focus();
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private void accept(Runnable clear) {
        clear.run();
        changed.run();
    }

    private void count() {
        purpose.setHelperText(TEXTS.get("purpose.help", purpose.getValue().length(), LONGEST_PURPOSE));
    }

    private Button pick(String words, @Nullable LocalDate day) {
        Button pick = new Button(words, click -> until.setValue(day));
        pick.addClassName("chip");
        pick.addThemeName("small");
        until.addValueChangeListener(change -> press(pick, day));
        press(pick, day);
        return pick;
    }

    private void press(Button pick, @Nullable LocalDate day) {
        boolean pressed = day == null ? until.isEmpty() : day.equals(until.getValue());
        pick.getElement().setAttribute("aria-pressed", Boolean.toString(pressed));
    }

    private static List<String> agencies(ScreenUser user, ShownRecord shown) {
        return Stream.concat(
                        user.agencies().stream()
                                .map(Agency::id)
                                .filter(id -> !id.equals(shown.owner()))
                                .map(id -> id.alias()),
                        Stream.of(ShareDetails.WHOLE_JBA))
                .toList();
    }

    private static Div explained(ShareLevel each) {
        Span name = new Span(TEXTS.get(each));
        name.addClassName("strong");
        Span effect = new Span(TEXTS.get("level.effect." + each.name()));
        effect.addClassName("sec");
        Div words = new Div(name, effect);
        words.addClassName("level");
        return words;
    }
}
