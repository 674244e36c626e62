// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.container;

import de.jba.backoffice.identity.Caller;
import de.jba.backoffice.identity.CallerContext;
import de.jba.backoffice.identity.Channel;
import de.jba.backoffice.identity.CurrentUser;
import de.jba.backoffice.identity.Role;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Status;
import jakarta.transaction.UserTransaction;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** What the tests hold in their hands inside the server: the application's own pool, transactions and threads. */
@ApplicationScoped
public class Inside {
    @PersistenceContext
    EntityManager entityManager;

    @Resource
    UserTransaction transaction;

    @Resource(lookup = "java:app/jdbc/backoffice")
    DataSource database;

    @Resource(lookup = "java:comp/DefaultManagedThreadFactory")
    ManagedThreadFactory threads;

    @Inject
    CallerContext callers;

    static CurrentUser admin(String agency) {
        return person(agency, EnumSet.of(Role.AGENCY_ADMIN, Role.SHARE_MANAGER));
    }

    static CurrentUser reader(String agency) {
        return person(agency, EnumSet.of(Role.READER));
    }

    static CurrentUser lead(String agency) {
        return person(agency, EnumSet.of(Role.TEAM_LEAD));
    }

    static CurrentUser auditor(String agency) {
        return person(agency, EnumSet.of(Role.AUDITOR));
    }

    static CurrentUser editor() {
        return person(null, EnumSet.of(Role.PROGRAMME_EDITOR));
    }

    private static CurrentUser person(@Nullable String agency, Set<Role> roles) {
        String name = "Test " + agency + " " + roles;
        return new CurrentUser(name, name, name, agency, roles);
    }

    ManagedThreadFactory threads() {
        return threads;
    }

    DataSource database() {
        return database;
    }

    EntityManager entityManager() {
        return entityManager;
    }

    /** As this person, the way a request to the API does it. */
    <T> T as(CurrentUser user, Callable<T> work) {
        return callers.callAs(new Caller(user, Channel.API, "container-test", null), () -> call(work));
    }

    /** In a transaction that is undone afterwards. */
    <T> T undone(Callable<T> work) {
        return inTransaction(work, false);
    }

    /** In a transaction that is committed. */
    <T> T committed(Callable<T> work) {
        return inTransaction(work, true);
    }

    /** The first column of what this SQL finds on the connection of the running transaction. */
    List<?> sql(String query) {
        return entityManager.createNativeQuery(query).getResultList();
    }

    private <T> T inTransaction(Callable<T> work, boolean commit) {
        return call(() -> {
            transaction.begin();
            try {
                T result = work.call();
                if (commit) {
                    transaction.commit();
                }
                return result;
            } finally {
                if (transaction.getStatus() != Status.STATUS_NO_TRANSACTION) {
                    transaction.rollback();
                }
            }
        });
    }

    private static <T> T call(Callable<T> work) {
        try {
            return work.call();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
