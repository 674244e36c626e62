// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.ui;

import static java.util.concurrent.TimeUnit.NANOSECONDS;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.server.communication.PushConnection;
import de.jba.backoffice.shared.RecordsChanged;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.jspecify.annotations.Nullable;

/**
 * Tells the screens that are open now that records changed, so that each looks again with its own person's sight. A few
 * look at a time, and a screen that has not looked yet is told of all that changed meanwhile at once: those who wait for
 * news do not wait for everybody else's reading. A screen whose look took long rests before the next, since its person
 * waits while it looks.
 */
@ApplicationScoped
public class OpenScreens {
    private static final int LOOKING_AT_A_TIME = 4;

    @Resource
    ManagedThreadFactory threads;

    private @Nullable ScheduledExecutorService looking;
    private final Map<Component, RecordsChanged> untold = new ConcurrentHashMap<>();
    private final Map<Component, Follower> followers = new ConcurrentHashMap<>();
    private final Set<Component> behind = ConcurrentHashMap.newKeySet();

    private record Follower(UI ui, SerializableConsumer<RecordsChanged> listener, Rest rest) {}

    /**
     * Calls the listener after every change, as long as the part is on a screen. It must send nothing to the browser
     * for a record that its person does not see: the push alone would tell.
     */
    public void follow(Component part, SerializableConsumer<RecordsChanged> listener) {
        part.addAttachListener(attach -> followers.put(part, new Follower(attach.getUI(), listener, new Rest())));
        part.addDetachListener(detach -> {
            followers.remove(part);
            untold.remove(part);
            behind.remove(part);
        });
    }

    @PostConstruct
    void begin() {
        looking = Executors.newScheduledThreadPool(LOOKING_AT_A_TIME, threads);
    }

    @PreDestroy
    void end() {
        Objects.requireNonNull(looking).shutdownNow();
    }

    void tell(@Observes RecordsChanged changed) {
        followers.forEach((part, follower) -> untold.compute(part, (same, before) -> {
            if (before == null) {
                Objects.requireNonNull(looking)
                        .schedule(() -> access(part, follower), follower.rest().left(System.nanoTime()), NANOSECONDS);
                return changed;
            }
            return before.and(changed);
        }));
    }

    private void access(Component part, Follower follower) {
        follower.ui()
                .accessLater(
                        () -> {
                            RecordsChanged changed = untold.remove(part);
                            if (changed != null) {
                                tell(part, follower, changed);
                            }
                        },
                        () -> untold.remove(part))
                .run();
    }

    /**
     * A screen whose browser cannot be reached looks again once, when it is back: it may be closed, and what it would
     * read for every change until then nobody fetches.
     */
    private void tell(Component part, Follower follower, RecordsChanged changed) {
        PushConnection connection = follower.ui().getInternals().getPushConnection();
        if (connection != null && connection.isConnected()) {
            long began = System.nanoTime();
            follower.listener().accept(changed);
            follower.rest().after(began, System.nanoTime());
        } else if (behind.add(part)) {
            follower.ui().beforeClientResponse(part, back -> {
                behind.remove(part);
                follower.listener().accept(RecordsChanged.everything());
            });
        }
    }
}
