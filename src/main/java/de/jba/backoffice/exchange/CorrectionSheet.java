// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.exchange;

import de.jba.backoffice.exchange.Sheet.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The rows that cannot be taken, as they stand in the file, with what is wrong with them behind. */
final class CorrectionSheet {
    private static final int WIDTH = 24;
    private static final int WIDTH_OF_REASONS = 80;

    private CorrectionSheet() {}

    static Sheet<PlanRow> of(ImportDocument document) {
        List<Column<PlanRow>> columns = new ArrayList<>();
        for (int i = 0; i < document.columns().size(); i++) {
            int index = i;
            columns.add(new Column<>(
                    document.columns().get(i).head(), WIDTH, row -> row.cells().get(index)));
        }
        columns.add(new Column<>("Was nicht stimmt", WIDTH_OF_REASONS, row -> row.problems().stream()
                .map(problem -> problem.address() + ": " + problem.message())
                .collect(Collectors.joining(" "))));
        return new Sheet<>(
                "Prüfliste",
                columns,
                document.rows().stream().filter(row -> !row.isTaken()).toList());
    }
}
