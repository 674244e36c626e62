// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.shared.persistence;

/**
 * Looks for words in the {@code search_text} of records: all of them, in any order, umlauts and ß written either way.
 * Only when nothing holds them, records that nearly do are taken instead, so that a typing error is forgiven.
 */
public final class WordSearch {
    /** How much of a word has to be met, from 0 to 1: "Berufsbeglietung" finds "Berufseinstiegsbegleitung", no less. */
    private static final double RESEMBLING = 0.5;

    private WordSearch() {}

    /**
     * The condition on one row.
     *
     * @param source what stands between FROM and this condition, its WHERE included; asked once whether the words are met
     * @param text the column of that source with the folded words
     * @param parameter the words as entered, as a parameter of the query
     */
    public static String among(String source, String text, String parameter) {
        String holds = text + " LIKE ALL ((SELECT word_patterns(" + parameter + "))::text[])";
        return " AND CASE WHEN (SELECT EXISTS (SELECT " + source + " AND " + holds + ")) THEN " + holds
                + " ELSE resemblance((SELECT searched_words(" + parameter + "))::text[], " + text + ") >= " + RESEMBLING
                + " END";
    }
}
