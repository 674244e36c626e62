// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import de.jba.backoffice.shared.RecordsChanged;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The tabs of a record's pane: the pane's own first, then those that capabilities add with {@link RecordTab}. */
public class RecordTabs extends Tabs {
    private static final long serialVersionUID = 1L;

    @Inject
    @Any
    transient Instance<RecordTab> contributions;

    private final List<Added> added = new ArrayList<>();
    private @Nullable ShownRecord shown;

    /** Adds and names the tabs of this record. The tab that is open stays open while the record has it. */
    public void show(ShownRecord newer) {
        boolean another = shown == null || !shown.id().equals(newer.id());
        shown = newer;
        List<RecordTab.Content> contents = contents(newer);
        if (!contents.stream()
                .map(RecordTab.Content::label)
                .toList()
                .equals(added.stream().map(Added::label).toList())) {
            replace(contents);
        }
        for (int i = 0; i < contents.size(); i++) {
            added.get(i).show(contents.get(i), newer, another);
        }
    }

    /** Looks again at the added tabs when one of them has something to hear. */
    public void hear(RecordsChanged changed) {
        ShownRecord record = shown;
        if (record != null && contributions.stream().anyMatch(each -> each.hears(changed, record))) {
            show(record);
        }
    }

    /** What stands in the open tab; nothing when it is one of the pane's own. */
    public Optional<Component> body() {
        Tab open = getSelectedTab();
        return added.stream().filter(each -> each.tab.equals(open)).findFirst().flatMap(each -> Optional.ofNullable(
                        shown)
                .map(each::body));
    }

    /** Puts the open tab into this place, or else the pane's own part; that stays with the focus in it where it is there. */
    public void fill(HasComponents place, Component own) {
        Component part = body().orElse(own);
        if (part != own || own.getParent().filter(place::equals).isEmpty()) {
            place.removeAll();
            place.add(part);
        }
    }

    /** Whether something was entered in an added tab that is not saved. */
    public boolean isDirty() {
        return added.stream().anyMatch(each -> each.body instanceof RecordTab.Body body && body.isDirty());
    }

    /** The person leaves without what was entered in the added tabs. */
    public void discard() {
        added.forEach(each -> {
            if (each.body instanceof RecordTab.Body body) {
                body.discard();
            }
        });
    }

    /** What was entered in the added tabs and is not saved, by the names of the tabs. */
    public Map<String, String> entered() {
        Map<String, String> entries = new LinkedHashMap<>();
        added.forEach(each -> {
            if (each.body instanceof RecordTab.Body body && !body.entered().isEmpty()) {
                entries.put(each.label(), body.entered());
            }
        });
        return entries;
    }

    /** Names a tab, with how much there is in it. */
    public static void name(Tab tab, String label, @Nullable Integer count) {
        tab.removeAll();
        tab.add(new Span(label));
        if (count != null && count > 0) {
            Span number = new Span(count.toString());
            number.addClassName("sec");
            tab.add(number);
        }
    }

    private List<RecordTab.Content> contents(ShownRecord of) {
        return contributions.stream()
                .sorted(Comparator.comparingInt(RecordTab::order))
                .flatMap(each -> each.of(of).stream())
                .toList();
    }

    private void replace(List<RecordTab.Content> contents) {
        Tab open = getSelectedTab();
        Optional<String> label =
                added.stream().filter(each -> each.tab.equals(open)).findFirst().map(Added::label);
        added.forEach(each -> remove(each.tab));
        added.clear();
        contents.forEach(content -> {
            Added each = new Added(content);
            added.add(each);
            add(each.tab);
            if (label.filter(content.label()::equals).isPresent()) {
                setSelectedTab(each.tab);
            }
        });
    }

    /** A tab of another capability, and what stands in it once it was looked at. */
    private static final class Added implements Serializable {
        private static final long serialVersionUID = 1L;
        private final Tab tab = new Tab();
        private RecordTab.Content content;
        private @Nullable Component body;

        Added(RecordTab.Content content) {
            this.content = content;
            name(tab, content.label(), content.count());
        }

        String label() {
            return content.label();
        }

        void show(RecordTab.Content newer, ShownRecord shown, boolean another) {
            if (another || !Objects.equals(content.count(), newer.count())) {
                name(tab, newer.label(), newer.count());
            }
            content = newer;
            if (another) {
                body = null;
            } else if (body instanceof RecordTab.Body told) {
                told.show(shown);
            }
        }

        Component body(ShownRecord shown) {
            if (body == null) {
                body = content.body().apply(shown);
            }
            return body;
        }
    }
}
