// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.programme.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import de.jba.backoffice.identity.PeopleUnavailable;
import de.jba.backoffice.identity.Permission;
import de.jba.backoffice.programme.DeputyDetails;
import de.jba.backoffice.programme.DeputyService;
import de.jba.backoffice.programme.ProgrammeService;
import de.jba.backoffice.programme.ProgrammeState;
import de.jba.backoffice.programme.ProgrammeYear;
import de.jba.backoffice.shared.BusinessTime;
import de.jba.backoffice.shared.RecordNotFound;
import de.jba.backoffice.shared.Version;
import de.jba.backoffice.ui.EmptyState;
import de.jba.backoffice.ui.MainLayout;
import de.jba.backoffice.ui.NoteBar;
import de.jba.backoffice.ui.Notices;
import de.jba.backoffice.ui.PlainTable;
import de.jba.backoffice.ui.ScreenHead;
import de.jba.backoffice.ui.StateBadge;
import de.jba.backoffice.ui.Texts;
import de.jba.backoffice.ui.Titles;
import de.jba.backoffice.ui.ViewFor;
import de.jba.backoffice.ui.WideContent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;

/** Who signs in the place of the agency's leads, now and later, and appointing somebody. */
@Route(value = ProgrammeNavigation.DEPUTIES + "/:" + ProgrammeNavigation.YEAR + "?", layout = MainLayout.class)
@ViewFor(Permission.DEPUTY_APPOINT)
public class DeputiesView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private static final long serialVersionUID = 1L;
    private static final Texts TEXTS = Texts.of("programme");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    @Inject
    transient DeputyService deputies;

    @Inject
    transient ProgrammeService programmes;

    @Inject
    transient ProgrammeNavigation navigation;

    @Inject
    transient Clock clock;

    private transient Optional<ProgrammeYear> wanted = Optional.empty();

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        wanted = navigation.year(event.getRouteParameters());
        show();
    }

    @Override
    public String getPageTitle() {
        return Titles.of(TEXTS.get("menu.deputies"));
    }

    private void show() {
        removeAll();
        addClassName("screen");
        Div page = new Div(new Paragraph(TEXTS.get("deputy.text")), new H2(TEXTS.get("deputy.standing")), standing());
        page.addClassName("deputies");
        page.add(new H2(TEXTS.get("deputy.new")), form());
        add(new ScreenHead(TEXTS.get("menu.deputies")), page);
    }

    private Section standing() {
        List<DeputyDetails> all = deputies.all();
        if (all.isEmpty()) {
            return new Section(new EmptyState(TEXTS.get("deputy.none")));
        }
        PlainTable table = new PlainTable()
                .stacked()
                .columns(
                        TEXTS.get("deputy.person"),
                        TEXTS.get("deputy.year"),
                        TEXTS.get("deputy.from"),
                        TEXTS.get("deputy.until"),
                        TEXTS.get("deputy.appointedBy"),
                        TEXTS.get("deputy.state"),
                        TEXTS.get("deputy.action"));
        for (DeputyDetails each : all) {
            Button end = new Button(TEXTS.get("deputy.end"), click -> askToEnd(each));
            end.setAriaLabel(TEXTS.get("deputy.end.which", each.function(), Integer.toString(each.year())));
            table.row(
                    new Span(each.function()),
                    new Span(Integer.toString(each.year())),
                    new Span(DAY.format(each.from())),
                    new Span(DAY.format(each.until())),
                    new Span(each.appointedBy()),
                    each.inForce()
                            ? new StateBadge(TEXTS.get("deputy.inForce"), StateBadge.Tone.SUCCESS)
                            : new StateBadge(TEXTS.get("deputy.later"), StateBadge.Tone.NEUTRAL),
                    end);
        }
        return new Section(new WideContent(TEXTS.get("deputy.standing"), table));
    }

    private Div form() {
        List<Integer> years = programmes.all().stream()
                .filter(programme -> programme.state() != ProgrammeState.ARCHIVED)
                .map(programme -> programme.year())
                .toList();
        if (years.isEmpty()) {
            return new Div(new EmptyState(TEXTS.get("none")));
        }
        try {
            return new DeputyForm(
                    deputies,
                    deputies.candidates(),
                    years,
                    wanted.map(ProgrammeYear::value).filter(years::contains).orElse(years.get(0)),
                    LocalDate.now(clock.withZone(BusinessTime.ZONE)),
                    this::appointed);
        } catch (PeopleUnavailable away) {
            return new NoteBar(
                    StateBadge.Tone.ERROR,
                    TEXTS.get("deputy.away"),
                    new Button(TEXTS.get("deputy.again"), click -> show()));
        }
    }

    private void appointed(DeputyDetails deputy) {
        Notices.done(TEXTS.get(
                "deputy.done", deputy.function(), Integer.toString(deputy.year()), DAY.format(deputy.until())));
        show();
    }

    private void askToEnd(DeputyDetails deputy) {
        ConfirmDialog dialog = new ConfirmDialog();
        dialog.setHeader(TEXTS.get("deputy.end.title"));
        dialog.setText(TEXTS.get("deputy.end.text", deputy.function(), Integer.toString(deputy.year())));
        dialog.setConfirmText(TEXTS.get("deputy.end"));
        dialog.setCancelable(true);
        dialog.setCancelText(TEXTS.get("cancel"));
        dialog.addConfirmListener(confirm -> {
            try {
                deputies.end(new ProgrammeYear(deputy.year()), deputy.id(), new Version(deputy.version()));
                Notices.done(TEXTS.get("deputy.ended", deputy.function()));
            } catch (RecordNotFound ended) {
                Notices.failure(TEXTS.get("deputy.endedBefore"));
            }
            show();
        });
        dialog.open();
    }
}
