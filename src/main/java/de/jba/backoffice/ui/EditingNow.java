// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.server.communication.PushConnection;
import de.jba.backoffice.identity.CurrentUser;
import de.jba.backoffice.shared.AgencyId;
import de.jba.backoffice.shared.RecordsChanged.Changed;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Which records are being edited on the screens of this node, and by which agency's people (decision 0039). */
@ApplicationScoped
public class EditingNow {
    private final Map<Component, Editing> editing = new ConcurrentHashMap<>();
    private final Map<Component, Follower> followers = new ConcurrentHashMap<>();

    private record Editing(UI ui, Changed record, String person, AgencyId agency) {
        /** A browser that cannot be reached edits nothing. */
        boolean isThere() {
            PushConnection connection = ui.getInternals().getPushConnection();
            return connection == null || connection.isConnected();
        }
    }

    private record Follower(UI ui, SerializableConsumer<Changed> listener) {}

    /** Says that the person edits this record in that part of the screen, and no other there. */
    public void begin(Component part, CurrentUser person, String kind, UUID id) {
        UI ui = part.getUI().orElse(null);
        AgencyId agency = person.agency().orElse(null);
        if (ui == null || agency == null) {
            return;
        }
        Changed record = new Changed(kind, id);
        Editing before = editing.put(part, new Editing(ui, record, person.subject(), agency));
        if (before == null || !before.record().equals(record)) {
            if (before != null) {
                tell(before.record());
            }
            tell(record);
        }
    }

    /** Says that nothing is edited any more in that part of the screen. */
    public void end(Component part) {
        Editing before = editing.remove(part);
        if (before != null) {
            tell(before.record());
        }
    }

    /** The agencies whose people edit a record now, other than this person. */
    public List<AgencyId> others(CurrentUser person, String kind, UUID id) {
        Changed record = new Changed(kind, id);
        return editing.values().stream()
                .filter(each -> each.record().equals(record) && !each.person().equals(person.subject()))
                .filter(Editing::isThere)
                .map(Editing::agency)
                .distinct()
                .sorted((a, b) -> a.alias().compareTo(b.alias()))
                .toList();
    }

    /**
     * Calls the listener whenever somebody begins or ends editing a record, as long as the part is on a screen. It must
     * look with the own sight, and send nothing to the browser for a record that is not shown there.
     */
    public void follow(Component part, SerializableConsumer<Changed> listener) {
        part.addAttachListener(attach -> followers.put(part, new Follower(attach.getUI(), listener)));
        part.addDetachListener(detach -> {
            followers.remove(part);
            end(part);
        });
    }

    private void tell(Changed record) {
        followers.values().forEach(follower -> follower.ui()
                .accessLater(() -> follower.listener().accept(record), () -> {})
                .run());
    }
}
