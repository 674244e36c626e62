// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.programme.ui;

import com.vaadin.cdi.annotation.VaadinSessionScoped;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.select.Select;
import de.jba.backoffice.identity.Permission;
import de.jba.backoffice.programme.ProgrammeService;
import de.jba.backoffice.programme.ProgrammeSummary;
import de.jba.backoffice.programme.ProgrammeYear;
import de.jba.backoffice.ui.DrawerPart;
import de.jba.backoffice.ui.ScreenUser;
import de.jba.backoffice.ui.Texts;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The year that the menu's programme screens are about: chosen in the drawer, else the latest. */
@VaadinSessionScoped
public class YearChoice implements DrawerPart, Serializable {
    private static final long serialVersionUID = 1L;
    private static final Texts TEXTS = Texts.of("programme");

    @Inject
    transient ProgrammeService programmes;

    @Inject
    ScreenUser user;

    private @Nullable Integer chosen;

    @Override
    public Optional<Component> drawerPart() {
        List<Integer> known = years();
        if (known.isEmpty()) {
            return Optional.empty();
        }
        Select<Integer> select = new Select<>();
        select.setAriaLabel(TEXTS.get("year.choose"));
        select.setItems(known);
        select.setItemLabelGenerator(year -> TEXTS.get("year.of", year.toString()));
        select.setValue(year().map(ProgrammeYear::value).orElse(known.get(0)));
        select.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                chosen = change.getValue();
                show(new ProgrammeYear(change.getValue()));
            }
        });
        Nav years = new Nav(select);
        years.addClassName("programme-year");
        years.getElement().setAttribute("aria-label", TEXTS.get("year.choose"));
        return Optional.of(years);
    }

    /** The year chosen in this session, else that of the latest programme; nothing when there is none. */
    Optional<ProgrammeYear> year() {
        List<Integer> years = years();
        return years.stream()
                .filter(year -> year.equals(chosen))
                .findFirst()
                .or(() -> years.stream().findFirst())
                .map(ProgrammeYear::new);
    }

    /** Stays on the screen where there is one for every year, and goes to the chapters otherwise. */
    private static void show(ProgrammeYear year) {
        UI ui = UI.getCurrent();
        String path = ui.getInternals().getActiveViewLocation().getPath();
        ui.navigate(
                path.startsWith(ProgrammeNavigation.SIGNING)
                        ? ProgrammeNavigation.signing(year)
                        : ProgrammeNavigation.writing(year));
    }

    private List<Integer> years() {
        return user.may(Permission.PROGRAMME_VIEW)
                ? programmes.all().stream().map(ProgrammeSummary::year).toList()
                : List.of();
    }
}
