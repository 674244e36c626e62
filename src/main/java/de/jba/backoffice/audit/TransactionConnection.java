// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;

/** The running transaction's own connection, on which its scope is bound. It is not to be closed. */
@ApplicationScoped
class TransactionConnection {
    @PersistenceContext
    EntityManager entityManager;

    Connection current() {
        return entityManager.unwrap(Connection.class);
    }
}
