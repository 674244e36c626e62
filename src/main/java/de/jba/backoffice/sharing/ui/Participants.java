// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.sharing.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableSupplier;
import de.jba.backoffice.shared.AgencyId;
import de.jba.backoffice.shared.InstrumentId;
import de.jba.backoffice.ui.ShownRecord;
import de.jba.backoffice.ui.Texts;
import java.util.List;

/** Which agencies take part in an instrument; those who share it name them here. */
class Participants extends Div {
    private static final long serialVersionUID = 1L;
    private static final Texts TEXTS = Texts.of("sharing");

    private final transient SharingDesk desk;
    private final Span names = new Span();

    /** @param current the instrument in its newest version */
    Participants(SharingDesk desk, SerializableSupplier<ShownRecord> current) {
        this.desk = desk;
        addClassNames("row", "participants");
        names.addClassName("grow");
        add(names);
        if (desk.mayNameParticipants(current.get())) {
            Button name =
                    new Button(TEXTS.get("participating.name"), click -> new ParticipantsDialog(desk, current).open());
            name.addThemeName("small");
            add(name);
        }
    }

    void show(ShownRecord shown) {
        List<AgencyId> participants =
                desk.instruments().instrument(new InstrumentId(shown.id())).participating();
        names.setText(
                participants.isEmpty()
                        ? TEXTS.get("participating.nobody")
                        : TEXTS.get("participating.these", ShareWords.agencies(desk.user(), participants)));
    }
}
