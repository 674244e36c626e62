// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.notification.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.OptionalParameter;
import com.vaadin.flow.router.Route;
import de.jba.backoffice.identity.Permission;
import de.jba.backoffice.notification.Notice;
import de.jba.backoffice.notification.NoticeService;
import de.jba.backoffice.notification.Unread;
import de.jba.backoffice.shared.PageRequest;
import de.jba.backoffice.shared.RecordNotFound;
import de.jba.backoffice.shared.RecordsChanged;
import de.jba.backoffice.ui.EmptyState;
import de.jba.backoffice.ui.MainLayout;
import de.jba.backoffice.ui.NoteBar;
import de.jba.backoffice.ui.OpenScreens;
import de.jba.backoffice.ui.ScreenHead;
import de.jba.backoffice.ui.StateBadge;
import de.jba.backoffice.ui.Symbol;
import de.jba.backoffice.ui.Texts;
import de.jba.backoffice.ui.Titles;
import de.jba.backoffice.ui.ViewFor;
import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the person's agency should know or do, the newest first. The address of a single notice marks it as read and leads
 * on to its record.
 */
@Route(value = NoticesView.PATH, layout = MainLayout.class)
@ViewFor(Permission.INSTRUMENT_VIEW)
public class NoticesView extends Div implements HasDynamicTitle, HasUrlParameter<String> {
    static final String PATH = "hinweise";
    private static final long serialVersionUID = 1L;
    private static final Texts TEXTS = Texts.of("notification");
    private static final int PAGE = 25;

    @Inject
    transient NoticeService notices;

    @Inject
    transient NoticeWords words;

    @Inject
    transient OpenScreens screens;

    private final Div note = new Div();
    private final Section list = new Section();
    private final Button readAll = new Button(TEXTS.get("readAll"), Symbol.CHECK.create());
    private final Button older = new Button(TEXTS.get("older"));
    private List<Notice> shown = List.of();
    private Unread unread = new Unread(0, Set.of());
    private int pages = 1;

    @PostConstruct
    void build() {
        addClassName("screen");
        list.addClassName("notices");
        list.getElement().setAttribute("aria-label", TEXTS.get("title"));
        list.getElement().setAttribute("data-region", "");
        readAll.setId("read-all");
        readAll.addClickListener(click -> {
            notices.readAll();
            read();
            NoticesRead.tell(click.getSource().getUI().orElseThrow());
        });
        older.addClickListener(click -> {
            pages++;
            read();
        });
        ScreenHead head = new ScreenHead(TEXTS.get("title"));
        head.addAction(readAll);
        note.addClassName("note-slot");
        add(head, note, list);
        screens.follow(this, this::hear);
        draw(false);
    }

    @Override
    public void setParameter(BeforeEvent event, @OptionalParameter @Nullable String id) {
        if (id == null) {
            read();
            return;
        }
        try {
            Notice notice = notices.read(UUID.fromString(id));
            Location there = new Location(words.path(notice));
            event.forwardTo(there.getPath(), there.getQueryParameters());
            NoticesRead.tell(UI.getCurrent());
        } catch (RecordNotFound | IllegalArgumentException e) {
            note.add(new NoteBar(StateBadge.Tone.NEUTRAL, TEXTS.get("gone")));
            read();
        }
    }

    @Override
    public String getPageTitle() {
        return Titles.of(TEXTS.get("title"));
    }

    private void hear(RecordsChanged changed) {
        if (unread.dependsOn(changed)) {
            read();
        }
    }

    /** Sends nothing when it is what it was. */
    private void read() {
        unread = notices.unread();
        List<Notice> now = new ArrayList<>();
        int last = 0;
        for (int page = 0; page < pages; page++) {
            List<Notice> items = notices.page(new PageRequest(page, PAGE, null, true, null, false))
                    .items();
            now.addAll(items);
            last = items.size();
        }
        if (!now.equals(shown)) {
            shown = now;
            draw(last == PAGE);
        }
    }

    private void draw(boolean more) {
        readAll.setVisible(shown.stream().anyMatch(notice -> !notice.read()));
        list.removeAll();
        if (shown.isEmpty()) {
            list.add(new EmptyState(TEXTS.get("empty")));
            return;
        }
        UnorderedList lines = new UnorderedList();
        shown.stream().map(this::line).forEach(lines::add);
        list.add(lines);
        if (more) {
            list.add(older);
        }
    }

    private ListItem line(Notice notice) {
        Span sentence = new Span(words.sentence(notice));
        sentence.addClassName("what");
        Span detail = new Span(words.detail(notice));
        detail.addClassName("sec");
        Span moment = new Span(words.moment(notice));
        moment.addClassName("sec");
        Div said = new Div(sentence, detail, moment);
        said.addClassNames("words", "grow");
        Anchor link = new Anchor(PATH + "/" + notice.id());
        link.add(words.symbol(notice.kind()).create(), said);
        if (!notice.read()) {
            link.add(new StateBadge(TEXTS.get("unread"), StateBadge.Tone.PRIMARY));
        }
        ListItem line = new ListItem(link);
        line.setClassName("unread", !notice.read());
        return line;
    }
}
