// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.sharing.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.function.SerializableSupplier;
import de.jba.backoffice.shared.BusinessRuleViolation;
import de.jba.backoffice.shared.StaleRecord;
import de.jba.backoffice.shared.Version;
import de.jba.backoffice.sharing.AccessPreview;
import de.jba.backoffice.sharing.ShareChange;
import de.jba.backoffice.sharing.ShareDetails;
import de.jba.backoffice.sharing.ShareEntry;
import de.jba.backoffice.ui.NoteBar;
import de.jba.backoffice.ui.Notices;
import de.jba.backoffice.ui.ShownRecord;
import de.jba.backoffice.ui.StateBadge;
import de.jba.backoffice.ui.Symbol;
import de.jba.backoffice.ui.Texts;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/** The form of a new share with what it would change, before anything is granted. */
class NewShare extends Div {
    private static final long serialVersionUID = 1L;
    private static final Texts TEXTS = Texts.of("sharing");

    private final transient SharingDesk desk;
    private final SerializableSupplier<ShownRecord> current;
    private final Button confirm;
    private final Div told;
    private final SerializableRunnable done;
    private final ShareForm form;
    private final Div notes = new Div();
    private final Div table = new Div();
    private final H3 heading = new H3();
    private final Button after = new Button(TEXTS.get("access.after"), click -> show(true));
    private final Button today = new Button(TEXTS.get("access.today"), click -> show(false));
    private boolean showsAfter = true;

    NewShare(
            SharingDesk desk,
            SerializableSupplier<ShownRecord> current,
            Button confirm,
            Div told,
            SerializableRunnable done) {
        this.desk = desk;
        this.current = current;
        this.confirm = confirm;
        this.told = told;
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
        List<ShareEntry> entries = form.entries();
        AccessPreview preview = desk.access().preview(SharingDesk.id(current.get()), entries);
        LocalDate until = entries.get(0).until();
        confirm.setText(until == null ? TEXTS.get("confirm.open") : TEXTS.get("confirm.until", ShareWords.day(until)));
        String agencies = agencies(preview.added());
        String sentence = agencies.isEmpty() ? TEXTS.get("gain.choose") : AccessChange.gained(preview, agencies);
        told.removeAll();
        if (!agencies.isEmpty()) {
            told.add(Symbol.BELL.create(), new Span(TEXTS.get("told", agencies)));
        }
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
            List<ShareDetails> granted =
                    desk
                            .sharing()
                            .grantAll(SharingDesk.id(shown), new Version(shown.version()), form.entries())
                            .stream()
                            .map(ShareChange::share)
                            .toList();
            Notices.done(TEXTS.get(
                    "granted",
                    agencies(granted),
                    ShareWords.until(granted.get(0).until())));
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

    private String agencies(List<ShareDetails> shares) {
        return shares.stream()
                .map(share -> ShareWords.agency(desk.user(), share.agency()))
                .collect(Collectors.joining(", "));
    }
}
