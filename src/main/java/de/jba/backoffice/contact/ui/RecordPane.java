// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.contact.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableRunnable;
import de.jba.backoffice.shared.BusinessRuleViolation;
import de.jba.backoffice.shared.RecordNotFound;
import de.jba.backoffice.shared.RecordsChanged;
import de.jba.backoffice.shared.StaleRecord;
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
abstract class RecordPane<E> extends Aside {
    private static final long serialVersionUID = 1L;
    private static final Texts TEXTS = Texts.of("contact");

    @Inject
    ScreenUser user;

    @Inject
    RecordTabs tabs;

    @Inject
    RecordHead about;

    private final PaneHead head = new PaneHead(this::archive, this::erase, () -> this.close.run());
    private final Tab recordTab = new Tab(TEXTS.get("tab.record"));
    private final Div notes = new Div();
    private final Div body = new Div();
    private final PaneFoot foot = new PaneFoot(this::save, this::discard);
    private final transient RecordDesk<E> desk;
    private final RecordForm<E> form;
    private @Nullable Opened<E> stored;
    private @Nullable LostRecord lost;
    private transient E shown;
    private boolean editable;
    private SerializableRunnable close = () -> {};
    private SerializableRunnable changed = () -> {};
    private SerializableConsumer<Opened<E>> saved = record -> {};

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
        notes.addClassName("note-slot");
        body.addClassName("pane-body");
        about.mark().watch(body, foot::isVisible, desk::isSeen);
        add(head, about, tabs, notes, body, foot);
    }

    void onClose(SerializableRunnable listener) {
        close = listener;
    }

    /** Tells when the list no longer shows the record as it is. */
    void onChanged(SerializableRunnable listener) {
        changed = listener;
    }

    void onSaved(SerializableConsumer<Opened<E>> listener) {
        saved = listener;
    }

    /** Shows a stored record. */
    void show(Opened<E> record) {
        boolean another = !shows(record.id().value());
        takeBack();
        stored = record;
        shown = record.entry();
        fill();
        if (another || !tabs.isVisible()) {
            tabs.setSelectedTab(tabs.getSelectedTab() == null ? recordTab : tabs.getSelectedTab());
        }
        tabs.setVisible(true);
        arrange();
    }

    /** Shows the empty form of a new record. */
    void showNew() {
        takeBack();
        stored = null;
        shown = desk.empty();
        head.showNew(title());
        about.showNothing();
        fill();
        tabs.setSelectedTab(recordTab);
        tabs.setVisible(false);
        arrange();
        form.focusFirst();
    }

    boolean shows(UUID id) {
        return stored != null && stored.id().value().equals(id);
    }

    String title() {
        return stored == null ? TEXTS.get("new.title." + desk.kind()) : stored.title();
    }

    /** Whether something was entered that is not saved. */
    boolean isDirty() {
        return lost != null ? lost.keepsEntries() : hasEntries() || tabs.isDirty();
    }

    /** Looks again at the record. What was entered stays on screen. */
    void hear(RecordsChanged news) {
        Opened<E> before = stored;
        if (before == null || lost != null || !mayConcern(news, before) || desk.isStill(before)) {
            return;
        }
        try {
            Opened<E> now = desk.read(before.id().value());
            if (!isDirty()) {
                show(now);
            } else if (desk.withholds(before.entry(), now.entry())) {
                lose(TEXTS.get("lost.person", before.title()));
            } else if (editable && !isEditable(now)) {
                lose(TEXTS.get("lost.editing", before.title()));
            } else {
                notes.removeAll();
                notes.add(new NoteBar(StateBadge.Tone.NEUTRAL, TEXTS.get("changedMeanwhile")));
            }
        } catch (RecordNotFound gone) {
            lose(TEXTS.get("lost.sight", before.title()));
        }
    }

    /** A contact is seen through instruments too. */
    private boolean mayConcern(RecordsChanged news, Opened<E> record) {
        return news.concerns(desk.kind(), record.id().value())
                || !user.isOwn(record.owner()) && news.tellsOf("instrument");
    }

    private void lose(String sentence) {
        Map<String, String> entries = new LinkedHashMap<>();
        if (hasEntries()) {
            entries.putAll(form.entered(shown));
        }
        entries.putAll(tabs.entered());
        lost = new LostRecord(sentence, entries, close);
        getChildren().forEach(part -> part.setVisible(false));
        body.removeAll();
        form.show(desk.empty());
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
        return editable && !form.entry().equals(shown);
    }

    /** Shows what is stored again. */
    void discard() {
        takeBack();
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
        Optional<Component> added = tabs.body();
        notes.removeAll();
        body.removeAll();
        foot.setVisible(editable && added.isEmpty());
        body.add(added.orElse(form));
    }

    /** What an added tab changed about the record is taken over; what is being entered here stays. */
    private void reload(UUID id) {
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
        changed.run();
    }

    private ShownRecord asShown(Opened<E> record) {
        UUID id = record.id().value();
        return new ShownRecord(desk.kind(), id, record.owner(), record.title(), record.version(), () -> reload(id));
    }

    private void save() {
        notes.removeAll();
        try {
            Opened<E> done = stored == null ? desk.create(form.entry()) : desk.describe(stored, form.entry());
            Notices.done(TEXTS.get("saved", done.title()));
            show(done);
            saved.accept(done);
        } catch (BusinessRuleViolation violation) {
            if (!form.refuse(violation)) {
                notes.add(new NoteBar(StateBadge.Tone.ERROR, violation.message(Texts.locale())));
            }
        } catch (StaleRecord stale) {
            compare();
        } catch (RecordNotFound gone) {
            lose(TEXTS.get("lost.sight", title()));
        }
    }

    private void compare() {
        if (stored == null) {
            return;
        }
        Opened<E> theirs = desk.read(stored.id().value());
        new ConflictDialog<>(theirs.title(), form.parts(), shown, form.entry(), theirs.entry(), () -> {
                    stored = theirs;
                    shown = theirs.entry();
                    notes.add(new NoteBar(StateBadge.Tone.NEUTRAL, TEXTS.get("conflict.merged")));
                })
                .open();
    }

    private void archive() {
        Going.ask(desk.kind(), "archive", title(), () -> leave("archived", desk::archive));
    }

    private void erase() {
        Going.ask(desk.kind(), "erase", title(), () -> leave("erased", desk::erase));
    }

    private void leave(String sentence, SerializableConsumer<Opened<E>> how) {
        Opened<E> leaving = stored;
        if (leaving == null) {
            return;
        }
        try {
            how.accept(leaving);
            form.show(shown);
            changed.run();
            close.run();
            Notices.done(TEXTS.get(sentence, leaving.title()));
        } catch (StaleRecord stale) {
            notes.removeAll();
            notes.add(new NoteBar(StateBadge.Tone.WARNING, TEXTS.get("changedBefore")));
        }
    }
}
