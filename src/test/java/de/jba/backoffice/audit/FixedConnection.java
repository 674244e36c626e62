// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.audit;

import de.jba.backoffice.identity.Caller;
import de.jba.backoffice.identity.CallerContext;
import de.jba.backoffice.identity.Channel;
import de.jba.backoffice.identity.CurrentUser;
import de.jba.backoffice.identity.Role;
import java.sql.Connection;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Gives the services of the log a transaction without a container. */
final class FixedConnection extends TransactionConnection {
    static final Clock CLOCK = Clock.fixed(Instant.parse("2022-03-31T10:00:00Z"), ZoneOffset.UTC);

    private final Connection connection;

    FixedConnection(Connection connection) {
        this.connection = connection;
    }

    @Override
    Connection current() {
        return connection;
    }

    AuditService service() {
        AuditService service = new AuditService();
        service.callers = new CallerContext();
        service.entries = new AuditEntries();
        service.entries.connection = this;
        return service;
    }

    AuditLog log() {
        AuditLog log = new AuditLog();
        log.connection = this;
        return log;
    }

    AuditVerification verification() {
        AuditVerification verification = new AuditVerification();
        verification.connection = this;
        verification.log = log();
        verification.clock = CLOCK;
        return verification;
    }

    static <T> T as(Role role, @Nullable String agency, Supplier<T> work) {
        CurrentUser user = new CurrentUser("subject", "user", "name", agency, Set.of(role));
        return new CallerContext().callAs(new Caller(user, Channel.API, "request-1", null), work);
    }
}
