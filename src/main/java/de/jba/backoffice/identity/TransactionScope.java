// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.identity;

import de.jba.backoffice.shared.BusinessTime;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Binds the running transaction to the scope of its caller, once. The database reads the scope in every policy and
 * shows nothing to a transaction that has none.
 */
@ApplicationScoped
public class TransactionScope {
    private static final String KEY = TransactionScope.class.getName();

    @PersistenceContext
    EntityManager entityManager;

    @Resource
    TransactionSynchronizationRegistry transaction;

    @Inject
    Clock clock;

    /**
     * Gives the transaction its scope. A second call within the same transaction must come from the same person.
     *
     * @throws IllegalStateException without a transaction, or when another person's scope is bound to it
     */
    void bind(Caller caller) {
        if (transaction.getTransactionStatus() != Status.STATUS_ACTIVE) {
            throw new IllegalStateException("no transaction to bind a scope to");
        }
        Object bound = transaction.getResource(KEY);
        if (bound == null) {
            tellDatabase(caller);
            transaction.putResource(KEY, caller.user());
        } else if (!bound.equals(caller.user())) {
            throw new IllegalStateException("the transaction belongs to another person's scope");
        }
    }

    /** Gives the transaction the scope of a job of the system itself. */
    void bindJob(String job) {
        tellDatabase(
                "system:" + job,
                new Caller(
                        CurrentUser.anonymous(),
                        Channel.SYSTEM,
                        UUID.randomUUID().toString(),
                        null));
    }

    private void tellDatabase(Caller caller) {
        tellDatabase(scopeOf(caller.user()), caller);
    }

    private void tellDatabase(String name, Caller caller) {
        CurrentUser user = caller.user();
        entityManager
                .createNativeQuery("select bind_scope(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, cast(?9 as date))")
                .setParameter(1, name)
                .setParameter(2, user.agencyAlias() == null ? "" : user.agencyAlias())
                .setParameter(3, user.subject())
                .setParameter(4, user.name())
                .setParameter(5, user.roles().stream().map(Role::key).sorted().collect(Collectors.joining(",")))
                .setParameter(6, caller.channel().name())
                .setParameter(7, caller.requestId())
                .setParameter(8, Objects.requireNonNullElse(caller.reason(), ""))
                .setParameter(
                        9, LocalDate.now(clock.withZone(BusinessTime.ZONE)).toString())
                .getSingleResult();
    }

    /** The name of the scope, as the policies know it. */
    static String scopeOf(CurrentUser user) {
        if (user.isAnonymous()) {
            return "public";
        }
        if (user.roles().contains(Role.AUDITOR)) {
            return "auditor";
        }
        return Optional.ofNullable(user.agencyAlias()).map(a -> "agency").orElse("programme");
    }
}
