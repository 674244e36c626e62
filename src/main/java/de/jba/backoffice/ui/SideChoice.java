// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The choice between two values of one field, laid out over the cells of a row: no radio group spans table cells. */
final class SideChoice {
    private static final Texts TEXTS = Texts.of("ui");

    /** Whose value is kept. */
    enum Side {
        MINE,
        THEIRS
    }

    private final String group = "side-" + UUID.randomUUID();
    private final Element mineSign = new Element("input");
    private final Element theirsSign = new Element("input");
    private final Component mine;
    private final Component theirs;
    private final Span result = new Span(TEXTS.get("conflict.pleaseChoose"));
    private final Runnable changed;
    private @Nullable Side side;

    SideChoice(String field, String mineWords, String theirsWords, Runnable changed) {
        this.changed = changed;
        mine = radio(mineSign, Side.MINE, field, mineWords);
        theirs = radio(theirsSign, Side.THEIRS, field, theirsWords);
        result.addClassName("missing");
    }

    Component mine() {
        return mine;
    }

    Component theirs() {
        return theirs;
    }

    /** Says what will be saved. */
    Component result() {
        return result;
    }

    Optional<Side> side() {
        return Optional.ofNullable(side);
    }

    void choose(Side chosen) {
        side = chosen;
        mineSign.setProperty("checked", chosen == Side.MINE);
        theirsSign.setProperty("checked", chosen == Side.THEIRS);
        mine.getElement().getClassList().set("chosen", chosen == Side.MINE);
        theirs.getElement().getClassList().set("chosen", chosen == Side.THEIRS);
        result.setClassName("strong");
        result.setText(words(chosen));
        changed.run();
    }

    private Component radio(Element sign, Side which, String field, String words) {
        sign.setAttribute("type", "radio");
        sign.setAttribute("name", group);
        sign.setAttribute("aria-label", TEXTS.get("conflict.side", field, words(which), words));
        sign.addEventListener("change", event -> choose(which));
        NativeLabel label = new NativeLabel();
        label.addClassName("side");
        label.getElement().appendChild(sign, new Element("span").setText(words));
        return label;
    }

    private static String words(Side side) {
        return TEXTS.get(side == Side.MINE ? "conflict.mine" : "conflict.theirs");
    }
}
