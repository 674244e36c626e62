// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.overview.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import de.jba.backoffice.ui.EmptyState;
import de.jba.backoffice.ui.Task;
import de.jba.backoffice.ui.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What needs this person now: five lines by deadline, and the rest when it is asked for. */
final class TaskList extends Section {
    private static final long serialVersionUID = 1L;
    private static final Texts TEXTS = Texts.of("overview");
    static final int MOST = 5;

    private final Span number = new Span();
    private final Span order = new Span(TEXTS.get("tasks.order"));
    private final UnorderedList list = new UnorderedList();
    private final EmptyState empty = new EmptyState(TEXTS.get("tasks.empty"));
    private final Button more = new Button();
    private List<Task> tasks = List.of();
    private boolean all;

    /** @param title what the lines are to this person */
    TaskList(String title) {
        addClassNames("card", "tasks");
        getElement().setAttribute("data-region", "");
        H2 heading = new H2(title);
        heading.setId("tasks");
        getElement().setAttribute("aria-labelledby", "tasks");
        number.addClassName("hot");
        order.addClassNames("sec", "end");
        Div head = new Div(heading, number, order);
        head.addClassName("card-head");
        more.addThemeName("tertiary");
        more.addThemeName("small");
        more.addClickListener(click -> showAll(!all));
        add(head, list, empty, more);
        draw();
    }

    /** Shows these; sends nothing when they are what they were, and what was shown already stays where it is. */
    void show(List<Task> now) {
        if (!now.equals(tasks)) {
            tasks = now;
            draw();
        }
    }

    private void draw() {
        number.setText(Integer.toString(tasks.size()));
        number.setVisible(!tasks.isEmpty());
        number.getElement().setAttribute("role", "img");
        number.getElement().setAttribute("aria-label", TEXTS.get("tasks.count", tasks.size()));
        order.setVisible(tasks.size() > 1);
        empty.setVisible(tasks.isEmpty());
        list.setVisible(!tasks.isEmpty());
        more.setVisible(tasks.size() > MOST);
        showLines();
    }

    private void showAll(boolean wanted) {
        all = wanted;
        showLines();
    }

    private void showLines() {
        List<Task> wanted = all ? tasks : tasks.stream().limit(MOST).toList();
        List<TaskLine> lines =
                new ArrayList<>(list.getChildren().map(TaskLine.class::cast).toList());
        lines.stream()
                .filter(line -> wanted.stream().noneMatch(line::isAbout))
                .toList()
                .forEach(gone -> {
                    lines.remove(gone);
                    list.remove(gone);
                });
        for (int i = 0; i < wanted.size(); i++) {
            place(i, wanted.get(i), lines);
        }
        more.setText(all ? TEXTS.get("tasks.fewer") : TEXTS.get("tasks.more", tasks.size() - MOST));
        more.getElement().setAttribute("aria-expanded", Boolean.toString(all));
    }

    private void place(int index, Task task, List<TaskLine> lines) {
        Optional<TaskLine> known =
                lines.stream().filter(line -> line.isAbout(task)).findFirst();
        TaskLine line = known.orElseGet(() -> new TaskLine(task));
        line.show(task);
        Optional<Component> there = list.getChildren().skip(index).findFirst();
        if (there.filter(line::equals).isEmpty()) {
            list.addComponentAtIndex(index, line);
        }
    }
}
