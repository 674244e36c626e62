// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.programme.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Span;
import de.jba.backoffice.identity.Permission;
import de.jba.backoffice.programme.DeputyDetails;
import de.jba.backoffice.programme.DeputyService;
import de.jba.backoffice.programme.ProgrammeYear;
import de.jba.backoffice.ui.ScreenUser;
import de.jba.backoffice.ui.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Tells a lead who may not sign who does in the lead's place, or offers to appoint somebody. */
@ApplicationScoped
class DeputyDesk {
    private static final Texts TEXTS = Texts.of("programme");

    @Inject
    DeputyService deputies;

    @Inject
    ScreenUser user;

    /** The deputies of today, or the way to appoint one; nothing for who does not appoint. */
    Optional<Component> named(ProgrammeYear year) {
        if (!user.may(Permission.DEPUTY_APPOINT)) {
            return Optional.empty();
        }
        List<DeputyDetails> today =
                deputies.of(year).stream().filter(DeputyDetails::inForce).toList();
        if (today.isEmpty()) {
            return Optional.of(new Button(TEXTS.get("deputy.appoint"), click -> UI.getCurrent()
                    .navigate(ProgrammeNavigation.deputies(year))));
        }
        Span names = new Span(TEXTS.get(
                "box.deputies", today.stream().map(DeputyDetails::function).collect(Collectors.joining(", "))));
        names.addClassName("sec");
        return Optional.of(names);
    }
}
