// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.overview.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import de.jba.backoffice.ui.StateBadge;
import de.jba.backoffice.ui.Task;

/** One line of what is to be done: a sentence, until when, and the way to the place. */
final class TaskLine extends ListItem {
    private static final long serialVersionUID = 1L;

    private final Span sentence = new Span();
    private final Span detail = new Span();
    private final Span badge = new Span();
    private final Anchor action = new Anchor();
    private Task shown;

    TaskLine(Task task) {
        sentence.addClassName("what");
        detail.addClassName("sec");
        Div words = new Div(sentence, detail);
        words.addClassNames("words", "grow");
        badge.addClassName("badge");
        action.addClassName("task-action");
        add(task.symbol().create(), words, badge, action);
        shown = task;
        write(task);
    }

    /** Whether both lead to the same place to do the same. */
    boolean isAbout(Task task) {
        return shown.path().equals(task.path()) && shown.action().equals(task.action());
    }

    /** Says what is new of the same task in its place, so that a focus on it stays. */
    void show(Task task) {
        if (!task.equals(shown)) {
            shown = task;
            write(task);
        }
    }

    private void write(Task task) {
        sentence.setText(task.sentence());
        detail.setText(task.detail());
        badge.removeAll();
        badge.add(new StateBadge(task.badge().words(), task.badge().tone()));
        action.setText(task.action());
        action.setHref(task.path());
        action.getElement().setAttribute("aria-label", task.action() + ": " + task.sentence());
    }
}
