// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.instrument.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import de.jba.backoffice.contact.ProviderService;
import de.jba.backoffice.instrument.InstrumentDetails;
import de.jba.backoffice.instrument.InstrumentEntry;
import de.jba.backoffice.instrument.InstrumentService;
import de.jba.backoffice.shared.InstrumentId;
import de.jba.backoffice.shared.RecordsChanged;
import de.jba.backoffice.ui.Drafts;
import de.jba.backoffice.ui.EntryPane;
import de.jba.backoffice.ui.FormNotes;
import de.jba.backoffice.ui.LostPlace;
import de.jba.backoffice.ui.NoteBar;
import de.jba.backoffice.ui.RecordHead;
import de.jba.backoffice.ui.RecordTabs;
import de.jba.backoffice.ui.ScreenUser;
import de.jba.backoffice.ui.ShownRecord;
import de.jba.backoffice.ui.Texts;
import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One instrument beside the list: record, places, contacts, and what capabilities add. It keeps what was entered until
 * it is saved.
 */
class InstrumentPane extends Aside implements EntryPane<InstrumentDetails, InstrumentEntry> {
    private static final long serialVersionUID = 1L;
    private static final Texts TEXTS = Texts.of("instrument");

    @Inject
    transient InstrumentService instruments;

    @Inject
    transient ProviderService providers;

    @Inject
    ScreenUser user;

    @Inject
    transient InstrumentDesk records;

    @Inject
    transient PlacesDesk desk;

    @Inject
    RecordTabs tabs;

    @Inject
    RecordHead about;

    @Inject
    Drafts drafts;

    private final PaneHead head = new PaneHead();
    private final FormNotes notes = new FormNotes();
    private final Div body = new Div();
    private final PaneFoot foot = new PaneFoot();
    private PaneTabs own;
    private PaneForms forms;
    private PaneSaving saving;
    private PaneHearing hearing;
    private PaneDrafts kept;
    private @Nullable InstrumentDetails stored;
    private final LostPlace lost = new LostPlace(this);
    private InstrumentEntry shown = Editing.EMPTY;
    private PaneRights rights = PaneRights.NONE;
    private final PaneListeners listeners = new PaneListeners();

    @PostConstruct
    void build() {
        addClassName("pane");
        getElement().setAttribute("data-region", "");
        getElement().setAttribute("aria-label", TEXTS.get("pane"));
        own = new PaneTabs(tabs);
        tabs.addSelectedChangeListener(change -> arrange());
        foot.onSave(() -> saving.save(own.isPlaces()));
        foot.onDiscard(this::discard);
        head.onClose(() -> listeners.close());
        head.onArchive(() -> saving.archive());
        forms = new PaneForms(user, providers::like);
        hearing = new PaneHearing(this, notes, forms, instruments, user);
        kept = new PaneDrafts(this, forms, records, drafts, notes);
        saving = new PaneSaving(this, forms, instruments, desk, kept, records, user);
        about.mark().watch(body, foot::isVisible, id -> instruments.seesAnyOf(List.of(new InstrumentId(id))));
        add(head, about, tabs, notes, body, notes.news(), about.mark(), foot);
    }

    /** Who is told what becomes of the pane and its record. */
    PaneListeners listeners() {
        return listeners;
    }

    @Override
    public void show(InstrumentDetails instrument) {
        boolean another = stored == null || !stored.id().equals(instrument.id());
        lost.takeBack();
        notes.removeAll();
        stored = instrument;
        shown = Editing.of(instrument);
        fill();
        showHead(instrument);
        if ((another || !tabs.isVisible()) && tabs.getSelectedTab() == null) {
            own.selectRecord();
        }
        tabs.setVisible(true);
        arrange();
        kept.begin();
    }

    @Override
    public void showNew() {
        lost.takeBack();
        notes.removeAll();
        stored = null;
        shown = Editing.EMPTY;
        head.showNew();
        about.showNothing();
        fill();
        own.selectRecord();
        tabs.setVisible(false);
        arrange();
        kept.begin();
        forms.form().focusName();
    }

    boolean shows(InstrumentId id) {
        return stored != null && stored.id().equals(id);
    }

    @Override
    public String title() {
        return stored == null ? TEXTS.get("new.title") : stored.name();
    }

    /** Whether something was entered that is not saved. */
    boolean isDirty() {
        return lost.isLost() ? lost.keepsEntries() : forms.isDirty(shown) || tabs.isDirty();
    }

    /** Looks again at the record, unless it was another that changed. What was entered stays on screen. */
    void hear(RecordsChanged changed) {
        hearing.hear(changed);
    }

    /** Looks again at what capabilities add to the record. */
    void hearAdded(RecordsChanged changed, InstrumentDetails instrument) {
        if (about.hears(changed, asShown(instrument))) {
            showHead(instrument);
        }
        tabs.hear(changed);
    }

    boolean isLost() {
        return lost.isLost();
    }

    PaneRights rights() {
        return rights;
    }

    @Override
    public boolean isOpen() {
        return !lost.isLost() && rights.edit();
    }

    @Override
    public Optional<InstrumentDetails> stored() {
        return Optional.ofNullable(stored);
    }

    @Override
    public InstrumentEntry shown() {
        return shown;
    }

    @Override
    public void goOn(@Nullable InstrumentDetails version, InstrumentEntry before, NoteBar note) {
        if (version != null && stored != null && version.version() > stored.version()) {
            showHead(version);
        }
        stored = version;
        shown = before;
        notes.add(note);
    }

    /** The tabs for the record, its places and its contacts. */
    PaneTabs own() {
        return own;
    }

    @Override
    public void tell(Component... said) {
        notes.tell(said);
    }

    @Override
    public void saved(InstrumentDetails instrument) {
        boolean wasNew = stored == null;
        kept.saved(() -> show(instrument));
        if (wasNew) {
            own.selectPlaces();
        }
        listeners.saved(instrument);
    }

    @Override
    public void lose(String sentence) {
        kept.forget();
        Map<String, String> entries = new LinkedHashMap<>(forms.entered(shown));
        entries.putAll(tabs.entered());
        lost.lose(sentence, entries, listeners::close);
        body.removeAll();
    }

    /** The person leaves without what was entered. */
    void abandon() {
        discard();
        tabs.discard();
    }

    /** Shows what is stored again. */
    void discard() {
        kept.forget();
        lost.takeBack();
        fill();
        notes.removeAll();
    }

    private void fill() {
        rights = PaneRights.of(user, stored);
        forms.allow(rights);
        forms.show(shown);
        if (stored != null) {
            showPlaces(stored);
            tabs.show(asShown(stored));
        }
        forms.places().clear(desk.today(), rights);
    }

    private void showPlaces(InstrumentDetails instrument) {
        own.count(
                desk.show(forms.places(), instrument, rights),
                instrument.contacts().size());
    }

    private void showHead(InstrumentDetails instrument) {
        head.show(instrument, user, rights.archive(), about.show(asShown(instrument)));
        if (instrument.coMaintained()) {
            head.showCoMaintenance(
                    instruments.coMaintainedUntil(instrument.id()).orElse(null));
        }
    }

    private void arrange() {
        notes.settle();
        body.setClassName("pane-body");
        own.fill(body, forms);
        foot.setVisible(own.isSaved(rights));
        foot.nameSave(own.saveWords(stored == null));
    }

    /** What an added tab changed about the record is taken over; what is being entered here stays. */
    void reload(InstrumentId id) {
        listeners.changed();
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
            showPlaces(newer);
        }
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
}
