// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.function.Supplier;

/** Lets a job of the system itself work: in a transaction with a scope of its own, which the policies know by name. */
@ApplicationScoped
public class SystemWork {
    @Inject
    TransactionScope scope;

    /**
     * Does the work in a transaction of its own; when it fails, nothing of it stays. Not by {@code UserTransaction}: jobs
     * that begin together share what Payara remembers of whether that is allowed, and one may find it forbidden for good.
     *
     * @param job the name of the job, such as {@code retention}
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public <T> T as(String job, Supplier<T> work) {
        scope.bindJob(job);
        return work.get();
    }
}
