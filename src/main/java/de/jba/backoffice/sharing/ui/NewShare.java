// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.sharing.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.function.SerializableSupplier;
import de.jba.backoffice.shared.BusinessRuleViolation;
import de.jba.backoffice.shared.StaleRecord;
import de.jba.backoffice.shared.Version;
import de.jba.backoffice.sharing.AccessPreview;
import de.jba.backoffice.sharing.ShareDetails;
import de.jba.backoffice.sharing.ShareEntry;
import de.jba.backoffice.ui.NoteBar;
import de.jba.backoffice.ui.Notices;
import de.jba.backoffice.ui.ShownRecord;
import de.jba.backoffice.ui.StateBadge;
import de.jba.backoffice.ui.Texts;

/** The form of a new share with what it would change, before anything is granted. */
class NewShare extends Div {
    private static final long serialVersionUID = 1L;
    private static final Texts TEXTS = Texts.of("sharing");

    private final transient SharingDesk desk;
    private final SerializableSupplier<ShownRecord> current;
    private final Button confirm;
    private final SerializableRunnable done;
    private final ShareForm form;
    private final Div notes = new Div();
    private final Div table = new Div();
    private final H3 heading = new H3();
    private final Button after = new Button(TEXTS.get("access.after"), click -> show(true));
    private final Button today = new Button(TEXTS.get("access.today"), click -> show(false));
    private boolean showsAfter = true;

    NewShare(SharingDesk desk, SerializableSupplier<ShownRecord> current, Button confirm, SerializableRunnable done) {
        this.desk = desk;
        this.current = current;
        this.confirm = confirm;
        this.done = done;
        form = new ShareForm(desk.user(), current.get(), desk.today());
        form.onChange(this::preview);
        confirm.addClickListener(click -> grant());
        Div choice = new Div(after, today);
        choice.addClassNames("row", "choice");
        after.addClassName("chip");
        today.addClassName("chip");
        after.addThemeName("small");
        today.addThemeName("small");
        Div head = new Div(heading, choice);
        head.addClassName("access-head");
        add(notes, form, head, table);
        preview();
    }

    private void show(boolean afterwards) {
        showsAfter = afterwards;
        preview();
    }

    private void preview() {
        ShareEntry entry = form.entry();
        AccessPreview preview = desk.access().preview(SharingDesk.id(current.get()), entry);
        confirm.setText(
                entry.until() == null
                        ? TEXTS.get("confirm.open")
                        : TEXTS.get("confirm.until", ShareWords.day(entry.until())));
        String sentence = entry.agency() == null
                ? TEXTS.get("gain.choose")
                : AccessChange.gained(preview, ShareWords.agency(desk.user(), entry.agency()));
        form.setNote(new NoteBar(StateBadge.Tone.NEUTRAL, sentence));
        heading.setText(TEXTS.get(showsAfter ? "access.title.after" : "access.title.today"));
        after.getElement().setAttribute("aria-pressed", Boolean.toString(showsAfter));
        today.getElement().setAttribute("aria-pressed", Boolean.toString(!showsAfter));
        table.removeAll();
        table.add(
                showsAfter
                        ? AccessTable.after(
                                desk.user(),
                                preview.today().rows(),
                                preview.after().rows(),
                                preview.added())
                        : AccessTable.of(desk.user(), preview.today().rows()));
    }

    private void grant() {
        notes.removeAll();
        if (form.isDayUnreadable()) {
            return;
        }
        ShownRecord shown = current.get();
        try {
            ShareDetails share = desk.sharing()
                    .grant(SharingDesk.id(shown), new Version(shown.version()), form.entry())
                    .share();
            Notices.done(TEXTS.get(
                    "granted", ShareWords.agency(desk.user(), share.agency()), ShareWords.until(share.until())));
            done.run();
            shown.changed().run();
        } catch (BusinessRuleViolation violation) {
            if (!form.refuse(violation)) {
                notes.add(new NoteBar(StateBadge.Tone.ERROR, violation.message(Texts.locale())));
            }
        } catch (StaleRecord stale) {
            shown.changed().run();
            preview();
            notes.add(new NoteBar(StateBadge.Tone.WARNING, TEXTS.get("stale")));
        }
    }
}
