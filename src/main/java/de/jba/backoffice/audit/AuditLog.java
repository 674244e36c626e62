// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import de.jba.backoffice.identity.Permission;
import de.jba.backoffice.identity.RequiresPermission;
import de.jba.backoffice.shared.AgencyId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Notes what happens without changing a row: a sign-in, a refusal, a verification. Changes need no call; the database
 * notes them.
 */
@ApplicationScoped
public class AuditLog {
    private static final JsonMapper JSON = new JsonMapper();

    @Inject
    TransactionConnection connection;

    /**
     * Notes in the running transaction what happened; the entry stays only if the transaction does.
     *
     * @param action the verb, such as {@code export}
     * @param objectType the kind of object concerned
     * @param objectId the object
     * @param details what else is to be known: texts, numbers, booleans, lists and maps; no personal data
     */
    public void record(String action, String objectType, String objectId, Map<String, ?> details) {
        record(action, objectType, objectId, null, details);
    }

    /** The same about an agency's record, so that the {@code owner} reads it too. */
    void record(String action, String objectType, String objectId, @Nullable AgencyId owner, Map<String, ?> details) {
        try (PreparedStatement statement =
                connection.current().prepareStatement("SELECT audit_event(?, ?, ?, ?::jsonb, NULL, ?)")) {
            statement.setString(1, action);
            statement.setString(2, objectType);
            statement.setString(3, objectId);
            statement.setString(4, JSON.writeValueAsString(details));
            statement.setString(5, owner == null ? null : owner.alias());
            statement.execute();
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("details that are no JSON", e);
        } catch (SQLException e) {
            throw new PersistenceException(e);
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
}
