// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.function.SerializableConsumer;
import de.jba.backoffice.shared.RecordsChanged;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Tells the screens that are open now that records changed, so that each looks again with its own person's sight. */
@ApplicationScoped
public class OpenScreens {
    private final Map<Component, Follower> followers = new ConcurrentHashMap<>();

    private record Follower(UI ui, SerializableConsumer<RecordsChanged> listener) {}

    /**
     * Calls the listener after every change, as long as the part is on a screen. It must send nothing to the browser
     * for a record that its person does not see: the push alone would tell.
     */
    public void follow(Component part, SerializableConsumer<RecordsChanged> listener) {
        part.addAttachListener(attach -> followers.put(part, new Follower(attach.getUI(), listener)));
        part.addDetachListener(detach -> followers.remove(part));
    }

    void tell(@Observes RecordsChanged changed) {
        followers.values().forEach(follower -> follower.ui()
                .accessLater(() -> follower.listener().accept(changed), () -> {})
                .run());
    }
}
