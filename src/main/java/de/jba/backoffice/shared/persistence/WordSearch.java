// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.shared.persistence;

/**
 * Looks for words in the {@code search_text} of records: all of them, in any order, umlauts and ß written either way.
 * Only when nothing holds them, records that nearly do are taken instead, so that a typing error is forgiven.
 */
public final class WordSearch {
    /** How much of each word has to be met, from 0 to 1, when none of the records holds them all. */
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
        String holds = holds(text, parameter);
        return " AND CASE WHEN (SELECT EXISTS (SELECT " + source + " AND " + holds + ")) THEN " + holds + " ELSE "
                + resembles(text, parameter) + " END";
    }

    /**
     * The same on one row of instruments, by the index of their words.
     *
     * @param id the column with the instrument's identifier
     */
    public static String amongInstruments(String id, String parameter) {
        return " AND " + isOneOf(id, "instruments_found", parameter);
    }

    /** Whether the instrument is one of those that a function of the database finds; the rows' policies decide as ever. */
    public static String isOneOf(String id, String function, String parameter) {
        return id + " = ANY ((SELECT " + function + "(" + parameter + "))::uuid[])";
    }

    /** Whether the text holds all the words. */
    public static String holds(String text, String parameter) {
        return text + " LIKE ALL ((SELECT word_patterns(" + parameter + "))::text[])";
    }

    /** Whether each word stands in the text nearly as it was entered. */
    public static String resembles(String text, String parameter) {
        return resemblance(text, parameter) + " >= " + RESEMBLING;
    }

    /** How nearly the word that is met worst stands in the text, from 0 to 1. */
    public static String resemblance(String text, String parameter) {
        return "resemblance((SELECT searched_words(" + parameter + "))::text[], " + text + ")";
    }
}
