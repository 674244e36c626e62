// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.notification;

/** The questions for notices. The policies decide whose they are, and what of their records is seen. */
final class NoticeSql {
    /** Those of the kinds that the person wants to see. */
    private static final String SHOWN = "n.kind = ANY (cast((SELECT shown_notice_kinds()) as text[]))";

    private static final String UNREAD = """
            %s AND NOT EXISTS (SELECT FROM notice_read r WHERE r.person = current_actor() AND r.notice_id = n.id)
            AND notice_stands(n)
        """.formatted(SHOWN);

    /** How many are unread, at most that many (1). */
    static final String COUNT = "SELECT count(*) FROM (SELECT FROM notice n WHERE " + UNREAD + " LIMIT ?1) unread";

    static final String ADDRESSES = "SELECT notice_address(a) FROM unnest(notice_audience() || current_actor()) a";

    /** The newest first; how many (1), after how many (2). The page is cut before the records are looked up. */
    private static final String ROWS = """
        SELECT n.id, n.kind, n.at, n.sender, n.record_kind, n.record_id,
               coalesce(i.name, c.function_name, p.name, h.instrument_name,
                        y.year || CASE WHEN y.amendment > 0 THEN '-' || y.amendment ELSE '' END,
                        cast(d.year as text), ''),
               coalesce(s.purpose, h.answer, h.reason, m.text, b.comment, d.appointed_by_name, ''),
               coalesce(s.until, h.until, c.ends_on, d.until_day,
                        CASE WHEN starts_with(n.kind, 'DEADLINE_') THEN cast(split_part(n.occasion, ' ', 2) AS date) END),
               n.read,
               CASE WHEN starts_with(n.kind, 'DEADLINE_') THEN split_part(n.occasion, ' ', 1) END,
               CASE WHEN n.kind = 'DEADLINE_MISSED' THEN programme_owed_by(n.source_id) END
        FROM (SELECT n.*, EXISTS (SELECT FROM notice_read r
                                  WHERE r.person = current_actor() AND r.notice_id = n.id) AS read
              FROM notice n WHERE %s AND notice_stands(n)
              ORDER BY n.at DESC, n.id LIMIT ?1 OFFSET ?2) n
        LEFT JOIN instrument i ON n.record_kind = 'instrument' AND i.id = n.record_id
        LEFT JOIN contact c ON n.record_kind = 'contact' AND c.id = n.record_id
        LEFT JOIN network_partner p ON n.record_kind = 'partner' AND p.id = n.record_id
        LEFT JOIN hand_over h ON n.record_kind = 'handover' AND h.id = n.record_id
        LEFT JOIN programme y ON n.record_kind = 'programme' AND y.id = n.record_id
        LEFT JOIN share_grant s ON starts_with(n.kind, 'SHARE_') AND n.record_id IS NOT NULL AND s.id = n.source_id
        LEFT JOIN deputy d ON n.kind = 'DEPUTY_APPOINTED' AND d.id = n.source_id
        LEFT JOIN comment m ON n.kind IN ('COMMENTED', 'MENTIONED') AND m.id = n.source_id
        LEFT JOIN LATERAL (SELECT max(r.comment) AS comment FROM chapter_return r
                           WHERE n.kind = 'REVISION_ENDED' AND r.programme_id = n.record_id
                             AND cast(r.revision as text) = n.occasion) b ON true
        ORDER BY n.at DESC, n.id
        """;

    static final String PAGE = ROWS.formatted(SHOWN);

    /** The one with that identifier (3), whether or not its kind is wanted. */
    static final String ONE = ROWS.formatted("n.id = cast(?3 as uuid)");

    static final String MARK = """
        INSERT INTO notice_read (person, notice_id) SELECT current_actor(), n.id FROM notice n
        WHERE n.id = cast(?1 as uuid) ON CONFLICT DO NOTHING
        """;

    static final String MARK_ALL = """
        INSERT INTO notice_read (person, notice_id) SELECT current_actor(), n.id FROM notice n
        WHERE %s ON CONFLICT DO NOTHING
        """.formatted(UNREAD);

    static final String SETTINGS = """
        SELECT k.kind, coalesce(s.shown, k.shown), coalesce(s.mail, k.mail)
        FROM notice_kind k LEFT JOIN notice_setting s ON s.person = current_actor() AND s.kind = k.kind
        WHERE k.kind = ANY (cast((SELECT notice_kinds()) as text[]))
        """;

    static final String SET = """
        INSERT INTO notice_setting (person, kind, shown, mail) VALUES (current_actor(), ?1, ?2, ?3)
        ON CONFLICT (person, kind) DO UPDATE SET shown = excluded.shown, mail = excluded.mail
        """;

    /** How many of these (1) are still so and unread, by kind. */
    static final String LEFT = """
        SELECT n.kind, count(*) FROM notice n
        WHERE n.id = ANY (cast(?1 as uuid[])) AND notice_stands(n)
          AND NOT EXISTS (SELECT FROM notice_read r WHERE r.person = current_actor() AND r.notice_id = n.id)
        GROUP BY n.kind
        """;

    /** The e-mail that is due first at that moment (1) and that no other node is sending. */
    static final String DUE = """
        SELECT m.id, cast(m.notices as text), m.attempts, m.person, r.agency_id, r.roles, r.address
        FROM mail m JOIN mail_recipient r ON r.person = m.person
        WHERE m.done_at IS NULL AND m.due_at <= cast(?1 as timestamptz)
        ORDER BY m.due_at, m.id LIMIT 1 FOR UPDATE OF m SKIP LOCKED
        """;

    private NoticeSql() {}
}
