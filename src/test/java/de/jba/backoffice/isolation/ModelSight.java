// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import de.jba.backoffice.contact.ContactQueries;
import de.jba.backoffice.instrument.InstrumentQueries;
import de.jba.backoffice.shared.PageRequest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Looks at the database as people do, through tables and through the product's own lists, and holds the model to it. */
final class ModelSight {
    private static final String ROWS = """
            SELECT 'record ' || id || ' ' || explanation FROM instrument WHERE id = ANY (f.ids)
            UNION ALL SELECT 'record ' || id || ' ' || mailbox FROM contact WHERE id = ANY (f.ids)
            UNION ALL SELECT 'record ' || id || ' ' || notes FROM network_partner WHERE id = ANY (f.ids)
            UNION ALL SELECT 'capacity ' || instrument_id || ' ' || places FROM capacity WHERE instrument_id = ANY (f.ids)
            UNION ALL SELECT 'person ' || contact_id || ' ' || person_name FROM contact_person
                WHERE contact_id = ANY (f.ids)
            UNION ALL SELECT 'share ' || id || ' ' || (revoked_at IS NOT NULL) FROM share_grant
                WHERE record_id = ANY (f.ids)
            UNION ALL SELECT 'comment ' || id || ' ' || author FROM comment WHERE instrument_id = ANY (f.ids)
            """;

    /** How often rows and lists were looked at, by all threads. */
    static final LongAdder ROWS_SEEN = new LongAdder();

    static final LongAdder LISTS_SEEN = new LongAdder();

    private final ApplicationRole database;

    ModelSight(ApplicationRole database) {
        this.database = database;
    }

    void rowsAreAsModelled(ModelFamily family, Scope scope) throws SQLException {
        ROWS_SEEN.increment();
        String ids = family.records().stream().map(Object::toString).collect(Collectors.joining(",", "{", "}"));
        List<String> seen = database.column(scope, family.day, ROWS.replace("f.ids", "'" + ids + "'::uuid[]"));
        assertThat(new TreeSet<>(seen))
                .as("rows seen by %s on %s", scope, family.day)
                .isEqualTo(family.rows(scope));
    }

    /** A page, the count and the pages after it, of all the records that have the word in their name. */
    void listsAreAsModelled(List<ModelFamily> families, String word, LocalDate day, Scope scope, int size)
            throws SQLException {
        LISTS_SEEN.increment();
        assertLists(
                "instruments",
                request -> InstrumentQueries.rows(request),
                InstrumentQueries.count(request(0, size, word)),
                listed(families, family -> family.listed(scope)),
                new View(word, day, scope, size));
        assertLists(
                "contacts",
                ContactQueries.CONTACTS::rows,
                ContactQueries.CONTACTS.count(request(0, size, word)),
                listed(families, family -> family.listedContacts(scope)),
                new View(word, day, scope, size));
        assertLists(
                "partners",
                ContactQueries.PARTNERS::rows,
                ContactQueries.PARTNERS.count(request(0, size, word)),
                listed(families, family -> family.listedPartners(scope)),
                new View(word, day, scope, size));
    }

    private record View(String word, LocalDate day, Scope scope, int size) {}

    private void assertLists(
            String what, Function<PageRequest, String> rows, String count, List<String> expected, View view)
            throws SQLException {
        String of = what + " listed for " + view.scope() + " on " + view.day();
        assertThat(database.column(view.scope(), view.day(), withWord(count, view.word())))
                .as(of + ", counted")
                .containsExactly(String.valueOf(expected.size()));
        List<String> seen = new ArrayList<>();
        for (int page = 0; page * view.size() <= expected.size(); page++) {
            String sql = withWord(rows.apply(request(page, view.size(), view.word())), view.word());
            List<String> onPage = lines(sql, view);
            assertThat(onPage)
                    .as(of + ", page " + page)
                    .hasSize(Math.min(view.size(), expected.size() - page * view.size()));
            seen.addAll(onPage);
        }
        assertThat(seen).as(of).isEqualTo(expected);
    }

    /** The identifier, and of an instrument the marks in the last two columns. */
    private List<String> lines(String sql, View view) throws SQLException {
        return database.within(view.scope(), view.day(), connection -> {
            try (Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery(sql)) {
                List<String> lines = new ArrayList<>();
                int columns = rows.getMetaData().getColumnCount();
                while (rows.next()) {
                    String id = rows.getString(1);
                    lines.add(
                            !rows.getMetaData().getColumnTypeName(columns).equals("bool")
                                    ? id
                                    : id + " "
                                            + Arrays.toString((Object[])
                                                    rows.getArray(columns - 1).getArray())
                                            + " " + rows.getBoolean(columns));
                }
                return lines;
            }
        });
    }

    private static List<String> listed(List<ModelFamily> families, Function<ModelFamily, List<String>> of) {
        return families.stream().flatMap(family -> of.apply(family).stream()).toList();
    }

    private static PageRequest request(int page, int size, String word) {
        return new PageRequest(page, size, null, true, word, true);
    }

    private static String withWord(String sql, String word) {
        return sql.replace("?1", "'" + word + "'");
    }
}
