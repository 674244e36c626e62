// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.programme.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableRunnable;
import de.jba.backoffice.programme.ChapterDetails;
import de.jba.backoffice.programme.ChapterEntry;
import de.jba.backoffice.programme.ChapterMarkup;
import de.jba.backoffice.ui.Texts;
import de.jba.backoffice.ui.Typing;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A chapter's title and text, and beside it the text as it will be published. Who may not write only reads. */
class ChapterEditor extends Div {
    private static final long serialVersionUID = 1L;
    private static final Texts TEXTS = Texts.of("programme");
    private static final int LONGEST = 60_000;
    private static final int HEADING_LEVEL = 2;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
    private static final int PAUSE_IN_MILLISECONDS = 2_000;

    private final TextField title = new TextField(TEXTS.get("chapter.title"));
    private final TextArea body = new TextArea(TEXTS.get("chapter.body"));
    private final Div preview = new Div();
    private final Div source = new Div(title, body);
    private final Button save = new Button(TEXTS.get("chapter.save"));
    private final Button discard = new Button(TEXTS.get("chapter.discard"));
    private final Footer foot = new Footer(save, discard);
    private final Span hint = new Span();
    private @Nullable ChapterDetails shown;

    ChapterEditor() {
        addClassName("chapter-editor");
        body.setMaxLength(LONGEST);
        Typing.follow(body);
        body.addValueChangeListener(change -> update());
        Typing.follow(title);
        title.addValueChangeListener(change -> update());
        source.addClassName("source");
        preview.addClassName("preview");
        preview.getElement().setAttribute("role", "region");
        preview.getElement().setAttribute("aria-label", TEXTS.get("chapter.preview"));
        preview.getElement().setAttribute("tabindex", "0");
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        save.getElement().setAttribute("data-save", "");
        discard.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        discard.addClickListener(click -> discard());
        hint.addClassName("hint");
        foot.addClassName("foot");
        foot.add(hint);
        Div two = new Div(source, preview);
        two.addClassName("two");
        add(two, foot);
    }

    /** Tells when nothing was typed for a while after a change. */
    void onPause(SerializableRunnable listener) {
        for (Component field : List.of(title, body)) {
            field.getElement()
                    .addEventListener("input", typed -> listener.run())
                    .debounce(PAUSE_IN_MILLISECONDS);
        }
    }

    /** The chapter was stored as it stands in the fields, which stay untouched: caret and scroll with them. */
    void stored(ChapterDetails chapter, LocalTime at) {
        shown = chapter;
        hint.setText(TEXTS.get("chapter.savedAt", TIME.format(at)));
    }

    void onSave(SerializableRunnable listener) {
        save.addClickListener(click -> listener.run());
    }

    void show(ChapterDetails chapter, boolean editable) {
        shown = chapter;
        hint.setText(TEXTS.get("chapter.hint"));
        source.setVisible(editable);
        foot.setVisible(editable);
        discard();
    }

    /** The stored chapter that was changed here. */
    @Nullable
    ChapterDetails shown() {
        return shown;
    }

    ChapterEntry entry() {
        return new ChapterEntry(null, title.getValue().strip(), null, body.getValue());
    }

    boolean isDirty() {
        return shown != null
                && source.isVisible()
                && !(shown.title().equals(title.getValue().strip())
                        && shown.body().strip().equals(body.getValue().strip()));
    }

    /** Shows what is stored again. */
    void discard() {
        if (shown != null) {
            enter(shown.title(), shown.body());
        }
    }

    /** Puts a title and a text into the fields, unsaved. */
    void enter(String enteredTitle, String enteredBody) {
        title.setValue(enteredTitle);
        body.setValue(enteredBody);
        update();
    }

    private void update() {
        body.setHelperText(TEXTS.get("chapter.length", body.getValue().length(), LONGEST));
        preview.getElement().setProperty("innerHTML", ChapterMarkup.toHtml(body.getValue(), HEADING_LEVEL));
    }
}
