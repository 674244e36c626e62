// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.identity;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.HeuristicMixedException;
import jakarta.transaction.HeuristicRollbackException;
import jakarta.transaction.NotSupportedException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.SystemException;
import jakarta.transaction.UserTransaction;
import java.util.function.Supplier;

/** Lets a job of the system itself work: in a transaction with a scope of its own, which the policies know by name. */
@ApplicationScoped
public class SystemWork {
    @Resource
    UserTransaction transaction;

    @Inject
    TransactionScope scope;

    /**
     * Does the work in one transaction; when it fails, nothing of it stays.
     *
     * @param job the name of the job, such as {@code retention}
     * @throws IllegalStateException when the transaction cannot begin or end
     */
    public <T> T as(String job, Supplier<T> work) {
        try {
            transaction.begin();
            boolean done = false;
            try {
                scope.bindJob(job);
                T result = work.get();
                done = true;
                return result;
            } finally {
                if (done) {
                    transaction.commit();
                } else {
                    transaction.rollback();
                }
            }
        } catch (NotSupportedException
                | SystemException
                | RollbackException
                | HeuristicMixedException
                | HeuristicRollbackException e) {
            throw new IllegalStateException("the job " + job + " could not begin or end its transaction", e);
        }
    }
}
