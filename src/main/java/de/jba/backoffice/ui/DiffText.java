// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.ui;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.dom.Element;
import java.util.Arrays;
import java.util.List;

/** Two states of a text in one: what went is struck through, what came is underlined. */
public final class DiffText extends Div {
    private static final long serialVersionUID = 1L;

    public DiffText(String before, String after) {
        addClassName("diff");
        List<String> old = words(before);
        List<String> now = words(after);
        int at = 0;
        for (AbstractDelta<String> delta : DiffUtils.diff(old, now).getDeltas()) {
            same(old.subList(at, delta.getSource().getPosition()));
            Element change = new Element("span").setAttribute("data-change", "");
            changed(change, "del", delta.getSource().getLines());
            changed(change, "ins", delta.getTarget().getLines());
            getElement().appendChild(change);
            at = delta.getSource().getPosition() + delta.getSource().size();
        }
        same(old.subList(at, old.size()));
    }

    private void same(List<String> words) {
        if (!words.isEmpty()) {
            getElement().appendChild(Element.createText(String.join("", words)));
        }
    }

    private static void changed(Element change, String tag, List<String> words) {
        if (!words.isEmpty()) {
            change.appendChild(new Element(tag).setText(String.join("", words)));
        }
    }

    /** Words with the space that follows them, so that joining gives the text again. */
    private static List<String> words(String text) {
        return text.isEmpty() ? List.of() : Arrays.asList(text.split("(?<=\\s)(?=\\S)"));
    }
}
