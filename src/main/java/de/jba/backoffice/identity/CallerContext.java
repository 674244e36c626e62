// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Tells who is acting in the running thread; without anything bound it is nobody. */
@ApplicationScoped
public class CallerContext {
    /** The attribute of a request under which its number stands, once it has one. */
    public static final String REQUEST_ID = CallerContext.class.getName() + ".requestId";

    /** The attribute of a session, or of a request to the API, that tells when its person last proved who they are. */
    public static final String AUTHENTICATED_AT = CallerContext.class.getName() + ".authenticatedAt";

    private static final ThreadLocal<@Nullable Caller> BOUND = new ThreadLocal<>();

    @Inject
    @Any
    Instance<CallerSource> sources;

    @Inject
    @Any
    Instance<LentRights> lenders;

    /** The caller of the running request. */
    public Caller current() {
        Caller bound = BOUND.get();
        if (bound != null) {
            return bound;
        }
        return sources.stream()
                .flatMap(source -> source.caller().stream())
                .findFirst()
                .orElseGet(() -> new Caller(
                        CurrentUser.anonymous(),
                        Channel.SCREEN,
                        UUID.randomUUID().toString(),
                        null));
    }

    /** The person of the running request. */
    public CurrentUser user() {
        return current().user();
    }

    /** Whether the person of the running request has this action on any record at all, by role or lent. */
    public boolean may(Permission permission) {
        return !reaches(permission).isEmpty();
    }

    /**
     * How far the person of the running request may go with this action: by their roles, else as far as it is lent to
     * them at this moment; empty when not at all.
     */
    public Set<Reach> reaches(Permission permission) {
        Set<Reach> byRole = user().reaches(permission);
        return byRole.isEmpty()
                ? lenders.stream()
                        .flatMap(lender -> lender.lent(permission).stream())
                        .collect(Collectors.toSet())
                : byRole;
    }

    /** Does {@code work} as {@code caller}; afterwards the thread acts as before. */
    public <T> T callAs(Caller caller, Supplier<T> work) {
        Caller before = bind(caller);
        try {
            return work.get();
        } finally {
            restore(before);
        }
    }

    /** Does {@code work} with a justification that goes into the log with every change it makes. */
    public <T> T withReason(@Nullable String reason, Supplier<T> work) {
        return callAs(current().withReason(reason), work);
    }

    /** Binds a caller to the thread until {@link #restore}; for filters that cannot wrap what follows. */
    public @Nullable Caller bind(Caller caller) {
        Caller before = BOUND.get();
        BOUND.set(caller);
        return before;
    }

    /** Ends what {@link #bind} began. */
    public void restore(@Nullable Caller before) {
        if (before == null) {
            BOUND.remove();
        } else {
            BOUND.set(before);
        }
    }
}
