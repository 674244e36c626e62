// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import com.vaadin.flow.shared.Registration;
import de.jba.backoffice.shared.RecordsChanged;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;

/** The bell in the bar: how much there is for this person to know or do, and the list of it. */
public class NoticeBell extends Div {
    private static final long serialVersionUID = 1L;
    private static final Texts TEXTS = Texts.of("ui");
    /** Of each capability; who has more works from its own list. */
    private static final int MOST = 20;

    @Inject
    @Any
    transient Instance<NoticeContribution> contributions;

    @Inject
    transient OpenScreens screens;

    private final Button bell = new Button(Symbol.BELL.create());
    private final Span number = new Span();
    private final Span told = new Span();
    private final Popover popover = new Popover();
    private final Div list = new Div();
    private List<Notice> shown = List.of();

    @PostConstruct
    void build() {
        addClassName("bell");
        bell.setId("notices");
        bell.addThemeName("icon");
        number.addClassName("number");
        number.getElement().setAttribute("aria-hidden", "true");
        told.addClassName("unseen");
        told.getElement().setAttribute("role", "status");
        popover.setTarget(bell);
        popover.setPosition(PopoverPosition.BOTTOM_END);
        popover.setAutofocus(true);
        popover.setAriaLabel(TEXTS.get("notices"));
        popover.setWidth("min(400px, calc(100vw - 40px))");
        popover.addOpenedChangeListener(change -> {
            if (change.isOpened()) {
                read();
            }
        });
        list.addClassName("notices");
        popover.add(new H2(TEXTS.get("notices")), list);
        add(bell, number, told, popover);
        show(List.of());
        screens.follow(this, this::hear);
    }

    @Override
    protected void onAttach(AttachEvent attach) {
        read();
        Registration away = attach.getUI().addAfterNavigationListener(navigation -> popover.close());
        addDetachListener(detach -> {
            detach.unregisterListener();
            away.remove();
        });
    }

    private void hear(RecordsChanged changed) {
        if (changed.records().isEmpty()
                || contributions.stream().anyMatch(each -> changed.records().stream()
                        .anyMatch(record -> each.kinds().contains(record.kind())))) {
            read();
        }
    }

    /** Sends nothing to the browser when the lines are what they were. */
    private void read() {
        List<Notice> now = contributions.stream()
                .sorted(Comparator.comparingInt(NoticeContribution::order))
                .flatMap(each -> each.notices(MOST).stream())
                .toList();
        if (!now.equals(shown)) {
            show(now);
            told.setText(TEXTS.get("notices.count", now.size()));
        }
    }

    private void show(List<Notice> notices) {
        shown = notices;
        bell.setAriaLabel(TEXTS.get("notices.count", notices.size()));
        number.setText(Integer.toString(notices.size()));
        number.setVisible(!notices.isEmpty());
        list.removeAll();
        if (notices.isEmpty()) {
            list.add(new EmptyState(TEXTS.get("notices.empty")));
            return;
        }
        UnorderedList lines = new UnorderedList();
        notices.stream().map(NoticeBell::line).forEach(lines::add);
        list.add(lines);
    }

    private static Component line(Notice notice) {
        Span sentence = new Span(notice.sentence());
        Span detail = new Span(notice.detail());
        detail.addClassName("sec");
        Div words = new Div(sentence, detail);
        words.addClassName("grow");
        Anchor link = new Anchor(notice.path());
        link.add(notice.symbol().create(), words);
        return new ListItem(link);
    }
}
