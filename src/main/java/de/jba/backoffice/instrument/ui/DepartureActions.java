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
import de.jba.backoffice.instrument.ContactUseService;
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
    ContactDuplicateService duplicates;

    @Inject
    ScreenUser user;

    @Override
    public List<Action> actions(ShownRecord shown) {
        if (!concerns(shown) || contact(shown).archived()) {
            return List.of();
        }
        return List.of(
                new Action(
                        TEXTS.get("departure.action"),
                        () -> new DepartureDialog(contacts, uses, departures, user, shown).open()),
                new Action(TEXTS.get("merge.action"), () -> merge(shown, null)));
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
                    new Button(TEXTS.get("departure.takeAway"), click -> stay(shown))));
        }
        LocalDate goesOn = contact.personalUntil();
        if (goesOn != null) {
            notes.add(new NoteBar(StateBadge.Tone.NEUTRAL, TEXTS.get("departure.retention", DAY.format(goesOn))));
        }
        duplicates.suspected((ContactId) contact.id()).stream()
                .findFirst()
                .ifPresent(pair -> notes.add(new NoteBar(
                        StateBadge.Tone.NEUTRAL,
                        suspicion(pair),
                        new Button(TEXTS.get("merge.compare"), click -> merge(shown, pair.other())))));
        return notes.getComponentCount() == 0 ? Optional.empty() : Optional.of(notes);
    }

    private static String suspicion(SuspectedDuplicate pair) {
        String why = pair.sameMailbox() ? "mailbox" : pair.samePhone() ? "phone" : "function";
        return TEXTS.get("merge.suspected." + why, pair.otherFunction());
    }

    private void merge(ShownRecord shown, @Nullable ContactId other) {
        new MergeDialog(contacts, merges, shown, other).open();
    }

    private void stay(ShownRecord shown) {
        try {
            departures.stay(new ContactId(shown.id()), new Version(shown.version()));
            Notices.done(TEXTS.get("departure.takenAway", shown.title()));
        } catch (StaleRecord | RecordNotFound changed) {
            Notices.failure(TEXTS.get("departure.stale"));
        }
        shown.changed().run();
    }

    private ContactSheet contact(ShownRecord shown) {
        return contacts.contact(new ContactId(shown.id()));
    }

    private boolean concerns(ShownRecord shown) {
        return shown.kind().equals("contact") && user.isOwn(shown.owner()) && user.may(Permission.CONTACT_EDIT);
    }
}
