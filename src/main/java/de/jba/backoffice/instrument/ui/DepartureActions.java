// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.instrument.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import de.jba.backoffice.contact.ContactDuplicateService;
import de.jba.backoffice.contact.ContactService;
import de.jba.backoffice.contact.ContactSheet;
import de.jba.backoffice.contact.SuspectedDuplicate;
import de.jba.backoffice.identity.Permission;
import de.jba.backoffice.instrument.ContactDepartureService;
import de.jba.backoffice.instrument.ContactMergeService;
import de.jba.backoffice.instrument.ContactUndoService;
import de.jba.backoffice.instrument.ContactUseService;
import de.jba.backoffice.shared.BusinessRuleViolation;
import de.jba.backoffice.shared.ContactId;
import de.jba.backoffice.shared.RecordNotFound;
import de.jba.backoffice.shared.StaleRecord;
import de.jba.backoffice.shared.Version;
import de.jba.backoffice.ui.NoteBar;
import de.jba.backoffice.ui.Notices;
import de.jba.backoffice.ui.RecordActions;
import de.jba.backoffice.ui.ScreenUser;
import de.jba.backoffice.ui.ShownRecord;
import de.jba.backoffice.ui.StateBadge;
import de.jba.backoffice.ui.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Ends an own contact from its pane: somebody leaves, or it is another one; and says when its personal data goes. */
@ApplicationScoped
public class DepartureActions implements RecordActions {
    private static final Texts TEXTS = Texts.of("instrument");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    @Inject
    ContactService contacts;

    @Inject
    ContactUseService uses;

    @Inject
    ContactDepartureService departures;

    @Inject
    ContactMergeService merges;

    @Inject
    ContactUndoService undoing;

    @Inject
    ContactDuplicateService duplicates;

    @Inject
    ScreenUser user;

    @Override
    public List<Action> actions(ShownRecord shown) {
        if (!concerns(shown) || contact(shown).archived()) {
            return List.of();
        }
        List<Action> actions = new ArrayList<>(List.of(
                new Action(
                        TEXTS.get("departure.action"),
                        () -> new DepartureDialog(contacts, uses, departures, user, shown).open()),
                new Action(TEXTS.get("merge.action"), () -> merge(shown, null))));
        undoing.mergedFrom(id(shown))
                .forEach(gone -> actions.add(new Action(
                        TEXTS.get("merge.undo", contacts.contact(gone).function()), () -> undoMerge(shown, gone))));
        return actions;
    }

    @Override
    public Optional<Component> note(ShownRecord shown) {
        if (!concerns(shown)) {
            return Optional.empty();
        }
        Div notes = new Div();
        ContactSheet contact = contact(shown);
        LocalDate lastDay = contact.endsOn();
        if (lastDay != null) {
            notes.add(new NoteBar(
                    StateBadge.Tone.WARNING,
                    TEXTS.get("departure.note", DAY.format(lastDay)),
                    new Button(TEXTS.get("past.undo"), click -> undoEnd(shown)),
                    new Button(TEXTS.get("departure.takeAway"), click -> stay(shown))));
        }
        ContactId here = id(shown);
        undoing.mergedInto(here)
                .ifPresent(kept -> notes.add(new NoteBar(
                        StateBadge.Tone.NEUTRAL,
                        TEXTS.get("merge.note", contacts.contact(kept).function()),
                        new Button(TEXTS.get("past.undo"), click -> undoMerge(shown, here)))));
        LocalDate goesOn = contact.personalUntil();
        if (goesOn != null) {
            notes.add(new NoteBar(StateBadge.Tone.NEUTRAL, TEXTS.get("departure.retention", DAY.format(goesOn))));
        }
        duplicates.suspected((ContactId) contact.id()).stream()
                .findFirst()
                .ifPresent(pair -> notes.add(new NoteBar(
                        StateBadge.Tone.NEUTRAL,
                        suspicion(pair),
                        new Button(
                                TEXTS.get("merge.compare"),
                                click -> merge(shown, pair.other().id())))));
        return notes.getComponentCount() == 0 ? Optional.empty() : Optional.of(notes);
    }

    private static String suspicion(SuspectedDuplicate pair) {
        String why = pair.sameMailbox() ? "mailbox" : pair.samePhone() ? "phone" : "function";
        return TEXTS.get("merge.suspected." + why, pair.other().function());
    }

    private void merge(ShownRecord shown, @Nullable ContactId other) {
        new MergeDialog(contacts, merges, shown, other).open();
    }

    private void stay(ShownRecord shown) {
        change(
                shown,
                TEXTS.get("departure.takenAway", shown.title()),
                () -> departures.stay(id(shown), version(shown)));
    }

    private void undoEnd(ShownRecord shown) {
        change(shown, TEXTS.get("departure.undone"), () -> undoing.undoEnd(id(shown), version(shown)));
    }

    private void undoMerge(ShownRecord shown, ContactId gone) {
        change(shown, TEXTS.get("merge.takenBack"), () -> undoing.undoMerge(gone, Version.ANY));
    }

    private static void change(ShownRecord shown, String done, Runnable change) {
        try {
            change.run();
            Notices.done(done);
        } catch (BusinessRuleViolation contradicted) {
            Notices.failure(contradicted.message(Texts.locale()));
        } catch (StaleRecord | RecordNotFound changed) {
            Notices.failure(TEXTS.get("departure.stale"));
        }
        shown.changed().run();
    }

    private static ContactId id(ShownRecord shown) {
        return new ContactId(shown.id());
    }

    private static Version version(ShownRecord shown) {
        return new Version(shown.version());
    }

    private ContactSheet contact(ShownRecord shown) {
        return contacts.contact(id(shown));
    }

    private boolean concerns(ShownRecord shown) {
        return shown.kind().equals("contact") && user.isOwn(shown.owner()) && user.may(Permission.CONTACT_EDIT);
    }
}
