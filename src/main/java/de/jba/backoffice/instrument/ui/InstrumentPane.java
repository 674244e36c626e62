// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.instrument.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableRunnable;
import de.jba.backoffice.instrument.InstrumentDetails;
import de.jba.backoffice.instrument.InstrumentEntry;
import de.jba.backoffice.instrument.InstrumentPlacesService;
import de.jba.backoffice.instrument.InstrumentService;
import de.jba.backoffice.places.CapacityPeriod;
import de.jba.backoffice.shared.BusinessRuleViolation;
import de.jba.backoffice.shared.BusinessTime;
import de.jba.backoffice.shared.InstrumentId;
import de.jba.backoffice.shared.RecordNotFound;
import de.jba.backoffice.shared.RecordsChanged;
import de.jba.backoffice.shared.StaleRecord;
import de.jba.backoffice.shared.Version;
import de.jba.backoffice.ui.ComparedPart;
import de.jba.backoffice.ui.ConflictDialog;
import de.jba.backoffice.ui.LostRecord;
import de.jba.backoffice.ui.NoteBar;
import de.jba.backoffice.ui.Notices;
import de.jba.backoffice.ui.RecordHead;
import de.jba.backoffice.ui.RecordTabs;
import de.jba.backoffice.ui.ScreenUser;
import de.jba.backoffice.ui.ShownRecord;
import de.jba.backoffice.ui.StateBadge;
import de.jba.backoffice.ui.Texts;
import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One instrument beside the list: record, places, contacts, and what capabilities add. It keeps what was entered until
 * it is saved.
 */
class InstrumentPane extends Aside {
    private static final long serialVersionUID = 1L;
    private static final Texts TEXTS = Texts.of("instrument");

    @Inject
    transient InstrumentService instruments;

    @Inject
    transient InstrumentPlacesService placesOf;

    @Inject
    ScreenUser user;

    @Inject
    transient Clock clock;

    @Inject
    RecordTabs tabs;

    @Inject
    RecordHead about;

    private final PaneHead head = new PaneHead();
    private final Tab recordTab = new Tab(TEXTS.get("tab.record"));
    private final Tab placesTab = new Tab(TEXTS.get("tab.places"));
    private final Tab contactsTab = new Tab(TEXTS.get("tab.contacts"));
    private final Div notes = new Div();
    private final Div body = new Div();
    private final Footer foot = new Footer();
    private final PlacesTab places = new PlacesTab();
    private final ContactsTab contacts = new ContactsTab();
    private final Button save = new Button(TEXTS.get("save"));
    private final Button discard = new Button(TEXTS.get("discard"));
    private @Nullable InstrumentForm form;
    private @Nullable InstrumentDetails stored;
    private @Nullable LostRecord lost;
    private InstrumentEntry shown = Editing.EMPTY;
    private PaneRights rights = PaneRights.NONE;
    private SerializableRunnable close = () -> {};
    private SerializableRunnable changed = () -> {};
    private SerializableConsumer<InstrumentDetails> saved = instrument -> {};

    @PostConstruct
    void build() {
        addClassName("pane");
        getElement().setAttribute("data-region", "");
        getElement().setAttribute("aria-label", TEXTS.get("pane"));
        tabs.add(recordTab, placesTab, contactsTab);
        tabs.addSelectedChangeListener(change -> arrange());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        save.getElement().setAttribute("data-save", "");
        save.addClickListener(click -> save());
        discard.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        discard.addClickListener(click -> discard());
        Span hint = new Span(TEXTS.get("noCaseData"));
        hint.addClassName("hint");
        foot.addClassName("foot");
        foot.add(save, discard, hint);
        notes.addClassName("note-slot");
        head.onClose(() -> close.run());
        head.onArchive(this::archive);
        add(head, about, tabs, notes, body, foot);
    }

    void onClose(SerializableRunnable listener) {
        close = listener;
    }

    /** Tells when the list no longer shows the instrument as it is. */
    void onChanged(SerializableRunnable listener) {
        changed = listener;
    }

    void onSaved(SerializableConsumer<InstrumentDetails> listener) {
        saved = listener;
    }

    /** Shows a stored instrument. */
    void show(InstrumentDetails instrument) {
        boolean another = stored == null || !stored.id().equals(instrument.id());
        takeBack();
        stored = instrument;
        shown = Editing.of(instrument);
        fill();
        showHead(instrument);
        if (another || !tabs.isVisible()) {
            tabs.setSelectedTab(tabs.getSelectedTab() == null ? recordTab : tabs.getSelectedTab());
        }
        tabs.setVisible(true);
        arrange();
    }

    /** Shows the empty form of a new instrument. */
    void showNew() {
        takeBack();
        stored = null;
        shown = Editing.EMPTY;
        head.showNew();
        about.removeAll();
        fill();
        tabs.setSelectedTab(recordTab);
        tabs.setVisible(false);
        arrange();
        form().focusName();
    }

    boolean shows(InstrumentId id) {
        return stored != null && stored.id().equals(id);
    }

    String title() {
        return stored == null ? TEXTS.get("new.title") : stored.name();
    }

    /** Whether something was entered that is not saved. */
    boolean isDirty() {
        return lost != null ? lost.keepsEntries() : hasEntries() || tabs.isDirty();
    }

    /** Looks again at the record, unless it was another that changed. What was entered stays on screen. */
    void hear(RecordsChanged changed) {
        if (stored == null || lost != null) {
            return;
        }
        if (changed.concerns("instrument", stored.id().value())) {
            lookAgain(stored);
        }
        if (lost == null && about.hears(changed, asShown(stored))) {
            showHeadAgain(stored);
        }
        if (lost == null) {
            tabs.hear(changed);
        }
    }

    private void showHeadAgain(InstrumentDetails instrument) {
        try {
            showHead(instrument);
        } catch (RecordNotFound gone) {
            lose(TEXTS.get("lost.sight", instrument.name()));
        }
    }

    private void lookAgain(InstrumentDetails before) {
        try {
            InstrumentDetails now = instruments.instrument(before.id());
            if (now.version() == before.version() && now.coMaintained() == before.coMaintained()) {
                return;
            }
            if (!hasEntries() && !tabs.isDirty()) {
                show(now);
            } else if (rights.edit() && !PaneRights.of(user, now).edit()) {
                lose(TEXTS.get("lost.editing", before.name()));
            } else {
                notes.removeAll();
                notes.add(new NoteBar(StateBadge.Tone.NEUTRAL, TEXTS.get("changedMeanwhile")));
            }
        } catch (RecordNotFound gone) {
            lose(TEXTS.get("lost.sight", before.name()));
        }
    }

    private void lose(String sentence) {
        Map<String, String> entries = new LinkedHashMap<>();
        if (hasEntries()) {
            InstrumentEntry mine = form().entry(contacts.contacts(), null);
            parts().filter(part -> part.differs(shown, mine))
                    .forEach(part -> entries.put(part.label(), part.wordsOf(mine)));
            places.entered().ifPresent(words -> entries.put(TEXTS.get("tab.places"), words));
        }
        entries.putAll(tabs.entered());
        lost = new LostRecord(sentence, entries, close);
        getChildren().forEach(part -> part.setVisible(false));
        body.removeAll();
        add(lost);
    }

    /** The pane is for another record again. */
    private void takeBack() {
        if (lost != null) {
            remove(lost);
            lost = null;
            getChildren().forEach(part -> part.setVisible(true));
        }
    }

    private boolean hasEntries() {
        return rights.edit() && (!form().entry(contacts.contacts(), null).equals(shown) || places.isDirty());
    }

    /** Shows what is stored again. */
    void discard() {
        takeBack();
        fill();
        notes.removeAll();
    }

    private void fill() {
        rights = PaneRights.of(user, stored);
        form().show(shown);
        form().setReadOnly(!rights.edit(), rights.contacts());
        contacts.show(shown.contacts() == null ? List.of() : shown.contacts(), rights.contacts());
        if (stored != null) {
            List<CapacityPeriod> periods = placesOf.places(stored.id());
            places.show(periods, today(), rights.places());
            RecordTabs.name(placesTab, TEXTS.get("tab.places"), periods.size());
            RecordTabs.name(
                    contactsTab, TEXTS.get("tab.contacts"), stored.contacts().size());
            tabs.show(asShown(stored));
        } else {
            places.clear(today());
        }
    }

    private void showHead(InstrumentDetails instrument) {
        head.show(instrument, user, rights.archive(), about.show(asShown(instrument)));
        if (instrument.coMaintained()) {
            head.showCoMaintenance(
                    instruments.coMaintainedUntil(instrument.id()).orElse(null));
        }
    }

    private void arrange() {
        Tab tab = tabs.getSelectedTab();
        notes.removeAll();
        body.removeAll();
        body.setClassName("pane-body");
        foot.setVisible(tab == placesTab ? rights.places() : tab == contactsTab ? rights.contacts() : rights.edit());
        save.setText(TEXTS.get(tab == placesTab ? "savePlaces" : stored == null ? "create" : "save"));
        if (tab == placesTab) {
            body.add(places);
        } else if (tab == contactsTab) {
            body.add(contacts);
        } else {
            Optional<Component> added = tabs.body();
            foot.setVisible(rights.edit() && added.isEmpty());
            body.add(added.orElseGet(this::form));
        }
    }

    /** What an added tab changed about the record is taken over; what is being entered here stays. */
    private void reload(InstrumentId id) {
        if (!shows(id)) {
            return;
        }
        InstrumentDetails newer = instruments.instrument(id);
        if (!isDirty()) {
            show(newer);
        } else {
            // Where somebody else changed the same record meanwhile, the old version stays and saving compares.
            stored = Editing.of(newer).equals(shown) ? newer : stored;
            tabs.show(asShown(newer));
            showHead(newer);
        }
        changed.run();
    }

    private ShownRecord asShown(InstrumentDetails instrument) {
        return new ShownRecord(
                "instrument",
                instrument.id().value(),
                instrument.owner(),
                instrument.name(),
                instrument.version(),
                () -> reload(instrument.id()));
    }

    private void save() {
        notes.removeAll();
        try {
            if (stored != null && tabs.getSelectedTab() == placesTab) {
                done(placesOf.changePlaces(stored.id(), new Version(stored.version()), places.change()));
            } else if (stored != null) {
                InstrumentEntry entry = form().entry(contacts.contacts(), null);
                done(instruments.describe(stored.id(), new Version(stored.version()), entry));
            } else {
                done(instruments.create(form().entry(contacts.contacts(), null)));
            }
        } catch (BusinessRuleViolation violation) {
            refuse(violation);
        } catch (StaleRecord stale) {
            compare();
        } catch (RecordNotFound gone) {
            lose(TEXTS.get("lost.sight", title()));
        }
    }

    private void done(InstrumentDetails instrument) {
        Notices.done(TEXTS.get("saved", instrument.name()));
        boolean wasNew = stored == null;
        show(instrument);
        if (wasNew) {
            tabs.setSelectedTab(placesTab);
        }
        saved.accept(instrument);
    }

    private void refuse(BusinessRuleViolation violation) {
        boolean atPlaces = tabs.getSelectedTab() == placesTab && places.refuse(violation);
        if (!atPlaces && !form().refuse(violation) && !contacts.refuse(violation)) {
            notes.add(new NoteBar(StateBadge.Tone.ERROR, violation.message(Texts.locale())));
        }
    }

    private void compare() {
        if (stored == null) {
            return;
        }
        InstrumentDetails theirs = instruments.instrument(stored.id());
        InstrumentEntry base = shown;
        InstrumentEntry mine = form().entry(contacts.contacts(), null);
        new ConflictDialog<>(theirs.name(), parts().toList(), base, mine, Editing.of(theirs), () -> {
                    stored = theirs;
                    shown = Editing.of(theirs);
                    showHead(theirs);
                    notes.add(new NoteBar(StateBadge.Tone.NEUTRAL, TEXTS.get("conflict.merged")));
                })
                .open();
    }

    private Stream<ComparedPart<InstrumentEntry>> parts() {
        return Stream.concat(form().parts().stream(), Stream.of(contacts.asPart()));
    }

    private void archive() {
        if (stored == null) {
            return;
        }
        InstrumentDetails archived = instruments.archive(stored.id(), new Version(stored.version()));
        discard();
        changed.run();
        close.run();
        Notices.done(TEXTS.get("archived", archived.name()), TEXTS.get("archive.undo"), () -> {
            InstrumentDetails restored = instruments.restore(archived.id(), new Version(archived.version()));
            saved.accept(restored);
        });
    }

    private InstrumentForm form() {
        if (form == null) {
            form = new InstrumentForm(user);
        }
        return form;
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(BusinessTime.ZONE));
    }
}
