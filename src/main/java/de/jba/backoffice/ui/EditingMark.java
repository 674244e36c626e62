// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.DomEventListener;
import com.vaadin.flow.function.SerializablePredicate;
import com.vaadin.flow.function.SerializableSupplier;
import com.vaadin.flow.shared.Registration;
import de.jba.backoffice.agency.Agency;
import de.jba.backoffice.identity.Permission;
import de.jba.backoffice.identity.Role;
import de.jba.backoffice.shared.AgencyId;
import de.jba.backoffice.shared.RecordsChanged.Changed;
import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Says below a record that somebody else is editing it, and tells the others that this person does. It comes and goes
 * while somebody types: above the fields it would move them.
 */
public class EditingMark extends Div {
    private static final long serialVersionUID = 1L;
    private static final Texts TEXTS = Texts.of("ui");

    @Inject
    transient EditingNow editing;

    @Inject
    ScreenUser user;

    private @Nullable ShownRecord shown;
    private @Nullable Component fields;
    private @Nullable Registration waiting;
    private SerializableSupplier<Boolean> editable = () -> false;
    private SerializablePredicate<UUID> seen = id -> false;
    private String words = "";

    @PostConstruct
    void build() {
        addClassName("note-slot");
        editing.follow(this, this::hear);
        addAttachListener(attach -> {
            if (shown != null) {
                await(); // after a reload, which ended it
            }
        });
    }

    /**
     * Watches the fields of a pane.
     *
     * @param editable whether what has the focus there changes the record
     * @param seen whether the person still sees the record; it reads nothing that the log would note
     */
    public void watch(Component fields, SerializableSupplier<Boolean> editable, SerializablePredicate<UUID> seen) {
        this.fields = fields;
        this.editable = editable;
        this.seen = seen;
    }

    /** The pane shows this record as it is stored: nothing of it is being edited yet. */
    void show(ShownRecord record) {
        ShownRecord before = shown;
        shown = record;
        if (before == null || !before.id().equals(record.id()) || before.version() != record.version()) {
            editing.end(this);
            await();
        }
        write(editing.others(user.user(), record.kind(), record.id()));
    }

    /** The pane shows no stored record. */
    void showNothing() {
        shown = null;
        editing.end(this);
        write(List.of());
    }

    /** The sign in the row of a record that somebody else is editing; nothing otherwise. */
    public static List<Component> sign(EditingNow editing, ScreenUser user, String kind, UUID id) {
        if (editing.others(user.user(), kind, id).isEmpty()) {
            return List.of();
        }
        Span sign = new Span(Symbol.PEN.create());
        sign.addClassName("editing");
        sign.getElement().setAttribute("role", "img");
        sign.getElement().setAttribute("aria-label", TEXTS.get("editing.row"));
        sign.getElement().setAttribute("title", TEXTS.get("editing.row"));
        return List.of(sign);
    }

    private void await() {
        Component watched = fields;
        if (waiting != null || watched == null) {
            return;
        }
        DomEventListener begun = event -> {
            ShownRecord here = shown;
            if (here != null && editable.get()) {
                if (waiting != null) {
                    waiting.remove();
                    waiting = null;
                }
                editing.begin(this, user.user(), here.kind(), here.id());
            }
        };
        // Saving by key leaves the focus where it is: then typing goes on without it coming.
        waiting = Registration.combine(
                watched.getElement().addEventListener("focusin", begun),
                watched.getElement().addEventListener("input", begun));
    }

    private void hear(Changed record) {
        ShownRecord here = shown;
        if (here == null || !here.id().equals(record.id()) || !here.kind().equals(record.kind())) {
            return;
        }
        List<AgencyId> others = editing.others(user.user(), here.kind(), here.id());
        if (others.isEmpty() || seen.test(here.id())) {
            write(others);
        }
    }

    private void write(List<AgencyId> others) {
        String now = shown == null || others.isEmpty() ? "" : sentence(shown.owner(), others);
        if (!now.equals(words)) {
            words = now;
            removeAll();
            if (!now.isEmpty()) {
                add(new NoteBar(StateBadge.Tone.NEUTRAL, now));
            }
        }
    }

    private String sentence(AgencyId owner, List<AgencyId> others) {
        boolean mayKnowAll = user.isOwn(owner) && user.may(Permission.SHARE_VIEW);
        return others.stream()
                .map(agency -> mayKnowAll || user.isOwn(agency) && !user.isOwn(owner) ? name(agency) : "")
                .distinct()
                .map(name -> TEXTS.get(name.isEmpty() ? "editing.other" : "editing", name))
                .collect(Collectors.joining(" "));
    }

    /** Only the administration edits records. */
    private String name(AgencyId agency) {
        String name = user.agency(agency).map(Agency::name).orElse(agency.alias());
        return TEXTS.get("editing.who", TEXTS.get(Role.AGENCY_ADMIN), name);
    }
}
