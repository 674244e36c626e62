// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.server.communication.PushConnection;
import de.jba.backoffice.identity.CurrentUser;
import de.jba.backoffice.shared.AgencyId;
import de.jba.backoffice.shared.RecordsChanged.Changed;
import de.jba.backoffice.shared.RegularWork;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** Which records are being edited on the screens of this node, and by which agency's people (decision 0039). */
@ApplicationScoped
public class EditingNow {
    private static final int LOOK_SECONDS = 2;

    @Inject
    RegularWork regularly;

    private final Map<Component, Editing> editing = new ConcurrentHashMap<>();
    private final Map<Component, Follower> followers = new ConcurrentHashMap<>();

    private static final class Editing {
        private final UI ui;
        private final Changed record;
        private final String person;
        private final AgencyId agency;
        private volatile int missed;

        Editing(UI ui, Changed record, String person, AgencyId agency) {
            this.ui = ui;
            this.record = record;
            this.person = person;
            this.agency = agency;
        }

        /**
         * A browser that cannot be reached edits nothing; true when that is otherwise than at the last look. Between two
         * answers a browser is away for a moment, so that once is not enough.
         */
        boolean looksOtherwise() {
            boolean before = isThere();
            PushConnection connection = ui.getInternals().getPushConnection();
            missed = connection == null || connection.isConnected() ? 0 : missed + 1;
            return before != isThere();
        }

        boolean isThere() {
            return missed < 2;
        }
    }

    private record Follower(UI ui, SerializableConsumer<Changed> listener) {}

    void begin(@Observes @Initialized(ApplicationScoped.class) Object start) {
        regularly.begin(this::look, LOOK_SECONDS, LOOK_SECONDS, TimeUnit.SECONDS);
    }

    /** A browser that leaves without a word tells nothing. */
    private void look() {
        editing.values().stream()
                .filter(Editing::looksOtherwise)
                .map(each -> each.record)
                .forEach(this::tell);
    }

    /** Says that the person edits this record in that part of the screen, and no other there. */
    public void begin(Component part, CurrentUser person, String kind, UUID id) {
        UI ui = part.getUI().orElse(null);
        AgencyId agency = person.agency().orElse(null);
        if (ui == null || agency == null) {
            return;
        }
        Changed record = new Changed(kind, id);
        Editing before = editing.put(part, new Editing(ui, record, person.subject(), agency));
        if (before == null || !before.record.equals(record)) {
            if (before != null) {
                tell(before.record);
            }
            tell(record);
        }
    }

    /** Says that nothing is edited any more in that part of the screen. */
    public void end(Component part) {
        Editing before = editing.remove(part);
        if (before != null) {
            tell(before.record);
        }
    }

    /** The agencies whose people edit a record now, other than this person. */
    public List<AgencyId> others(CurrentUser person, String kind, UUID id) {
        Changed record = new Changed(kind, id);
        return editing.values().stream()
                .filter(each -> each.record.equals(record) && !each.person.equals(person.subject()))
                .filter(Editing::isThere)
                .map(each -> each.agency)
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
