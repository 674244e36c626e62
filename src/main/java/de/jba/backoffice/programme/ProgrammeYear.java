// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.programme;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a programme is addressed: by the year it is for, and as an amendment of that year's by its number as well.
 *
 * @param amendment 0 for the programme itself, 1 for its first amendment
 */
public record ProgrammeYear(int value, int amendment) {
    private static final Pattern WRITTEN = Pattern.compile("([0-9]{4})(?:-([1-9][0-9]?))?");

    /** The programme itself. */
    public ProgrammeYear(int value) {
        this(value, 0);
    }

    /** Reads what {@link #toString} writes. */
    public static Optional<ProgrammeYear> of(String written) {
        Matcher year = WRITTEN.matcher(written);
        return year.matches()
                ? Optional.of(new ProgrammeYear(
                        Integer.parseInt(year.group(1)), year.group(2) == null ? 0 : Integer.parseInt(year.group(2))))
                : Optional.empty();
    }

    /**
     * The same for addresses of the API.
     *
     * @throws IllegalArgumentException when it is none
     */
    public static ProgrammeYear fromString(String written) {
        return of(written).orElseThrow(() -> new IllegalArgumentException(written));
    }

    public boolean isAmendment() {
        return amendment > 0;
    }

    /** Such as {@code 2022}, and {@code 2022-1} for its first amendment. */
    @Override
    public String toString() {
        return isAmendment() ? value + "-" + amendment : Integer.toString(value);
    }
}
