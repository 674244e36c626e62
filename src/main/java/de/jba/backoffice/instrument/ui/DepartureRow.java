// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.instrument.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.function.SerializableRunnable;
import de.jba.backoffice.contact.ContactDetails;
import de.jba.backoffice.instrument.DepartureEntry.Line;
import de.jba.backoffice.instrument.DepartureEntry.Way;
import de.jba.backoffice.instrument.NamingInstrument;
import de.jba.backoffice.ui.Texts;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is to become of one instrument of a contact that leaves; or of all of them at once. */
final class DepartureRow implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final Texts TEXTS = Texts.of("instrument");

    private final transient @Nullable NamingInstrument instrument;
    private final Select<Way> way = new Select<>();
    private final ComboBox<ContactDetails> successor = new ComboBox<>();
    private SerializableRunnable changed = () -> {};

    DepartureRow(@Nullable NamingInstrument instrument, List<ContactDetails> successors) {
        this.instrument = instrument;
        way.setItems(Way.values());
        way.setItemLabelGenerator(TEXTS::get);
        way.setPlaceholder(TEXTS.get("departure.way"));
        way.setAriaLabel(TEXTS.get("departure.way.of", name()));
        successor.setItems(successors);
        successor.setItemLabelGenerator(each -> each.function() + " · " + each.mailbox());
        successor.setPlaceholder(TEXTS.get("departure.successor"));
        successor.setAriaLabel(TEXTS.get("departure.successor.of", name()));
        successor.setEnabled(false);
        way.addValueChangeListener(change -> {
            successor.setEnabled(change.getValue() == Way.SUCCESSOR);
            if (change.getValue() != Way.SUCCESSOR) {
                successor.clear();
            }
            changed.run();
        });
        successor.addValueChangeListener(change -> changed.run());
    }

    String name() {
        return instrument == null ? TEXTS.get("departure.all") : instrument.name();
    }

    Select<Way> way() {
        return way;
    }

    ComboBox<ContactDetails> successor() {
        return successor;
    }

    void onChange(SerializableRunnable listener) {
        changed = listener;
    }

    /** Takes over what was chosen for all. */
    void take(DepartureRow all) {
        way.setValue(all.way.getValue());
        successor.setValue(all.successor.getValue());
    }

    Line line() {
        ContactDetails chosen = successor.getValue();
        return new Line(
                instrument == null ? null : instrument.id(), way.getValue(), chosen == null ? null : chosen.id());
    }

    /** Whether nothing was chosen yet. */
    boolean isOpen() {
        return way.getValue() == null || way.getValue() == Way.SUCCESSOR && successor.getValue() == null;
    }

    /** Shows what is missing; null takes the message away. */
    void refuse(@Nullable String sentence) {
        way.setInvalid(false);
        successor.setInvalid(false);
        if (sentence == null) {
            return;
        }
        if (way.getValue() == null) {
            way.setErrorMessage(sentence);
            way.setInvalid(true);
            way.focus();
        } else {
            successor.setErrorMessage(sentence);
            successor.setInvalid(true);
            successor.focus();
        }
    }
}
