// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.contact.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableRunnable;
import de.jba.backoffice.shared.RecordNotFound;
import de.jba.backoffice.shared.RecordsChanged;
import de.jba.backoffice.ui.Drafts;
import de.jba.backoffice.ui.EntryDrafts;
import de.jba.backoffice.ui.EntryPane;
import de.jba.backoffice.ui.EntrySaving;
import de.jba.backoffice.ui.FormErrors;
import de.jba.backoffice.ui.FormNotes;
import de.jba.backoffice.ui.LostPlace;
import de.jba.backoffice.ui.NoteBar;
import de.jba.backoffice.ui.RecordHead;
import de.jba.backoffice.ui.RecordTabs;
import de.jba.backoffice.ui.ScreenUser;
import de.jba.backoffice.ui.ShownRecord;
import de.jba.backoffice.ui.StateBadge;
import de.jba.backoffice.ui.Texts;
import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One record beside the list: its fields, and what capabilities add. It keeps what was entered until it is saved.
 *
 * @param <E> the record as it is entered
 */
abstract class RecordPane<E> extends Aside implements EntryPane<Opened<E>, E> {
    private static final long serialVersionUID = 1L;
    private static final Texts TEXTS = Texts.of("contact");

    @Inject
    ScreenUser user;

    @Inject
    RecordTabs tabs;

    @Inject
    RecordHead about;

    @Inject
    Drafts drafts;

    private final PaneHead head =
            new PaneHead(() -> Leaving.archive(this), () -> Leaving.erase(this), () -> this.close.run());
    private final Tab recordTab = new Tab(TEXTS.get("tab.record"));
    private final FormNotes notes = new FormNotes();
    private final Div body = new Div();
    private final PaneFoot foot = new PaneFoot(this::save, this::discard);
    final transient RecordDesk<E> desk;
    private final RecordForm<E> form;
    private @Nullable Opened<E> stored;
    private final LostPlace lost = new LostPlace(this);
    private transient E shown;
    private boolean editable;
    private EntryDrafts<Opened<E>, E> kept;
    private EntrySaving<Opened<E>, E> saving;
    private SerializableRunnable close = () -> {};
    private SerializableRunnable changed = () -> {};
    SerializableConsumer<Opened<E>> saved = record -> {};

    RecordPane(RecordDesk<E> desk) {
        this.desk = desk;
        form = desk.form();
        shown = desk.empty();
    }

    @PostConstruct
    void build() {
        addClassName("pane");
        getElement().setAttribute("data-region", "");
        getElement().setAttribute("aria-label", TEXTS.get("pane." + desk.kind()));
        tabs.add(recordTab);
        tabs.addSelectedChangeListener(change -> arrange());
        kept = new EntryDrafts<>(this, this, desk, form, drafts);
        form.onChange(kept::look);
        saving = new EntrySaving<>(
                this, desk, form, user, record -> reload(record.id().value()));
        body.addClassName("pane-body");
        about.mark().watch(body, foot::isVisible, desk::isSeen);
        add(head, about, tabs, notes, body, notes.news(), about.mark(), foot);
    }

    /** Says who is told when it is closed, when the list no longer shows the record as it is, and when it is stored. */
    void tellOf(
            SerializableRunnable whenClosed,
            SerializableRunnable whenChanged,
            SerializableConsumer<Opened<E>> whenSaved) {
        close = whenClosed;
        changed = whenChanged;
        saved = whenSaved;
    }

    @Override
    public void show(Opened<E> record) {
        boolean another = !shows(record.id().value());
        lost.takeBack();
        notes.removeAll();
        stored = record;
        shown = record.entry();
        fill();
        if (another || !tabs.isVisible()) {
            tabs.setSelectedTab(tabs.getSelectedTab() == null ? recordTab : tabs.getSelectedTab());
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
        shown = desk.empty();
        head.showNew(title());
        about.showNothing();
        fill();
        tabs.setSelectedTab(recordTab);
        tabs.setVisible(false);
        arrange();
        kept.begin();
        form.focusFirst();
    }

    boolean shows(UUID id) {
        return stored != null && stored.id().value().equals(id);
    }

    @Override
    public String title() {
        return stored == null ? TEXTS.get("new.title." + desk.kind()) : stored.title();
    }

    /** Whether something was entered that is not saved. */
    boolean isDirty() {
        return lost.isLost() ? lost.keepsEntries() : hasEntries() || tabs.isDirty();
    }

    /** Looks again at the record. What was entered stays on screen. */
    void hear(RecordsChanged news) {
        stored().filter(before -> isListening(news, before)).ifPresent(this::lookAgain);
    }

    private boolean isListening(RecordsChanged news, Opened<E> before) {
        return !lost.isLost()
                && (news.concerns(desk.kind(), before.id().value())
                        || !user.isOwn(before.owner()) && news.tellsOf("instrument")) // a contact is seen through it
                && !desk.isStill(before);
    }

    private void lookAgain(Opened<E> before) {
        try {
            Opened<E> now = desk.read(before.id().value());
            if (!isDirty()) {
                show(now);
            } else if (desk.withholds(before.entry(), now.entry())) {
                lose(TEXTS.get("lost.person", before.title()));
            } else if (editable && !isEditable(now)) {
                lose(TEXTS.get("lost.editing", before.title()));
            } else {
                notes.tellNews(new NoteBar(StateBadge.Tone.NEUTRAL, TEXTS.get("changedMeanwhile")));
            }
        } catch (RecordNotFound gone) {
            lose(LostPlace.outOfSight(before.title()));
        }
    }

    @Override
    public Optional<Opened<E>> stored() {
        return Optional.ofNullable(stored);
    }

    @Override
    public E shown() {
        return shown;
    }

    @Override
    public boolean isOpen() {
        return !lost.isLost() && editable;
    }

    @Override
    public void goOn(@Nullable Opened<E> version, E before, NoteBar note) {
        stored = version;
        shown = before;
        notes.add(note);
    }

    @Override
    public void tell(Component... said) {
        notes.tell(said);
    }

    @Override
    public void lose(String sentence) {
        kept.forget();
        Map<String, String> entries = new LinkedHashMap<>();
        if (hasEntries()) {
            entries.putAll(form.entered(shown));
        }
        entries.putAll(tabs.entered());
        lost.lose(sentence, entries, close);
        body.removeAll();
        form.show(desk.empty());
    }

    private boolean hasEntries() {
        return editable && !form.entry().equals(shown);
    }

    /** Shows what is stored again. */
    void discard() {
        kept.forget();
        lost.takeBack();
        fill();
        notes.removeAll();
    }

    private void fill() {
        Opened<E> record = stored;
        editable = record == null ? user.may(desk.create()) : isEditable(record);
        form.show(shown);
        form.setReadOnly(!editable);
        foot.show(record == null);
        if (record != null) {
            tabs.show(asShown(record));
            head.show(record, user, desk, about.show(asShown(record)));
        }
    }

    private boolean isEditable(Opened<E> record) {
        return (user.isOwn(record.owner()) || record.coMaintained()) && !record.archived() && user.may(desk.edit());
    }

    private void arrange() {
        notes.settle();
        foot.setVisible(editable && tabs.body().isEmpty());
        tabs.fill(body, form);
    }

    /** What was changed about the record elsewhere on screen is taken over; what is being entered here stays. */
    void reload(UUID id) {
        changed.run();
        if (!shows(id)) {
            return;
        }
        Opened<E> newer = desk.read(id);
        if (!isDirty()) {
            show(newer);
        } else {
            // Changed by somebody else meanwhile: the old version stays and saving compares.
            stored = newer.entry().equals(shown) ? newer : stored;
            head.show(newer, user, desk, about.show(asShown(newer)));
            tabs.show(asShown(newer));
        }
    }

    private ShownRecord asShown(Opened<E> record) {
        UUID id = record.id().value();
        return new ShownRecord(desk.kind(), id, record.owner(), record.title(), record.version(), () -> reload(id));
    }

    private void save() {
        FormErrors.unreadable(form.parts(), () -> {})
                .ifPresentOrElse(
                        this::tell,
                        () -> saving.save(refusal ->
                                tell(FormErrors.of(form.parts(), () -> {}, refusal, each -> Optional.empty()))));
    }

    @Override
    public void saved(Opened<E> record) {
        kept.forget();
        show(record);
        saved.accept(record);
    }

    /** The record was put away or erased. */
    void gone() {
        kept.forget();
        form.show(shown);
        changed.run();
        close.run();
    }
}
