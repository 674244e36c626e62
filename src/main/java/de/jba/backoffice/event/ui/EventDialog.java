// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.event.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.function.SerializableConsumer;
import de.jba.backoffice.contact.PartnerService;
import de.jba.backoffice.event.CalendarText;
import de.jba.backoffice.event.EventDetails;
import de.jba.backoffice.event.EventEntry;
import de.jba.backoffice.event.EventService;
import de.jba.backoffice.identity.Permission;
import de.jba.backoffice.shared.BusinessRuleViolation;
import de.jba.backoffice.shared.EventId;
import de.jba.backoffice.shared.RecordNotFound;
import de.jba.backoffice.shared.StaleRecord;
import de.jba.backoffice.shared.Version;
import de.jba.backoffice.ui.ConflictDialog;
import de.jba.backoffice.ui.Download;
import de.jba.backoffice.ui.Draft;
import de.jba.backoffice.ui.DraftKeeper;
import de.jba.backoffice.ui.Drafts;
import de.jba.backoffice.ui.Facts;
import de.jba.backoffice.ui.FormErrors;
import de.jba.backoffice.ui.NoteBar;
import de.jba.backoffice.ui.Notices;
import de.jba.backoffice.ui.SavedNotice;
import de.jba.backoffice.ui.ScreenUser;
import de.jba.backoffice.ui.StateBadge;
import de.jba.backoffice.ui.Texts;
import de.jba.backoffice.ui.UnsavedChanges;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One event: a form for who may change it, facts for who may read it. */
class EventDialog extends Dialog {
    private static final long serialVersionUID = 1L;
    private static final Texts TEXTS = Texts.of("event");

    private final transient EventService events;
    private final ScreenUser user;
    private final EventForm form;
    private final Div notes = new Div();
    private final SerializableConsumer<YearMonth> closed;
    private final boolean editable;
    private final DraftKeeper<EventDetails, EventEntry> kept;
    private transient @Nullable EventDetails stored;
    private transient EventEntry shown;

    EventDialog(
            EventService events,
            PartnerService partners,
            ScreenUser user,
            Drafts drafts,
            @Nullable EventDetails stored,
            EventEntry entry,
            SerializableConsumer<YearMonth> closed) {
        this.events = events;
        this.user = user;
        this.stored = stored;
        this.shown = entry;
        this.closed = closed;
        editable =
                stored == null || user.isOwn(stored.owner()) && !stored.archived() && user.may(Permission.PARTNER_EDIT);
        form = new EventForm(editable ? partners.own() : List.of());
        kept = new DraftKeeper<>(this, drafts, "event", this::entered);
        setHeaderTitle(stored == null ? TEXTS.get("new.title") : stored.title());
        setWidth("640px");
        setCloseOnOutsideClick(false);
        Div body = new Div(notes);
        body.addClassName("dialog-form");
        if (editable) {
            form.show(entry);
            form.onChange(kept::look);
            kept.begin(storedId()).ifPresent(draft -> resume(draft, stored, entry));
            body.add(form);
        } else if (stored != null) {
            body.add(facts(stored, user));
        }
        add(body);
        addDialogCloseActionListener(escaped -> leave());
        if (stored != null) {
            EventId id = stored.id();
            getFooter()
                    .add(Download.of(
                            TEXTS.get("download"),
                            "termin.ics",
                            "text/calendar",
                            () -> CalendarText.of(List.of(events.event(id)))));
        }
        if (editable && stored != null && user.may(Permission.PARTNER_ARCHIVE)) {
            getFooter().add(new Button(TEXTS.get("archive"), click -> archive()));
        }
        getFooter().add(new Button(TEXTS.get(editable ? "cancel" : "close"), click -> leave()));
        if (editable) {
            Button save = new Button(TEXTS.get("save"), click -> save());
            save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            save.getElement().setAttribute("data-save", "");
            getFooter().add(save);
            addOpenedChangeListener(change -> form.focusFirst());
        }
    }

    private static Facts facts(EventDetails event, ScreenUser user) {
        return new Facts()
                .with(TEXTS.get("column.day"), EventWords.days(event))
                .with(TEXTS.get("column.time"), EventWords.time(event))
                .with(TEXTS.get("field.place"), EventWords.orNothing(event.place()))
                .with(TEXTS.get("field.partner"), EventWords.orNothing(event.partnerName()))
                .with(TEXTS.get("field.note"), EventWords.orNothing(event.note()))
                .with(
                        TEXTS.get("column.owner"),
                        user.agency(event.owner())
                                .map(agency -> agency.name())
                                .orElse(event.owner().alias()));
    }

    /** Goes on with what was entered before the page was loaded again, on the version that it was entered on. */
    private void resume(Draft<EventDetails, EventEntry> draft, @Nullable EventDetails now, EventEntry entry) {
        stored = entry.equals(draft.shown()) ? now : draft.stored();
        shown = draft.shown();
        form.show(draft.entry());
        notes.add(kept.note(draft, () -> {
            stored = now;
            shown = entry;
            form.show(entry);
            notes.removeAll();
        }));
    }

    private Optional<DraftKeeper.Now<EventDetails, EventEntry>> entered() {
        return Optional.of(new DraftKeeper.Now<>(storedId(), stored, shown, form.entry()));
    }

    private @Nullable UUID storedId() {
        return stored == null ? null : stored.id().value();
    }

    private void leave() {
        if (editable && !form.entry().equals(shown)) {
            UnsavedChanges.ask(this::finish);
        } else {
            finish();
        }
    }

    private void finish() {
        kept.forget(storedId());
        close();
        EventDetails event = stored;
        closed.accept(
                YearMonth.from(event == null ? java.util.Objects.requireNonNull(shown.firstDay()) : event.firstDay()));
    }

    private void save() {
        notes.removeAll();
        EventDetails before = stored;
        Optional<FormErrors> unreadable = FormErrors.unreadable(form.parts(), () -> {});
        if (unreadable.isPresent()) {
            notes.add(unreadable.get());
            return;
        }
        try {
            EventDetails saved = before == null
                    ? events.create(form.entry())
                    : events.describe(before.id(), new Version(before.version()), form.entry());
            kept.forget(storedId());
            stored = saved;
            tell(before, saved);
            finish();
        } catch (BusinessRuleViolation violation) {
            notes.add(FormErrors.of(form.parts(), () -> {}, violation, each -> Optional.empty()));
        } catch (StaleRecord changed) {
            compare();
        } catch (RecordNotFound gone) {
            notes.add(new NoteBar(StateBadge.Tone.ERROR, TEXTS.get("gone")));
        }
    }

    /** Undoing it opens nothing: another event may be open by then, and the month shows what was changed by itself. */
    private void tell(@Nullable EventDetails before, EventDetails saved) {
        String message = TEXTS.get("saved", saved.title());
        if (before == null || before.toEntry().equals(saved.toEntry())) {
            Notices.done(message);
        } else {
            Version made = new Version(saved.version());
            SavedNotice.show(
                    message,
                    saved.title(),
                    user,
                    () -> events.describe(saved.id(), made, before.toEntry()),
                    undone -> {});
        }
    }

    private void compare() {
        EventDetails before = stored;
        if (before == null) {
            return;
        }
        EventDetails theirs = events.event(before.id());
        new ConflictDialog<>(theirs.title(), List.copyOf(form.parts()), shown, form.entry(), theirs.toEntry(), () -> {
                    stored = theirs;
                    shown = theirs.toEntry();
                    notes.add(new NoteBar(StateBadge.Tone.NEUTRAL, TEXTS.get("merged")));
                })
                .open();
    }

    private void archive() {
        EventDetails before = stored;
        if (before == null) {
            return;
        }
        try {
            EventDetails archived = events.archive(before.id(), new Version(before.version()));
            Notices.done(TEXTS.get("archived", archived.title()), TEXTS.get("undo"), () -> restore(archived));
            finish();
        } catch (StaleRecord | RecordNotFound changed) {
            notes.removeAll();
            notes.add(new NoteBar(StateBadge.Tone.WARNING, TEXTS.get("changedBefore")));
        }
    }

    private void restore(EventDetails archived) {
        try {
            events.restore(archived.id(), new Version(archived.version()));
        } catch (StaleRecord | RecordNotFound changed) {
            Notices.failure(TEXTS.get("changedBefore"));
        }
        closed.accept(YearMonth.from(archived.firstDay()));
    }
}
