// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.programme.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import de.jba.backoffice.programme.ProgrammeContent;
import de.jba.backoffice.programme.ProgrammeYear;
import de.jba.backoffice.programme.Reading;
import de.jba.backoffice.programme.Reading.Part;
import de.jba.backoffice.ui.NoteBar;
import de.jba.backoffice.ui.ScreenUser;
import de.jba.backoffice.ui.Symbol;
import de.jba.backoffice.ui.Texts;
import java.util.List;
import java.util.Optional;

/** A part of a programme before signing: what changed in it or all of it, the way to the next, and its mark. */
class PartView extends Section {
    private static final long serialVersionUID = 1L;
    private static final Texts TEXTS = Texts.of("programme");

    private final ProgrammeYear year;
    private final transient Reading reading;
    private final transient Part part;
    private final Div notes = new Div();
    private final Div body = new Div();

    PartView(ProgrammeYear year, Reading reading, Part part) {
        this.year = year;
        this.reading = reading;
        this.part = part;
        addClassName("part-view");
        getElement().setAttribute("data-region", "");
        getElement().setAttribute("aria-label", TEXTS.get("changes"));
        body.addClassName("changes");
        body.getElement().setAttribute("tabindex", "0");
        body.getElement().setAttribute("role", "region");
        body.getElement().setAttribute("aria-label", name(part));
    }

    /** Shows the differences first where there is something to compare with, and the whole text on demand. */
    void show(ScreenUser user, ProgrammeContent programme) {
        boolean compared = !reading.base().isNothing() && part.isChanged();
        Button whole = new Button(TEXTS.get("reading.whole"));
        whole.addThemeName("small");
        whole.addClassName("chip");
        whole.setVisible(compared);
        whole.addClickListener(click -> {
            fill(user, programme, !isPressed(whole), whole);
            begin(false);
        });
        Div head = new Div(new H2(name(part)), between(), whole);
        head.addClassName("part-head");
        add(head, notes, body);
        fill(user, programme, !compared, whole);
    }

    /** Says above the part what holds of it by now. */
    void note(List<NoteBar> bars) {
        notes.removeAll();
        bars.forEach(notes::add);
    }

    /** Offers to mark the part as read and to go on to the next that is not, or what else may be done about it. */
    void offerMark(Runnable read, Optional<Button> otherwise) {
        Footer foot = new Footer();
        foot.addClassName("foot");
        Optional<Part> next = next(reading.unread());
        if (part.read()) {
            Span done = new Span(Symbol.CHECK.create(), new Span(TEXTS.get("reading.isRead")));
            done.addClassName("row");
            foot.add(done);
            next.ifPresent(each -> {
                Anchor on =
                        new Anchor(ProgrammeNavigation.reading(year, each.id()), TEXTS.get("reading.on", brief(each)));
                on.addClassName("action-link");
                on.getElement().setAttribute("data-key", "g");
                foot.add(on);
            });
        } else {
            Button mark = new Button(
                    next.map(each -> TEXTS.get("reading.markAndGo", brief(each)))
                            .orElse(TEXTS.get("reading.mark")),
                    Symbol.CHECK.create(),
                    click -> read.run());
            mark.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            mark.getElement().setAttribute("data-key", "g");
            mark.setDisableOnClick(true);
            foot.add(mark);
        }
        otherwise.ifPresent(foot::add);
        Span keys = new Span(TEXTS.get("reading.keys"));
        keys.addClassNames("hint", "keys");
        foot.add(keys);
        add(foot);
    }

    /** The part to read next. */
    Optional<Part> next() {
        return next(reading.unread());
    }

    /**
     * Begins with the change that the keys came for, else at the top.
     *
     * @param focus whether the focus goes where the keys scroll what is read
     */
    void begin(boolean focus) {
        body.getElement().executeJs("window.jba.beginPart(this, $0)", focus);
    }

    private void fill(ScreenUser user, ProgrammeContent programme, boolean all, Button whole) {
        whole.getElement().setAttribute("aria-pressed", Boolean.toString(all));
        body.removeAll();
        body.add(all ? new PartText(user, programme, part) : new ChangeList(part.changes()));
    }

    private static boolean isPressed(Button button) {
        return "true".equals(button.getElement().getAttribute("aria-pressed"));
    }

    /** Which change is read, with the ways to the one before and the next, in this part or beyond it. */
    private Component between() {
        List<Part> changed = reading.parts().stream().filter(Part::isChanged).toList();
        Div between = new Div();
        between.addClassNames("row", "between");
        if (!changed.isEmpty()) {
            int at = changed.indexOf(part);
            Span place =
                    new Span(at < 0 ? TEXTS.get("reading.unchanged") : TEXTS.get("reading.at", at + 1, changed.size()));
            place.addClassName("sec");
            place.getElement()
                    .setAttribute("role", "status")
                    .setAttribute("data-place", TEXTS.get("reading.place"))
                    .setAttribute("data-none", TEXTS.get("reading.none"))
                    .setAttribute("data-end", TEXTS.get("reading.end"));
            between.add(step(Symbol.UP, "reading.previous", "k", -1), place, step(Symbol.DOWN, "reading.next", "j", 1));
            previous(changed).ifPresent(each -> between.add(beyond(each, -1)));
            behind(changed).ifPresent(each -> between.add(beyond(each, 1)));
        }
        return between;
    }

    private static NativeButton step(Symbol sign, String key, String letter, int by) {
        NativeButton step = new NativeButton();
        step.add(sign.create());
        step.addClassNames("target", "way");
        step.getElement()
                .setAttribute("aria-label", TEXTS.get(key))
                .setAttribute("data-key", letter)
                .setAttribute("data-step", Integer.toString(by));
        return step;
    }

    /** The way that a step takes which leaves the part. */
    private Anchor beyond(Part to, int by) {
        Anchor way = new Anchor(ProgrammeNavigation.reading(year, to.id()), name(to));
        way.getElement().setAttribute("hidden", true).setAttribute("data-way", Integer.toString(by));
        return way;
    }

    /** The next of these behind this part, then from the beginning on; never itself. */
    private Optional<Part> next(List<Part> some) {
        return behind(some)
                .or(() -> some.stream().filter(each -> !each.equals(part)).findFirst());
    }

    private Optional<Part> behind(List<Part> some) {
        int here = reading.parts().indexOf(part);
        return some.stream()
                .filter(each -> reading.parts().indexOf(each) > here)
                .findFirst();
    }

    private Optional<Part> previous(List<Part> some) {
        int here = reading.parts().indexOf(part);
        List<Part> before = some.stream()
                .filter(each -> reading.parts().indexOf(each) < here)
                .toList();
        return before.isEmpty() ? Optional.empty() : Optional.of(before.get(before.size() - 1));
    }

    private static String name(Part part) {
        return part.isAnnex() ? part.title() : part.number() + " " + part.title();
    }

    private static String brief(Part part) {
        return part.isAnnex() ? TEXTS.get("changes.annex") : part.number();
    }
}
