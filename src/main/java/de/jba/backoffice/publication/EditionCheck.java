// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.publication;

import de.jba.backoffice.identity.StartCheck;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/**
 * Says at each start which editions are complete: every document there, with the hashes that were signed and published. An
 * edition of which a part is missing or another refuses the start, rather than being shown as if it were whole.
 */
@ApplicationScoped
class EditionCheck implements StartCheck {
    private static final Logger LOG = Logger.getLogger(EditionCheck.class.getName());
    private static final String AS_EVERYBODY =
            "SELECT bind_scope('public', '', '', '', 'anonymous', 'SYSTEM', 'start', '', current_date)";

    /** By edition, what of it is missing or is not what was signed; empty for a complete one; not those that a redaction withdrew. */
    private static final String EDITIONS = """
            SELECT p.year || '/' || p.fassung, concat_ws(', ',
                CASE WHEN d.content IS DISTINCT FROM p.content_hash THEN 'content' END,
                CASE WHEN d.pdf IS DISTINCT FROM p.pdf_hash THEN 'PDF' END,
                CASE WHEN d.others <> 2 THEN 'page or annex' END,
                CASE WHEN encode(sha256(substring(sealed.bytes FOR d.length)), 'hex') <> p.pdf_hash
                       OR strpos(e.text, encode(sha256(sealed.bytes), 'hex')) = 0 THEN 'seal' END,
                CASE WHEN strpos(e.text, p.content_hash) = 0 OR strpos(e.text, p.pdf_hash) = 0 THEN 'evidence' END,
                CASE WHEN p.year NOT IN (SELECT years_of_public_programmes()) THEN 'state of the programme' END)
            FROM publication p, sealed_pdf_of(p.year, p.fassung) sealed (bytes), convert_from(p.evidence, 'UTF8') e (text), LATERAL (
                SELECT max(encode(sha256(s.bytes), 'hex')) FILTER (WHERE s.kind = 'CONTENT') AS content,
                       max(encode(sha256(s.bytes), 'hex')) FILTER (WHERE s.kind = 'PDF') AS pdf,
                       max(octet_length(s.bytes)) FILTER (WHERE s.kind = 'PDF') AS length,
                       count(*) FILTER (WHERE s.kind IN ('HTML', 'ANNEX_CSV')) AS others
                FROM snapshot_document s WHERE (s.programme_id, s.revision) = (p.programme_id, p.revision)) d
            WHERE NOT EXISTS (SELECT FROM publication r
                              WHERE r.year = p.year AND r.fassung > p.fassung AND r.redaction IS NOT NULL)
            UNION ALL
            SELECT y || '/1', 'all of it' FROM years_of_public_programmes() y
            WHERE NOT EXISTS (SELECT FROM publication p WHERE p.year = y)
            """;

    @Resource(lookup = "java:app/jdbc/backoffice")
    DataSource database;

    @Override
    public List<String> objections() {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            Map<String, String> editions = editions(connection);
            connection.rollback();
            String complete = editions.entrySet().stream()
                    .filter(edition -> edition.getValue().isEmpty())
                    .map(Map.Entry::getKey)
                    .collect(Collectors.joining(", "));
            LOG.info(() -> "Editions complete: " + (complete.isEmpty() ? "none" : complete));
            List<String> objections = new ArrayList<>();
            editions.forEach((edition, missing) -> {
                if (!missing.isEmpty()) {
                    objections.add("the edition " + edition + " is incomplete (" + missing + ")");
                }
            });
            return objections;
        } catch (SQLException e) {
            return List.of("the editions cannot be checked (" + e.getMessage() + ")");
        }
    }

    /** Every edition with what is wrong with it, as everybody sees it. */
    static Map<String, String> editions(Connection connection) throws SQLException {
        Map<String, String> editions = new TreeMap<>();
        try (Statement statement = connection.createStatement()) {
            statement.execute(AS_EVERYBODY);
            try (ResultSet rows = statement.executeQuery(EDITIONS)) {
                while (rows.next()) {
                    editions.put(rows.getString(1), rows.getString(2));
                }
            }
        }
        return editions;
    }
}
