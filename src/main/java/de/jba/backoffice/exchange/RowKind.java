// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import de.jba.backoffice.exchange.file.Table;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What an import has to know of a kind of records. All of it happens with the rights of the person. */
interface RowKind {
    /** Compares the rows with the own records as they are now. */
    Comparison compare(List<Table.Row> rows, Map<ImportField, Integer> columns);

    /** Lets nobody else change the records of these rows until the end of the transaction. */
    void hold(List<PlanRow> rows);

    /** Which records are no longer as they were left, by name. */
    List<String> changedSince(JsonNode done);

    /** Takes back what was done. */
    void takeBack(UUID cause, JsonNode done);

    /** The rows with what becomes of them, and the way to do it. */
    interface Comparison {
        List<PlanRow> rows();

        /** Makes the changes of all rows; says what is needed to take them back. */
        Done make();
    }

    /**
     * What was done.
     *
     * @param opened the periods of capacity that were not there
     */
    record Done(JsonNode record, List<String> opened) {}
}
