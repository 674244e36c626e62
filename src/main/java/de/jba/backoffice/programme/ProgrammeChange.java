// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.programme;

import org.jspecify.annotations.Nullable;

/**
 * One difference between two states of a programme.
 *
 * @param kind what part differs
 * @param target number of the chapter, key of the indicator, or identifier of the instrument
 * @param title the part's title
 * @param field the field that differs, as the API names it
 * @param before what stood there; null when the part is new
 * @param after what stands there now; null when the part is gone
 */
public record ProgrammeChange(
        Kind kind,
        String target,
        String title,
        String field,
        @Nullable String before,
        @Nullable String after) {
    /** The parts of a programme. */
    public enum Kind {
        CHAPTER,
        INDICATOR,
        ANNEX
    }
}
