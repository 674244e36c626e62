// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.programme.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import de.jba.backoffice.programme.ProgrammeState;
import de.jba.backoffice.ui.Texts;
import java.util.List;
import java.util.stream.Stream;

/** The way of a programme from draft to publication, and where it stands. */
class StateSteps extends OrderedList {
    private static final long serialVersionUID = 1L;
    private static final Texts TEXTS = Texts.of("programme");
    private static final List<ProgrammeState> WAY = List.of(
            ProgrammeState.DRAFT, ProgrammeState.IN_COORDINATION, ProgrammeState.COSIGNED, ProgrammeState.PUBLISHED);

    StateSteps(ProgrammeState current) {
        addClassName("steps");
        getElement().setAttribute("aria-label", TEXTS.get("steps"));
        List<ProgrammeState> way = current == ProgrammeState.ARCHIVED
                ? Stream.concat(WAY.stream(), Stream.of(current)).toList()
                : WAY;
        for (ProgrammeState state : way) {
            ListItem step = new ListItem(TEXTS.get(state));
            if (state == current) {
                step.addClassName("current");
                step.getElement().setAttribute("aria-current", "step");
            }
            add(step);
        }
    }
}
