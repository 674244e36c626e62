// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;

/**
 * What is said above a form, and below it where it comes unasked. What concerns the form as a whole stays while its tabs
 * are changed.
 */
public final class FormNotes extends Div {
    private static final long serialVersionUID = 1L;
    static final String STAYS = "stays";
    private final Div news = new Div();

    public FormNotes() {
        addClassName("note-slot");
        news.addClassName("note-slot");
    }

    /** Says this and nothing else. */
    public void tell(Component... said) {
        removeAll();
        add(said);
    }

    /** Says what others did, below the fields: above them it would move what somebody is typing into. */
    public void tellNews(Component said) {
        news.removeAll();
        news.add(said);
    }

    /** The place below the form. */
    public Component news() {
        return news;
    }

    @Override
    public void removeAll() {
        super.removeAll();
        news.removeAll();
    }

    /** Another tab is open: what was said of the one before goes. */
    public void settle() {
        news.removeAll();
        getChildren()
                .filter(said -> !said.getElement().getClassList().contains(STAYS))
                .toList()
                .forEach(this::remove);
    }
}
