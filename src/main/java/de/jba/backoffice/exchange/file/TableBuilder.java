// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.exchange.file;

import de.jba.backoffice.exchange.file.Table.Row;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gathers the rows of a file within the bounds of a table. */
final class TableBuilder {
    /** The most characters of a table: what its cells may hold together. */
    private static final int MAX_CHARACTERS = 20_000_000;

    private final List<Row> rows = new ArrayList<>();
    private @Nullable Row heads;
    private int characters;

    /**
     * Takes a row; one without any text is left out.
     *
     * @param cells its texts; those behind the last head must be empty
     */
    void add(int number, List<String> cells) {
        List<String> texts = new ArrayList<>(cells.size());
        for (String cell : cells) {
            String text = cell.strip();
            characters += text.length();
            if (text.length() > Table.MAX_CELL) {
                throw Refused.at("file.cellTooLong", Table.address(texts.size(), number), Table.MAX_CELL);
            }
            texts.add(text);
        }
        if (characters > MAX_CHARACTERS) {
            throw Refused.because("file.tooMuchText");
        }
        while (!texts.isEmpty() && texts.get(texts.size() - 1).isEmpty()) {
            texts.remove(texts.size() - 1);
        }
        if (texts.isEmpty()) {
            return;
        }
        if (heads == null) {
            if (texts.size() > Table.MAX_COLUMNS) {
                throw Refused.because("file.tooManyColumns", Table.MAX_COLUMNS);
            }
            heads = new Row(number, List.copyOf(texts));
            return;
        }
        int width = heads.cells().size();
        if (texts.size() > width) {
            throw Refused.at("file.noHead", Table.address(texts.size() - 1, number));
        }
        if (rows.size() == Table.MAX_ROWS) {
            throw Refused.because("file.tooManyRows", Table.MAX_ROWS);
        }
        while (texts.size() < width) {
            texts.add("");
        }
        rows.add(new Row(number, List.copyOf(texts)));
    }

    Table table() {
        if (heads == null || rows.isEmpty()) {
            throw Refused.because("file.noRows");
        }
        return new Table(heads, rows);
    }
}
