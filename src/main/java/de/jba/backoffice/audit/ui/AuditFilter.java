// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.audit.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.SerializableConsumer;
import de.jba.backoffice.agency.Agency;
import de.jba.backoffice.audit.AuditQuery;
import de.jba.backoffice.shared.BusinessTime;
import de.jba.backoffice.ui.DateField;
import de.jba.backoffice.ui.Symbol;
import de.jba.backoffice.ui.Texts;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Narrows the log by words, kind of object, action, agency and period. */
class AuditFilter extends Div {
    private static final long serialVersionUID = 1L;
    private static final Texts TEXTS = Texts.of("audit");
    private static final List<String> TYPES =
            List.of("instrument", "contact", "partner", "programme", "publication", "audit", "agency");
    private static final List<String> ACTIONS = List.of(
            "insert",
            "update",
            "delete",
            "coordinate",
            "freeze",
            "cosign",
            "withdraw",
            "return",
            "resolve",
            "justify",
            "publish",
            "archive",
            "share",
            "revoke",
            "offerHandOver",
            "handOver",
            "refuseHandOver",
            "takeHandOverBack",
            "readPersonal",
            "erase",
            "export",
            "signIn",
            "refuseSignIn",
            "refuse",
            "verify");

    private final TextField words = new TextField();
    private final Select<String> type = choice("filter.type", "type.", TYPES);
    private final Select<String> action = choice("filter.action", "action.", ACTIONS);
    private final Select<Agency> agency = new Select<>();
    private final DateField from = new DateField("");
    private final DateField until = new DateField("");

    AuditFilter(List<Agency> agencies, SerializableConsumer<AuditGrid.Wanted> narrow) {
        addClassName("tools");
        words.setPlaceholder(TEXTS.get("filter.words"));
        words.setAriaLabel(TEXTS.get("filter.words"));
        words.setPrefixComponent(Symbol.SEARCH.create());
        words.setClearButtonVisible(true);
        words.setMaxLength(200);
        words.setWidth("220px");
        words.setValueChangeMode(ValueChangeMode.LAZY);
        agency.setItems(agencies);
        agency.setItemLabelGenerator(one -> one == null ? TEXTS.get("filter.agency") : one.name());
        agency.setEmptySelectionAllowed(true);
        agency.setEmptySelectionCaption(TEXTS.get("filter.agency"));
        agency.setAriaLabel(TEXTS.get("filter.agency"));
        from.setPlaceholder(TEXTS.get("filter.from"));
        from.setAriaLabel(TEXTS.get("filter.from"));
        until.setPlaceholder(TEXTS.get("filter.until"));
        until.setAriaLabel(TEXTS.get("filter.until"));
        from.setClearButtonVisible(true);
        until.setClearButtonVisible(true);
        add(words, type, action, agency, from, until);
        words.addValueChangeListener(change -> narrow.accept(wanted()));
        type.addValueChangeListener(change -> narrow.accept(wanted()));
        action.addValueChangeListener(change -> narrow.accept(wanted()));
        agency.addValueChangeListener(change -> narrow.accept(wanted()));
        from.addValueChangeListener(change -> narrow.accept(wanted()));
        until.addValueChangeListener(change -> narrow.accept(wanted()));
    }

    private AuditGrid.Wanted wanted() {
        Agency chosen = agency.getValue();
        AuditQuery query = new AuditQuery(
                null,
                type.getValue(),
                null,
                action.getValue(),
                chosen == null ? null : chosen.id(),
                start(from.getValue(), 0),
                start(until.getValue(), 1));
        return new AuditGrid.Wanted(query, words.getValue());
    }

    private static @Nullable Instant start(@Nullable LocalDate day, int later) {
        return day == null
                ? null
                : day.plusDays(later).atStartOfDay(BusinessTime.ZONE).toInstant();
    }

    private static Select<String> choice(String name, String prefix, List<String> items) {
        Select<String> choice = new Select<>();
        choice.setItems(items);
        choice.setItemLabelGenerator(item -> item == null
                ? TEXTS.find(name).orElse("")
                : TEXTS.find(prefix + item).orElse(item));
        choice.setEmptySelectionAllowed(true);
        choice.setEmptySelectionCaption(TEXTS.find(name).orElse(""));
        choice.setAriaLabel(TEXTS.find(name).orElse(""));
        choice.setWidth("150px");
        return choice;
    }
}
