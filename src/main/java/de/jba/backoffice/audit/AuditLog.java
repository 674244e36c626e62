// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import de.jba.backoffice.identity.Permission;
import de.jba.backoffice.identity.RequiresPermission;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Map;

/**
 * What features say to the log: the verb of a change, and what happened without changing a row. Changes themselves
 * need no call; the database notes them.
 */
@ApplicationScoped
public class AuditLog {
    private static final JsonMapper JSON = new JsonMapper();

    @Inject
    TransactionConnection connection;

    /**
     * Gives every later change of the running transaction this verb instead of insert, update or delete.
     *
     * @param verb a word of the domain such as {@code cosign}
     */
    public void action(String verb) {
        execute("SELECT audit_action(?)", verb);
    }

    /**
     * Notes in the running transaction what happened; the entry stays only if the transaction does.
     *
     * @param action the verb, such as {@code export}
     * @param objectType the kind of object concerned
     * @param objectId the object
     * @param details what else is to be known: texts, numbers, booleans, lists and maps; no personal data
     */
    public void record(String action, String objectType, String objectId, Map<String, ?> details) {
        try {
            execute(
                    "SELECT audit_event(?, ?, ?, ?::jsonb)",
                    action,
                    objectType,
                    objectId,
                    JSON.writeValueAsString(details));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("details that are no JSON", e);
        }
    }

    /**
     * Notes in a transaction of its own what happened, such as a sign-in or a refusal: it stays whatever becomes of
     * the running one. See {@link #record}.
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    @RequiresPermission(Permission.PUBLICATION_VIEW)
    public void recordApart(String action, String objectType, String objectId, Map<String, ?> details) {
        record(action, objectType, objectId, details);
    }

    private void execute(String sql, String... arguments) {
        try (PreparedStatement statement = connection.current().prepareStatement(sql)) {
            for (int i = 0; i < arguments.length; i++) {
                statement.setString(i + 1, arguments[i]);
            }
            statement.execute();
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }
}
