// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.audit;

import de.jba.backoffice.identity.Permission;
import de.jba.backoffice.identity.RequiresPermission;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Recomputes the whole chain from the canonical bytes and compares what is shown with what they say. What a chain
 * cannot show by itself: that entries at its very end were cut off, or that all of it was written anew.
 */
@ApplicationScoped
public class AuditVerification {
    private static final long STEP = 10_000;

    @Inject
    TransactionConnection connection;

    @Inject
    AuditLog log;

    @Inject
    Clock clock;

    /**
     * Verifies all entries there are now, and notes the result in the log.
     *
     * @param progress is told how far the verification has come, every ten thousand entries
     */
    @Transactional
    @RequiresPermission(Permission.AUDIT_VERIFY)
    public VerificationResult verify(Progress progress) {
        try {
            VerificationResult result = check(progress);
            log.record("verify", "audit", "chain", details(result));
            return result;
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }

    /** What the last verification found, whoever asked for it; empty before the first. */
    @Transactional
    @RequiresPermission(Permission.AUDIT_VERIFY)
    public Optional<VerificationResult> latest() {
        try (PreparedStatement statement = connection.current().prepareStatement("""
                        SELECT at, result ->> 'valid', result ->> 'entries', result ->> 'firstWrong',
                               result ->> 'finding', result ->> 'head'
                        FROM audit_last_verification()
                        """);
                ResultSet row = statement.executeQuery()) {
            return row.next() ? Optional.of(noted(row)) : Optional.empty();
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }

    private static VerificationResult noted(ResultSet row) throws SQLException {
        String firstWrong = row.getString(4);
        String finding = row.getString(5);
        return new VerificationResult(
                row.getBoolean(2),
                row.getLong(3),
                firstWrong == null ? null : Long.valueOf(firstWrong),
                finding == null ? null : VerificationResult.Finding.valueOf(finding),
                row.getString(6),
                row.getObject(1, OffsetDateTime.class).toInstant());
    }

    private VerificationResult check(Progress progress) throws SQLException {
        Optional<Head> head = head();
        long total = head.map(h -> h.seq + 1).orElse(0L);
        for (long from = 0; from < total; from += STEP) {
            long to = Math.min(from + STEP, total) - 1;
            Optional<Wrong> wrong = wrong("SELECT * FROM audit_verify(?, ?)", from, to);
            if (wrong.isPresent()) {
                return result(total, head, wrong.get());
            }
            progress.checked(to + 1, total);
        }
        return result(
                total, head, wrong("SELECT * FROM audit_verify_unnumbered()").orElse(null));
    }

    private VerificationResult result(long total, Optional<Head> head, @Nullable Wrong wrong) {
        return new VerificationResult(
                wrong == null,
                total,
                wrong == null ? null : wrong.seq,
                wrong == null ? null : wrong.finding,
                head.map(Head::chain).orElse(null),
                clock.instant());
    }

    private Optional<Head> head() throws SQLException {
        try (PreparedStatement statement =
                        connection.current().prepareStatement("SELECT seq, encode(chain, 'hex') FROM audit_head()");
                ResultSet row = statement.executeQuery()) {
            return row.next() ? Optional.of(new Head(row.getLong(1), row.getString(2))) : Optional.empty();
        }
    }

    private Optional<Wrong> wrong(String sql, long... range) throws SQLException {
        try (PreparedStatement statement = connection.current().prepareStatement(sql)) {
            for (int i = 0; i < range.length; i++) {
                statement.setLong(i + 1, range[i]);
            }
            try (ResultSet row = statement.executeQuery()) {
                return row.next()
                        ? Optional.of(new Wrong(row.getLong(1), VerificationResult.Finding.valueOf(row.getString(2))))
                        : Optional.empty();
            }
        }
    }

    private static Map<String, Object> details(VerificationResult result) {
        Map<String, Object> details = new HashMap<>();
        details.put("valid", result.valid());
        details.put("entries", result.entries());
        details.put("head", result.head());
        details.put("firstWrong", result.firstWrong());
        details.put("finding", result.finding());
        return details;
    }

    /** Is told how far a verification has come. */
    @FunctionalInterface
    public interface Progress {
        /** {@code done} of {@code total} entries are verified. */
        void checked(long done, long total);
    }

    private record Head(long seq, String chain) {}

    private record Wrong(long seq, VerificationResult.Finding finding) {}
}
