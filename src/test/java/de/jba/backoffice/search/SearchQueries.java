// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.search;

/** The queries of the search, for tests of other packages. */
public final class SearchQueries {
    private SearchQueries() {}

    /** What {@link SearchService#find} asks first, with a question mark for each place of the words. */
    public static String holding(boolean persons) {
        return SearchQuery.holding(persons).replace("?1", "?");
    }

    /** What it asks when nothing holds the words. */
    public static String resembling(boolean persons) {
        return SearchQuery.resembling(persons).replace("?1", "?");
    }
}
