// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.planning.ui;

import de.jba.backoffice.planning.PlacesLine;
import de.jba.backoffice.planning.SheetGroup;
import java.io.Serializable;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A row of the grid: an instrument, or the head of a group. It stays the same row while its values change, because the
 * grid may send several changes of a row at once and in no order: each then shows what holds last.
 */
final class SheetRow implements Serializable {
    private static final long serialVersionUID = 1L;
    private final SheetGroup group;
    private final long size;
    private final boolean open;
    private transient @Nullable PlacesLine line;

    private SheetRow(SheetGroup group, long size, boolean open, @Nullable PlacesLine line) {
        this.group = group;
        this.size = size;
        this.open = open;
        this.line = line;
    }

    static SheetRow head(SheetGroup group, long size, boolean open) {
        return new SheetRow(group, size, open, null);
    }

    static SheetRow of(PlacesLine line) {
        return new SheetRow(line.group(), 0, true, line);
    }

    /** Shows other values of the same instrument. */
    void show(PlacesLine now) {
        line = now;
    }

    SheetGroup group() {
        return group;
    }

    /** How many lines the group has; only heads know it. */
    long size() {
        return size;
    }

    /** Whether the lines of the group are shown; only heads know it. */
    boolean isOpen() {
        return open;
    }

    /** The values; null for a head. */
    @Nullable
    PlacesLine line() {
        return line;
    }

    Optional<PlacesLine> instrument() {
        return Optional.ofNullable(line);
    }

    /** What stays the same of a row while its values change. */
    Object id() {
        PlacesLine shown = line;
        return shown == null ? group : shown.id();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SheetRow row && row.id().equals(id());
    }

    @Override
    public int hashCode() {
        return id().hashCode();
    }
}
