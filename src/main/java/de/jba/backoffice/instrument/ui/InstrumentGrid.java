// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.instrument.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.GridSingleSelectionModel;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableConsumer;
import de.jba.backoffice.agency.Agency;
import de.jba.backoffice.identity.Permission;
import de.jba.backoffice.instrument.InstrumentConfirmationService;
import de.jba.backoffice.instrument.InstrumentDetails;
import de.jba.backoffice.instrument.InstrumentFacet;
import de.jba.backoffice.instrument.InstrumentService;
import de.jba.backoffice.instrument.InstrumentSummary;
import de.jba.backoffice.instrument.SeenInstruments;
import de.jba.backoffice.shared.BusinessTime;
import de.jba.backoffice.shared.InstrumentId;
import de.jba.backoffice.shared.ListedRow;
import de.jba.backoffice.shared.Page;
import de.jba.backoffice.shared.PageRequest;
import de.jba.backoffice.shared.RecordsChanged;
import de.jba.backoffice.ui.AccessBadge;
import de.jba.backoffice.ui.AgencyMarker;
import de.jba.backoffice.ui.CheckedRows;
import de.jba.backoffice.ui.EditingMark;
import de.jba.backoffice.ui.EditingNow;
import de.jba.backoffice.ui.HtmlCells;
import de.jba.backoffice.ui.LegalCircleBadge;
import de.jba.backoffice.ui.ListGrid;
import de.jba.backoffice.ui.ScreenUser;
import de.jba.backoffice.ui.Texts;
import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The list of instruments, cut and sorted by the database; a row opens with click, Enter or space. */
class InstrumentGrid extends ListGrid<InstrumentSummary> {
    private static final long serialVersionUID = 1L;
    private static final Texts TEXTS = Texts.of("instrument");
    private static final Set<String> ONLY_WIDE = Set.of("legalCircles", "access", "lastConfirmed");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    @Inject
    transient InstrumentService instruments;

    @Inject
    transient InstrumentConfirmationService confirmations;

    @Inject
    ScreenUser user;

    @Inject
    transient EditingNow editing;

    @Inject
    transient Clock clock;

    /** What the browser was sent since the rows were last read: it must hear when one of them is gone. */
    private final Set<InstrumentId> loaded = new HashSet<>();

    private SeenInstruments seen = SeenInstruments.NONE;
    private SerializableConsumer<Boolean> dayShown = today -> {};

    @PostConstruct
    void build() {
        prepare(TEXTS.get("list.title"));
        if (user.may(Permission.PLACES_EDIT)) {
            checkable(
                    new CheckedRows<>(
                            this::isMaintained,
                            row -> new ListedRow(row.id().value(), row.version(), row.name()),
                            (listed, most) -> confirmations.maintained(listed, most)),
                    InstrumentFacet.ROWS,
                    "owner");
        }
        column("name", TEXTS.get("column.name"), HtmlCells.of(this::name), 150)
                .setSortProperty("name")
                .setFlexGrow(1);
        column(
                        "legalCircles",
                        TEXTS.get("column.legalCircles"),
                        HtmlCells.of(i -> LegalCircleBadge.row(i.legalCircles())),
                        110)
                .setSortProperty("legalCircles");
        column("owner", TEXTS.get("column.owner"), HtmlCells.of(i -> AgencyMarker.of(user, i.owner())), 70)
                .setSortProperty("owner");
        column("capacity", TEXTS.get("column.capacity"), HtmlCells.of(this::capacity), 180)
                .setSortProperty("places");
        column(
                "access",
                TEXTS.get("column.access"),
                HtmlCells.of(i -> AccessBadge.of(user, i.owner(), i.shares(), i.participating())),
                130);
        column(
                        "lastConfirmed",
                        TEXTS.get("column.confirmed"),
                        HtmlCells.of(i -> ConfirmationAge.of(i.capacity(), clock)),
                        120)
                .setSortProperty("lastConfirmed")
                .setTextAlign(ColumnTextAlign.END);
        more("targetGroup", TEXTS.get("facet.targetGroup"), i -> TEXTS.get(i.targetGroup()), 120)
                .setSortProperty("targetGroup");
        more("participating", TEXTS.get("column.participating"), this::participating, 160);
        more("provider", TEXTS.get("facet.provider"), InstrumentSummary::provider, 180);
        more(
                        "termFrom",
                        TEXTS.get("column.termFrom"),
                        i -> i.term() == null ? "" : day(i.term().from()),
                        110)
                .setSortProperty("termFrom");
        more(
                        "termTo",
                        TEXTS.get("column.termTo"),
                        i -> i.term() == null ? "" : day(i.term().to()),
                        110)
                .setSortProperty("termTo");
        more("legalBasis", TEXTS.get("column.legalBasis"), InstrumentSummary::legalBasis, 150)
                .setSortProperty("legalBasis");
        more("aliases", TEXTS.get("column.aliases"), i -> String.join(", ", i.aliases()), 160);
        more("subOffers", TEXTS.get("column.subOffers"), i -> String.join(", ", i.subOffers()), 160);
        more(
                        "validFrom",
                        TEXTS.get("column.validFrom"),
                        i -> i.capacity() == null ? "" : day(i.capacity().validFrom()),
                        110)
                .setSortProperty("validFrom");
        more(
                        "status",
                        TEXTS.get("facet.status"),
                        i -> i.capacity() == null ? "" : TEXTS.get(i.capacity().status()),
                        120)
                .setSortProperty("status");
        columnsAreComplete(Set.of("checked", "name"), ONLY_WIDE);
        editing.follow(this, record -> {
            InstrumentId id = new InstrumentId(record.id());
            if (record.kind().equals("instrument") && loaded.contains(id) && instruments.seesAnyOf(List.of(id))) {
                getDataProvider().refreshAll();
            }
        });
    }

    private String participating(InstrumentSummary instrument) {
        return instrument.participating().stream()
                .map(agency -> user.agency(agency).map(Agency::marker).orElse(agency.alias()))
                .collect(Collectors.joining(", "));
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : DAY.format(day);
    }

    /** Tells when a row is opened. */
    void onOpen(SerializableConsumer<InstrumentId> open) {
        ((GridSingleSelectionModel<InstrumentSummary>) getSelectionModel()).setDeselectAllowed(false);
        addSelectionListener(selection -> {
            if (selection.isFromClient()) {
                selection.getFirstSelectedItem().map(InstrumentSummary::id).ifPresent(open::accept);
            }
        });
    }

    /** Tells when the row with the focus is to be confirmed. */
    void onConfirm(SerializableConsumer<InstrumentSummary> confirm) {
        getElement().setAttribute("data-confirms", "");
        getElement()
                .addEventListener("confirm-row", event -> {
                    InstrumentSummary row = getDataCommunicator()
                            .getKeyMapper()
                            .get(event.getEventData().getString("event.detail.key"));
                    if (row != null && isMaintained(row)) {
                        confirm.accept(row);
                    }
                })
                .addEventData("event.detail.key");
    }

    @Override
    protected void counted(PageRequest listed) {
        if (user.may(Permission.PLACES_EDIT)) {
            List<String> day = listed.filter().of(InstrumentFacet.AS_OF);
            boolean today = day.isEmpty()
                    || day.equals(List.of(
                            LocalDate.now(clock.withZone(BusinessTime.ZONE)).toString()));
            seen = today ? confirmations.listed(listed) : SeenInstruments.NONE;
            dayShown.accept(today);
        }
    }

    /** Tells whether the list is as of today: what holds on another day is not confirmed. */
    void onDay(SerializableConsumer<Boolean> today) {
        dayShown = today;
    }

    /** What the list shows, on every page, as it was counted; nothing as of another day. */
    SeenInstruments seen() {
        return seen;
    }

    @Override
    protected Object identifier(InstrumentSummary row) {
        return row.id();
    }

    @Override
    protected Page<InstrumentSummary> page(PageRequest request) {
        Page<InstrumentSummary> page = instruments.page(request);
        page.items().forEach(row -> loaded.add(row.id()));
        return page;
    }

    /** Reads the rows again when one of them changed, or another that the person sees now. */
    void hear(RecordsChanged changed) {
        List<InstrumentId> ids = changed.records().stream()
                .filter(record -> record.kind().equals("instrument"))
                .map(record -> new InstrumentId(record.id()))
                .toList();
        if (changed.records().isEmpty() || ids.stream().anyMatch(loaded::contains) || instruments.seesAnyOf(ids)) {
            loaded.clear();
            getDataProvider().refreshAll();
        }
    }

    /** Shows which row the pane shows. */
    void markSelected(InstrumentDetails shown) {
        select(new InstrumentSummary(
                shown.id(),
                shown.name(),
                shown.abbreviation(),
                shown.owner(),
                shown.participating(),
                shown.legalCircles(),
                shown.targetGroup(),
                shown.capacity(),
                List.of(),
                shown.coMaintained(),
                shown.version(),
                List.of(),
                List.of(),
                null,
                null,
                null));
    }

    /** No row is shown in the pane. */
    void markNothing() {
        deselectAll();
    }

    private Component capacity(InstrumentSummary instrument) {
        Component text = CapacityText.of(instrument.capacity());
        if (isMaintained(instrument)) {
            text.addClassName("editable");
        }
        return text;
    }

    private boolean isMaintained(InstrumentSummary instrument) {
        return (user.isOwn(instrument.owner()) || instrument.coMaintained()) && user.may(Permission.PLACES_EDIT);
    }

    private Component name(InstrumentSummary instrument) {
        Span name = new Span(instrument.name());
        name.addClassName("name");
        Span cell = new Span(name);
        cell.addClassName("name-cell");
        cell.add(EditingMark.sign(editing, user, "instrument", instrument.id().value()));
        if (instrument.abbreviation() != null) {
            Span abbreviation = new Span(instrument.abbreviation());
            abbreviation.addClassName("sec");
            cell.add(abbreviation);
        }
        return cell;
    }
}
