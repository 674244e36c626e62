// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.audit.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.timepicker.TimePicker;
import de.jba.backoffice.audit.AuditService;
import de.jba.backoffice.audit.RecordedState;
import de.jba.backoffice.shared.BusinessRuleViolation;
import de.jba.backoffice.shared.BusinessTime;
import de.jba.backoffice.ui.DateField;
import de.jba.backoffice.ui.Facts;
import de.jba.backoffice.ui.NoteBar;
import de.jba.backoffice.ui.ShownRecord;
import de.jba.backoffice.ui.StateBadge;
import de.jba.backoffice.ui.Texts;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A record as it was recorded at a moment, under the rights of today. */
class RecordedDialog extends Dialog {
    private static final long serialVersionUID = 1L;
    private static final Texts TEXTS = Texts.of("audit");

    private final transient AuditService log;
    private final ShownRecord shown;
    private final DateField day = new DateField(TEXTS.get("recorded.day"));
    private final TimePicker time = new TimePicker(TEXTS.get("recorded.time"));
    private final Div body = new Div();

    RecordedDialog(AuditService log, ShownRecord shown, Instant at) {
        this.log = log;
        this.shown = shown;
        setHeaderTitle(TEXTS.get("recorded.of", shown.title()));
        setWidth("640px");
        LocalDateTime then = at.atZone(BusinessTime.ZONE).toLocalDateTime().truncatedTo(ChronoUnit.SECONDS);
        day.setValue(then.toLocalDate());
        time.setLocale(Texts.locale());
        time.setStep(Duration.ofSeconds(1));
        time.setValue(then.toLocalTime());
        day.addValueChangeListener(change -> showChosen());
        time.addValueChangeListener(change -> showChosen());
        Div moment = new Div(day, time);
        moment.addClassName("row");
        Div form = new Div(moment, body);
        form.addClassName("dialog-form");
        add(form);
        getFooter().add(new Button(TEXTS.get("recorded.close"), click -> close()));
        show(at);
    }

    /** A second is shown as it was when it had passed. */
    private void showChosen() {
        if (day.getValue() != null && time.getValue() != null) {
            show(day.getValue()
                    .atTime(time.getValue())
                    .atZone(BusinessTime.ZONE)
                    .toInstant()
                    .plusSeconds(1));
        }
    }

    private void show(Instant at) {
        body.removeAll();
        try {
            RecordedState state = log.recorded(shown.id(), shown.kind(), at);
            state.rows()
                    .forEach((table, rows) -> rows.forEach(row -> {
                        body.add(new H3(TEXTS.get("recorded.part." + table)));
                        body.add(facts(row));
                    }));
            if (!state.erased().isEmpty()) {
                body.add(new NoteBar(StateBadge.Tone.NEUTRAL, TEXTS.get("recorded.erased")));
            }
        } catch (BusinessRuleViolation refused) {
            body.add(new NoteBar(StateBadge.Tone.WARNING, refused.message(Texts.locale())));
        }
    }

    private static Facts facts(Map<String, @Nullable Object> row) {
        Facts facts = new Facts();
        row.forEach((field, value) -> {
            if (value != null && !EntryWords.isTechnical(field)) {
                facts.with(EntryWords.field(field), EntryWords.value(value));
            }
        });
        return facts;
    }
}
