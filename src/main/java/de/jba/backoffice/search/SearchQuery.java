// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.search;

import de.jba.backoffice.shared.persistence.WordSearch;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The queries of the search; the words as entered are their first parameter. */
final class SearchQuery {
    private static final int MOST_OF_A_KIND = 8;
    private static final String WORDS = "?1";

    /**
     * @param columns kind, identifier, label, detail, owner, year, chapter
     * @param text where its words stand
     * @param indexed how the functions of the database begin that find it by the index of its words; null for none
     */
    private record Source(
            String columns,
            String from,
            String text,
            @Nullable String indexed) {}

    private static final Source INSTRUMENTS = new Source(
            "'INSTRUMENT' AS kind, id, name AS label, abbreviation AS detail, owner_id AS owner,"
                    + " NULL::integer AS year, NULL::text AS chapter",
            "instrument WHERE archived_at IS NULL",
            "search_text",
            "instruments");

    private static final Source CONTACTS = new Source(
            "'CONTACT', id, function_name AS label, mailbox, owner_id, NULL, NULL",
            "contact WHERE archived_at IS NULL",
            "search_text",
            null);

    private static final Source PERSONS = new Source(
            "'CONTACT', c.id, c.function_name AS label, c.mailbox, c.owner_id, NULL, NULL",
            "contact_person p JOIN contact c ON c.id = p.contact_id WHERE c.archived_at IS NULL",
            "p.search_text",
            null);

    private static final Source PARTNERS = new Source(
            "'PARTNER', id, name AS label, address, owner_id, NULL, NULL",
            "network_partner WHERE archived_at IS NULL",
            "search_text",
            null);

    private static final Source EVENTS = new Source(
            "'EVENT', id, title AS label, to_char(starts_at AT TIME ZONE 'Europe/Berlin', 'DD.MM.YYYY'), owner_id, NULL, NULL",
            "event WHERE archived_at IS NULL",
            "search_text",
            "events");

    private static final Source CHAPTERS = new Source(
            "'CHAPTER', c.id, c.title AS label, c.number, NULL, p.year, c.number",
            "chapter c JOIN programme p ON p.id = c.programme_id WHERE p.amendment = 0",
            "folded_list(c.number, c.title, c.body)",
            null);

    private SearchQuery() {}

    /** For records that hold all the words. */
    static String holding(boolean persons) {
        return union(
                persons,
                "_holding",
                text -> WordSearch.holds(text, WORDS),
                text -> "CASE WHEN starts_with(" + text + ", (SELECT searched_words(" + WORDS
                        + "))[1]) THEN 1 ELSE 0.9 END");
    }

    /** For records in which every word stands nearly as it was typed. */
    static String resembling(boolean persons) {
        return union(
                persons,
                "_resembling",
                text -> WordSearch.resembles(text, WORDS),
                text -> WordSearch.resemblance(text, WORDS));
    }

    /** @param found how the functions of the database end that find by the index of words */
    private static String union(
            boolean persons, String found, UnaryOperator<String> condition, UnaryOperator<String> rank) {
        List<Source> sources = new ArrayList<>(List.of(INSTRUMENTS, CONTACTS, PARTNERS, EVENTS, CHAPTERS));
        if (persons) {
            sources.add(PERSONS);
        }
        return sources.stream()
                .map(source -> "(SELECT " + source.columns() + ", (" + rank.apply(source.text())
                        + ")::real AS rank FROM " + source.from() + " AND "
                        + (source.indexed() == null
                                ? condition.apply(source.text())
                                : WordSearch.isOneOf("id", source.indexed() + found, WORDS))
                        + " ORDER BY rank DESC, label LIMIT " + MOST_OF_A_KIND + ")")
                .collect(Collectors.joining(
                        " UNION ",
                        "SELECT kind, id, label, detail, owner, year, chapter FROM (",
                        ") found GROUP BY kind, id, label, detail, owner, year, chapter"
                                + " ORDER BY max(rank) DESC, array_position("
                                + "ARRAY ['INSTRUMENT', 'CONTACT', 'PARTNER', 'EVENT', 'CHAPTER'], kind), label"));
    }
}
